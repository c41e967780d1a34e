import json
import re

from server.entity import RDF_TYPE, SKOS, assemble
from server.rows import Row, Table, Term
from server.structured import describe
from tests.server.client import HTML, send

NS = "https://example.org/ns#"


def described(kind: str, *pairs: tuple[str, Term]) -> dict[str, object]:
    rows = [(RDF_TYPE, Term(f"{NS}{kind}", "uri")), *pairs]
    table = Table((), tuple(Row({"property": Term(name, "uri"), "value": value}) for name, value in rows))
    found: dict[str, object] = json.loads(describe(assemble("x:id/thing/x", table), lambda iri: f"name of {iri}"))
    return found


def test_a_state_is_a_country_with_its_other_names_and_its_item() -> None:
    found = described(
        "State",
        (f"{SKOS}prefLabel", Term("Монголия", "literal", "ru")),
        (f"{SKOS}altLabel", Term("Mongol Uls", "literal")),
        (f"{SKOS}exactMatch", Term("http://www.wikidata.org/entity/Q711", "uri")),
        (f"{NS}code", Term("MNG", "literal")),
    )
    assert (found["@type"], found["@id"], found["name"]) == ("Country", "x:id/thing/x", "name of x:id/thing/x")
    assert found["alternateName"] == ["Mongol Uls", "Монголия"]
    assert found["sameAs"] == ["http://www.wikidata.org/entity/Q711"]
    assert found["identifier"] == "MNG"


def test_a_meeting_is_an_event_with_its_place_and_days() -> None:
    found = described("Meeting", (f"{NS}place", Term("x:p", "uri")), (f"{NS}startDate", Term("2010-05-03", "literal")))
    assert found["@type"] == "Event"
    assert found["location"] == {"@type": "Place", "@id": "x:p", "name": "name of x:p"}
    assert found["startDate"] == "2010-05-03"


def test_what_schema_org_has_no_word_for_is_a_thing() -> None:
    assert described("StatusHolding")["@type"] == "Thing"


def test_no_name_ends_the_block_that_it_stands_in(port: int) -> None:
    page = send(port, "/page/organization/au", Accept=HTML).text
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert block
    assert "<" not in block[1]
    assert json.loads(block[1])["alternateName"][0] == "the <Union>"


def test_a_document_is_described_with_its_language_and_day(port: int) -> None:
    page = send(port, "/text/alpha-summit-2010", Accept=HTML).text
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert block
    found = json.loads(block[1])
    assert (found["@type"], found["inLanguage"], found["datePublished"]) == ("DigitalDocument", "en", "2010-05-03")
