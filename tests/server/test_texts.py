import html
import re

from server.rows import Row, Term
from server.texts import passages_from
from tests.server.client import HTML, send
from tests.server.sample import ATTENDED, GRANTED, TEXT, TEXT_ID


def test_a_document_shows_its_text_whole(port: int) -> None:
    page = send(port, f"/text/{TEXT_ID}", Accept=HTML).text
    shown = re.search(r'<div class="document" lang="en">(.*?)</div>', page, re.DOTALL)
    assert shown
    plain = re.sub(r'<a class="ref".*?</a>', "", shown[1])
    assert html.unescape(re.sub(r"<[^>]+>", "", plain)) == TEXT


def test_a_passage_s_iri_leads_to_its_marked_sentence(port: int) -> None:
    page = send(port, f"/text/{TEXT_ID}", Accept=HTML).text
    start = TEXT.index(GRANTED)
    assert f'<mark id="char={start},{start + len(GRANTED)}">{GRANTED}</mark>' in page


def test_markup_in_a_document_stays_text(port: int) -> None:
    assert html.escape(ATTENDED) in send(port, f"/text/{TEXT_ID}", Accept=HTML).text


def test_what_was_read_from_a_sentence_is_listed(port: int) -> None:
    page = send(port, f"/text/{TEXT_ID}", Accept=HTML).text
    assert '<a href="/page/tenure/au-secretary-general-carl-dahl">' in page


def test_a_program_gets_the_text_as_received(port: int) -> None:
    reply = send(port, f"/text/{TEXT_ID}", Accept="text/plain")
    assert (reply.type, reply.text) == ("text/plain", TEXT)


def test_the_page_of_a_text_is_the_document(port: int) -> None:
    for path in (f"/page/text/{TEXT_ID}", f"/id/text/{TEXT_ID}"):
        reply = send(port, path, Accept=HTML)
        assert (reply.status, reply.headers["location"]) == (303, f"/text/{TEXT_ID}")


def test_an_unknown_document_is_not_found(port: int) -> None:
    for path in ("/text/none", "/text/../manifest.json", "/text/..%2F..%2Fmanifest.json", f"/text/{TEXT_ID}.txt"):
        assert send(port, path).status == 404


def test_passages_gather_their_facts() -> None:
    def row(fact: str) -> Row:
        terms = {"start": Term("3", "literal"), "end": Term("9", "literal")}
        return Row(terms | ({"fact": Term(fact, "uri")} if fact else {}))

    (passage,) = passages_from([row("x:a"), row(""), row("x:b"), row("x:a")])
    assert (passage.start, passage.end) == (3, 9)
    assert passage.facts == ("x:a", "x:b")
