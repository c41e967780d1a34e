import pytest
from pyoxigraph import RdfFormat, parse

from kg.settings import DEFAULT_BASE_IRI
from server.media import DATA
from server.rows import Row, Term
from server.vocabulary import sections_from
from tests.server.client import HTML, send


def test_people_get_a_list_of_terms(port: int) -> None:
    reply = send(port, "/ns", Accept=HTML)
    assert (reply.status, reply.type) == (200, "text/html")
    assert 'id="StatusHolding"' in reply.text
    assert "igo:observerOf" in reply.text


@pytest.mark.parametrize("media_type", [form.media_type for form in DATA])
def test_programs_get_the_ontology(port: int, media_type: str) -> None:
    reply = send(port, "/ns", Accept=media_type)
    assert (reply.status, reply.type, reply.headers["vary"]) == (200, media_type, "Accept")
    rdf_format = RdfFormat.from_media_type(media_type)
    assert rdf_format is not None
    subjects = {str(quad.subject) for quad in parse(reply.body, format=rdf_format)}
    assert {f"<{DEFAULT_BASE_IRI}ns>", f"<{DEFAULT_BASE_IRI}ns#State>"} <= subjects


def test_other_formats_are_refused(port: int) -> None:
    assert send(port, "/ns", Accept="image/png").status == 406


def test_a_term_s_rows_are_gathered() -> None:
    def row(term: str, kind: str, label: str, language: str, parent: str = "") -> Row:
        terms = {
            "term": Term(f"x:ns#{term}", "uri"),
            "type": Term(f"http://www.w3.org/2002/07/owl#{kind}", "uri"),
            "label": Term(label, "literal", language),
        }
        return Row(terms | ({"parent": Term(parent, "uri")} if parent else {}))

    rows = [row("p", "ObjectProperty", "p", "en"), row("A", "Class", "a", "en", "x:ns#B"), row("A", "Class", "а", "ru")]
    (first, classes), (second, relations) = sections_from(rows)
    assert (first, second) == ("Classes", "Relations")
    assert classes[0].labels == {"en": "a", "ru": "а"}
    assert list(classes[0].parents) == ["x:ns#B"]
    assert relations[0].name == "p"
