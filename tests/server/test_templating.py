import re
from pathlib import Path

from flask import render_template_string

import server
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.app import create_app
from server.services import EXTENSION

STATE, PLACE = f"{DEFAULT_BASE_IRI}id/state/mng", f"{DEFAULT_BASE_IRI}id/place/bishkek"


def shown(settings: Settings, address: str, template: str, **values: object) -> str:
    app = create_app(settings)
    with app.test_request_context(address):
        text = render_template_string(template, **values)
    app.extensions[EXTENSION].close()
    return text


def test_links_and_names_are_in_the_language_of_the_page(settings: Settings) -> None:
    told = shown(
        settings, "/?lang=ru", "{{ linked(state) }} {{ linked(place) }} {{ _('Search') }}", state=STATE, place=PLACE
    )
    assert told == (
        '<a href="/page/state/mng?lang=ru">Монголия</a>'
        ' <a href="/page/place/bishkek?lang=ru" lang="en">Bishkek</a> Поиск'
    )


def test_what_has_no_page_is_told_without_a_link_and_never_as_markup(settings: Settings) -> None:
    assert shown(settings, "/", "{{ linked('urn:x', '<b>') }}") == "&lt;b&gt;"
    assert shown(settings, "/?lang=zh", "{{ linked('urn:x', '<b>') }}") == '<span lang="en">&lt;b&gt;</span>'


def test_addresses_of_data_are_the_same_in_every_view(settings: Settings) -> None:
    iri = "http://www.wikidata.org/entity/Q711"
    assert shown(settings, "/?lang=ru", "{{ iri | href }}", iri=iri) == iri


def test_a_name_within_another_is_not_said_twice(settings: Settings) -> None:
    council, union = f"{DEFAULT_BASE_IRI}id/body/au-council", f"{DEFAULT_BASE_IRI}id/organization/au"
    assert shown(settings, "/", "{{ named([a, b]) | join('; ') }}", a=union, b=council) == "Council of the Alpha Union"


PAGE_LINK = re.compile(r'href="(/(?:page/|text/|pictures|search\b(?!\.)|sparql|quality|ns\b)[^>\n]*)>')


def test_no_template_links_to_a_page_and_forgets_the_language_and_the_day() -> None:
    told = [
        (path.name, link)
        for path in (Path(server.__file__).parent / "templates").glob("*.html")
        for link in PAGE_LINK.findall(path.read_text("utf-8"))
        if "format=" not in link
    ]
    assert told == []
