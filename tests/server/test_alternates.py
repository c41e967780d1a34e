import re

import pytest

from server.alternates import announcing, answer_of, data_about
from server.replies import Document
from tests.server.client import HTML, send
from tests.server.sample import TEXT_ID

PAGES = (
    *("/", "/pictures", "/sparql", "/api/", "/ns", "/ns/1.0.0", "/quality", "/downloads/", "/search?q=Mongolia"),
    *("/page/state/mng", "/page/state/mng?list=StatusHolding", "/page/person/anna-bell", f"/text/{TEXT_ID}"),
)
ALTERNATE = re.compile(r'<([^>]+)>; rel="alternate"; type="([^"]+)"')


@pytest.mark.parametrize("path", PAGES)
def test_each_kind_of_page_announces_what_programs_read_in_its_place(port: int, path: str) -> None:
    found = ALTERNATE.findall(send(port, path, Accept=HTML).headers["link"])
    assert found
    for address, media_type in found:
        reply = send(port, address, Accept=media_type)
        assert (reply.status, reply.type) == (200, media_type), address


def test_what_a_page_announces_already_stays() -> None:
    page = announcing(Document(b"", "text/html", headers=(("Link", "<a>"), ("X", "y"))), [("/b", "text/csv")])
    assert page.headers == (("X", "y"), ("Link", '<a>, </b>; rel="alternate"; type="text/csv"'))


def test_a_thing_has_its_data_in_each_format_and_a_query_its_answer_as_a_table() -> None:
    assert ("/data/state/mng.ttl", "text/turtle") in data_about("state/mng")
    assert answer_of("ASK {}") == ("/sparql?query=ASK%20%7B%7D&format=csv", "text/csv")


def test_results_of_a_search_are_a_table_for_programs(port: int) -> None:
    lines = send(port, "/search.csv?q=Mongolia&kind=state").text.splitlines()
    assert lines[0] == "iri,kind,label,name,language"
    assert lines[1].startswith("https://w3id.org/communique/id/state/mng,state,Mongolia,")
