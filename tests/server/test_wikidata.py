from server.rows import Row, Term
from server.wikidata import Linked, kinds_from
from tests.server.client import HTML, send

BASE = "https://w3id.org/communique/id/"
WD = "http://www.wikidata.org/entity/"


def row(kind: str, thing: str, item: str = "", match: str = "", how: str = "") -> Row:
    texts = {"kind": kind, "thing": f"{BASE}{thing}", "label": thing.upper(), "match": match, "verification": how}
    terms = {name: Term(text, "literal") for name, text in texts.items() if text}
    return Row(terms | ({"item": Term(f"{WD}{item}", "uri")} if item else {}))


def test_things_are_listed_by_kind_and_those_without_an_item_too() -> None:
    rows = [
        row("states", "a", "Q1", "same", "two sources"),
        row("states", "b"),
        row("people", "c", "Q2", "near", "near"),
    ]
    states, people = kinds_from(rows)
    assert states.things == (
        Linked(f"{BASE}a", "A", "Q1", False, "two sources", ""),
        Linked(f"{BASE}b", "B", "", False, "", ""),
    )
    assert (states.name, states.linked, people.name, people.linked) == ("states", 1, "people", 0)


def test_a_thing_without_a_label_goes_by_the_end_of_its_address() -> None:
    (kind,) = kinds_from([Row({"thing": Term(f"{BASE}person/anna", "uri")})])
    assert kind.things[0].label == "anna"


def test_the_page_tells_which_things_have_an_item_and_which_have_none(port: int) -> None:
    reply = send(port, "/wikidata", Accept=HTML)
    assert reply.status == 200
    assert 'href="https://www.wikidata.org/wiki/Q711">Q711</a>' in reply.text
    assert "1 of 1 have a verified item." in reply.text
    assert "Anna Bell" in reply.text and "no verified id" in reply.text


def test_its_data_are_offered_as_csv(port: int) -> None:
    link = send(port, "/wikidata", Accept=HTML).headers["link"]
    address = link[link.index("/sparql") : link.index(">")]
    data = send(port, address).text
    assert data.splitlines()[0] == "kind,thing,label,item,match,verification,note"
    assert "Q711,same," in data


def test_every_page_leads_to_it(port: int) -> None:
    assert 'href="/wikidata"' in send(port, "/", Accept=HTML).text
