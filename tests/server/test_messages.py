import re
from pathlib import Path

import pytest
from markupsafe import Markup

from kg.errors import BadRow
from kg.model import FACT_TYPES
from kg.settings import Settings
from kg.wikidata.comparison import PILES
from kg.wikidata.statements import LABELS
from server.api_queries import load_api
from server.examples import GROUPS
from server.groups import OWN_TITLES, TITLES
from server.home import FIGURES
from server.languages import BY_CODE
from server.messages import FILE, load_messages
from server.quality import GATES, SETS
from server.vocabulary import ELSEWHERE, SECTIONS
from tests.server.client import HTML, send

TEMPLATES = Path(FILE).parent / "templates"
USED = re.compile(r'\b_\(\s*"([^"]*)"')
ITEM_KINDS = ("States", "Organisations", "Bodies", "People", "Posts")
"""What `items.rq` calls the kinds of things, as headings."""

FROM_CODE = {
    *(*TITLES.values(), *OWN_TITLES.values(), *(label for _, label in FIGURES)),
    *(*ELSEWHERE.values(), *SECTIONS.values(), *GROUPS, *SETS.values(), *GATES.values()),
    *(*map(str.capitalize, PILES), *LABELS.values(), *ITEM_KINDS),
    *(kind.replace("_", " ") for kind in FACT_TYPES),
}


def used() -> set[str]:
    return {text for path in TEMPLATES.glob("*.html") for text in USED.findall(path.read_text("utf-8"))}


def test_all_that_templates_say_stands_in_the_table() -> None:
    assert sorted((used() | FROM_CODE) - set(load_messages().rows)) == []


def test_all_that_the_questions_of_the_api_say_stands_in_the_table() -> None:
    told = {text for each in load_api(Settings()).values() for text in (each.query.title, each.description)}
    told |= {each.description for query in load_api(Settings()).values() for each in query.parameters}
    assert sorted(told - set(load_messages().rows)) == []


def test_every_page_of_the_site_speaks_the_language_that_is_asked_for(port: int) -> None:
    titles = {
        "/ns": ("The terms of the graph", "Термины графа", "图谱的术语"),
        "/api/": ("Questions for programs", "Вопросы для программ", "供程序使用的问题"),
        "/sparql": ("Ask the graph", "Спросить граф", "向图谱提问"),
        "/quality": ("How good the data is, and how we know", "Насколько хороши данные", "数据质量如何"),
        "/downloads/": ("The whole graph", "Весь граф", "整个图谱"),
        "/wikidata": ("In Wikidata", "В Викиданных", "在维基数据中"),
    }
    for path, said in titles.items():
        for language, title in zip(BY_CODE.values(), said, strict=True):
            page = send(port, f"{path}?lang={language.code}", Accept=HTML).text
            assert f"<h1>{title}" in page, (path, language.code)
            assert f'<main id="content" class="wide" lang="{language.tag}">' in page, (path, language.code)


def test_markup_among_the_values_stays_markup_and_all_else_is_text() -> None:
    said = load_messages().say("{n} & {link}", BY_CODE["en"], n="<3", link=Markup("<b>x</b>"))
    assert said == Markup("&lt;3 &amp; <b>x</b>")


def test_a_message_is_said_in_the_language_with_its_values() -> None:
    messages = load_messages()
    assert messages.say("Evidence: {n}", BY_CODE["ru"], n=2) == "Свидетельства: 2"
    assert messages.say("Search", BY_CODE["zh"]) == "搜索"
    assert messages.say("Search", BY_CODE["en"]) == "Search"


def test_what_the_table_does_not_have_is_said_as_it_is() -> None:
    assert load_messages().say("Unheard of", BY_CODE["ru"]) == "Unheard of"


def test_a_value_is_not_read_for_places_of_others() -> None:
    assert load_messages().say("From {first} to {last}", BY_CODE["en"], first="{last}", last="z") == "From {last} to z"


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ("en,ru\na,b", 1, "the columns are en, ru, zh"),
        ("en,ru,zh\na,b", 2, "in each of"),
        ("en,ru,zh\na,b,", 2, "in each of"),
        ("# why\nen,ru,zh\na,b,c\na,d,e", 4, "twice"),
        ("en,ru,zh\na {n},b {n},c", 2, "places for the same values"),
    ],
)
def test_a_bad_row_is_refused_with_its_line_and_the_reason(tmp_path: Path, rows: str, line: int, reason: str) -> None:
    path = tmp_path / "messages.csv"
    path.write_text(rows, "utf-8")
    with pytest.raises(BadRow, match=f"line {line}: .*{reason}"):
        load_messages(path)
