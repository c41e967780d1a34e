from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from server.feed import MOST_ENTRIES, Entry, Source, read_entries, write_feed
from server.links import Links
from server.rows import Row, Term
from tests.server.client import HTML, send

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://w3id.org/communique/"
SCHEMA = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("atom.rng"))))


def wrong(content: bytes) -> list[str]:
    """What a feed has against the schema, and against what the schema cannot say."""
    root = etree.fromstring(content)
    found = [] if SCHEMA.validate(root) else [str(error) for error in SCHEMA.error_log]
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    found += ["an id stands twice"] if len(set(ids)) < len(ids) else []
    for element in root.iter(f"{ATOM}updated"):
        datetime.fromisoformat(element.text)
    selves = root.findall(f"{ATOM}link[@rel='self']")
    return found + (["one link to itself"] if len(selves) != 1 else [])


def row(**values: str) -> Row:
    return Row({name: Term(value, "literal") for name, value in values.items()})


def feed_of(port: int, query: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(send(port, f"/feed.atom{query}").body)


ENTRY = Entry(
    f"{BASE}id/holding/a",
    "A & <B>\x07",
    "status",
    "AU",
    "2012-06-07",
    (Source(f"{BASE}id/text/t#char=0,3", "", "<b>&"),),
)


def test_the_feed_is_valid(port: int) -> None:
    reply = send(port, "/feed.atom")
    assert (reply.status, reply.type) == (200, "application/atom+xml")
    assert wrong(reply.body) == []


def test_an_entry_tells_the_fact_its_date_and_the_sentence(port: int) -> None:
    entries = {entry.findtext(f"{ATOM}title"): entry for entry in feed_of(port).iter(f"{ATOM}entry")}
    entry = entries["Mongolia: observer in the Alpha Union since 2010-05-03"]
    assert entry.findtext(f"{ATOM}id") == f"{BASE}id/holding/au-mng-observer"
    assert entry.findtext(f"{ATOM}updated") == "2010-05-03T00:00:00Z"
    assert "Mongolia was granted the status of observer." in (entry.findtext(f"{ATOM}content") or "")
    assert {each.get("term") for each in entry.iter(f"{ATOM}category")} == {"status holding", "AU"}
    assert "Carl Dahl: Secretary-General, 2011 to 2013" in entries


def test_every_link_of_the_feed_leads_somewhere(port: int) -> None:
    for link in feed_of(port).iter(f"{ATOM}link"):
        path = (link.get("href") or "").partition("#")[0]
        assert send(port, path, Accept=HTML).status == 200, path


def test_a_feed_of_one_organisation_has_its_entries_only(port: int) -> None:
    assert len(list(feed_of(port, "?organization=au").iter(f"{ATOM}entry"))) == 1
    other = send(port, "/feed.atom?organization=SCO")
    assert wrong(other.body) == []
    assert b"<entry>" not in other.body
    assert send(port, "/feed.atom?organization=%3Cx%3E").status == 400


def test_a_reader_that_has_the_feed_is_not_sent_it_again(port: int) -> None:
    etag = send(port, "/feed.atom").headers["etag"]
    assert send(port, "/feed.atom", If_None_Match=etag).status == 304


@pytest.mark.parametrize("path", ["/", "/page/state/mng", "/quality", "/search"])
def test_every_page_announces_the_feed(port: int, path: str) -> None:
    head = send(port, path, Accept=HTML).text.partition("</head>")[0]
    assert '<link rel="alternate" type="application/atom+xml"' in head
    assert 'href="/feed.atom"' in head


def test_what_the_graph_says_cannot_leave_its_place() -> None:
    content = write_feed([ENTRY], Links(BASE))
    assert wrong(content) == []
    root = etree.fromstring(content)
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "A & <B>"
    assert "<p>&lt;b&gt;&amp;</p>" in root.findtext(f"{ATOM}entry/{ATOM}content")
    assert root.find(f"{ATOM}entry/{ATOM}link[@rel='via']").get("href") == "/text/t#char=0,3"


def test_a_feed_without_entries_is_valid() -> None:
    assert wrong(write_feed([], Links(BASE))) == []


def test_rows_of_one_fact_are_one_entry_of_the_latest_document() -> None:
    rows = [
        row(fact="f", label="A", classLabel="tenure", day="2012-06-07", passage="p1", sentence="One.", start="2013"),
        row(fact="f", label="A", classLabel="tenure", day="2013", passage="p2", sentence="Two.", start="2013"),
        row(fact="g", label="B", classLabel="tenure", passage="p3", sentence="Three."),
        row(
            fact="h", label="C", classLabel="tenure", passage="p3", sentence="Three.", start="2014-05", scheduled="true"
        ),
    ]
    found = read_entries(rows)
    assert [(each.iri, each.title, each.day) for each in found] == [
        ("f", "A since 2013", "2013-01-01"),
        ("h", "C since 2014-05 (scheduled)", "2014-05-01"),
    ]
    assert [source.sentence for source in found[0].sources] == ["One.", "Two."]
    assert MOST_ENTRIES > 2
