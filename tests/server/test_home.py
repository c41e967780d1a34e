import re

from server.home import definitions, has_several, on_day
from server.rows import Row, Term
from tests.server.client import HTML, send
from tests.server.sample import GRANTED, Sample


def test_it_says_what_is_in_the_graph(port: int, sample: Sample) -> None:
    page = send(port, "/", Accept=HTML).text
    for shown in ("Alpha Union", "Mongolia", "observer", "2010-05-03", "Communiqué of the Alpha Union"):
        assert shown in page
    assert sample.path.name in page


def test_three_questions_are_answered_with_their_queries(port: int) -> None:
    page = send(port, "/", Accept=HTML).text
    assert page.count("The query behind it") == 3
    assert page.count('href="/sparql?query=') == 3
    assert GRANTED in page
    assert "Carl Dahl" in page
    assert "Bishkek" in page


def test_it_counts(port: int) -> None:
    page = send(port, "/", Accept=HTML).text
    assert "<div><dt>people</dt><dd>2</dd></div>" in page
    assert "<div><dt>documents</dt><dd>1</dd></div>" in page


def test_every_link_of_the_page_leads_somewhere(port: int) -> None:
    page = send(port, "/", Accept=HTML).text
    links = {part.split('"')[0].split("#")[0] for part in page.split('href="/')[1:]}
    assert len(links) > 10
    for link in links:
        assert send(port, f"/{link.replace('&amp;', '&')}", Accept=HTML).status in (200, 303), link


def test_nothing_inline_and_nothing_from_elsewhere(port: int) -> None:
    for path in ("/", "/sparql", "/ns", "/downloads/", "/page/state/mng", "/text/alpha-summit-2010"):
        page = send(port, path, Accept=HTML).text
        assert not re.search(
            r"<script(?! src=\"/static/[^\"]+\" defer></script>| type=\"application/ld\+json\">)", page
        )
        for forbidden in ("<style", " style=", " onclick=", 'src="http', 'stylesheet" href="http'):
            assert forbidden not in page


def status(state: str, label: str, definition: str = "") -> Row:
    terms = {"organization": "x:o", "state": state, "status": f"x:s/{label}", "statusLabel": label}
    terms["definition"] = definition
    return Row({name: Term(value, "literal") for name, value in terms.items() if value})


def test_a_state_in_two_statuses_is_noticed() -> None:
    assert has_several([status("x:a", "guest"), status("x:a", "observer")])
    assert not has_several([status("x:a", "guest"), status("x:b", "guest")])


def test_each_status_of_the_table_is_explained_once(port: int) -> None:
    rows = [status("x:a", "member", "Full."), status("x:b", "member", "Full."), status("x:c", "odd")]
    assert definitions(rows) == {"x:s/member": ("member", "Full.")}
    assert "without a vote" in send(port, "/", Accept=HTML).text


def test_as_of_a_day_only_what_held_or_may_have_is_shown(port: int) -> None:
    assert "/page/holding/au-mng-observer?" in send(port, "/?asOf=2010-05-03", Accept=HTML).text
    later = send(port, "/?asOf=2012-01-01", Accept=HTML).text
    assert "/page/holding/au-mng-observer?" in later
    assert "not certain" in later
    before = send(port, "/?asOf=2009-01-01", Accept=HTML).text.partition("The timeline")[2].partition("</svg>")[2]
    assert "/page/holding/au-mng-observer" not in before.partition("Three questions")[0]
    assert "say nothing about this day" in before


def test_without_a_day_no_status_is_uncertain() -> None:
    rows = [status("x:a", "member")]
    assert on_day(rows, (), None) == (rows, set())
