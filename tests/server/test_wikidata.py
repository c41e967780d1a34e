import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from kg.errors import FileProblem
from kg.settings import Settings
from server.app import create_app
from server.rows import Row, Term
from server.services import EXTENSION
from server.wikidata import Linked, kinds_from
from tests.server.client import HTML, send
from tests.server.sample import write_release

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
    assert "With a verified item: 1 of 1." in reply.text
    assert "Anna Bell" in reply.text and "no verified item" in reply.text


def test_its_data_are_offered_as_csv(port: int) -> None:
    link = send(port, "/wikidata", Accept=HTML).headers["link"]
    address = link[link.index("/sparql") : link.index(">")]
    data = send(port, address).text
    assert data.splitlines()[0] == "kind,thing,label,item,match,verification,note"
    assert "Q711,same," in data


def test_every_page_leads_to_it(port: int) -> None:
    assert 'href="/wikidata"' in send(port, "/", Accept=HTML).text


def test_without_a_snapshot_the_page_says_how_to_give_one(port: int) -> None:
    assert "KG_WIKIDATA_SNAPSHOT" in send(port, "/wikidata", Accept=HTML).text
    assert send(port, "/wikidata/comparison.csv").status == 404


UNION = f"""
GRAPH <https://w3id.org/communique/graph/links> {{
  <{BASE}organization/au> <http://www.w3.org/2002/07/owl#sameAs> <{WD}Q77> ;
    igo:verification <{BASE}verification/two-sources> .
}}
"""


@pytest.fixture
def compared(tmp_path: Path) -> Iterator[FlaskClient]:
    """The site with a snapshot in which Mongolia is a member of the union, and nothing else."""
    path = tmp_path / "snapshot.nt"
    path.write_text(f"<{WD}Q711> <http://www.wikidata.org/prop/direct/P463> <{WD}Q77> .\n", "utf-8")
    found = write_release(tmp_path / "releases", extra=UNION)
    app = create_app(Settings(releases=found.releases, snapshot=path))
    yield app.test_client()
    app.extensions[EXTENSION].close()


def test_a_snapshot_is_compared_in_four_piles_with_evidence(compared: FlaskClient) -> None:
    page = compared.get("/wikidata", headers={"Accept": HTML}).text
    counts = dict(re.findall(r"<h3 id=\"[^\"]*\">([^<]+?) <span class=\"count\">([0-9]+)</span></h3>", page))
    assert counts == {"Agree": "0", "Differs": "0", "Missing there": "1", "Missing here": "1"}
    assert "Mongolia was granted the status of observer." in page


def test_the_piles_are_a_table_too(compared: FlaskClient) -> None:
    reply = compared.get("/wikidata/comparison.csv")
    assert reply.mimetype == "text/csv"
    found = [(row["pile"], row["property"], row["value"]) for row in csv.DictReader(io.StringIO(reply.text))]
    assert found == [("missing there", "P10624", "Q77"), ("missing here", "P463", "Q77")]


def test_a_snapshot_that_is_none_keeps_the_server_from_starting(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"none\.nt"):
        create_app(Settings(releases=tmp_path, snapshot=tmp_path / "none.nt"))
