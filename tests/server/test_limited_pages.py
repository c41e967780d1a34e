"""Pages over a graph that exceeds small limits: no list is cut without a word."""

import html
import re
import shutil
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from kg.settings import Settings
from server.app import create_app
from server.services import EXTENSION
from tests.server.client import HTML
from tests.server.sample import Sample, write_release

IDS = "https://w3id.org/communique/id/"
OTHERS = 4


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    folder = tmp_path_factory.mktemp("limited")
    queries = folder / "queries"
    shutil.copytree(Settings().queries, queries)
    for path in (queries / "pages").glob("*.rq"):
        path.write_text(re.sub(r"^LIMIT [0-9]+", "LIMIT 1", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    sample: Sample = write_release(folder / "releases", extra=more())
    app = create_app(Settings(releases=sample.releases, queries=queries))
    yield app.test_client()
    app.extensions[EXTENSION].close()


def more() -> str:
    """More organisations, states with a status, and texts."""
    lines = []
    for number in range(OTHERS):
        organization, state = f"<{IDS}organization/o{number}>", f"<{IDS}state/s{number}>"
        lines += [
            f'{organization} a igo:InternationalOrganization ; skos:prefLabel "Organisation {number}"@en .',
            f'{state} a igo:State ; skos:prefLabel "State {number}"@en .',
            f'<{IDS}holding/h{number}> a igo:StatusHolding ; rdfs:label "State {number}: observer"@en ;'
            f" igo:holder {state} ; igo:inOrganization <{IDS}organization/au> , {organization} ;"
            f" igo:statusType <{IDS}status/observer> .",
            f'<{IDS}text/t{number}> a igo:Text ; dcterms:title "Text {number}"@en .',
        ]
    return "GRAPH <https://w3id.org/communique/graph/facts> {\n" + "\n".join(lines) + "\n}\n"


def cuts(client: FlaskClient, path: str) -> dict[str, tuple[int, int, str]]:
    """By what is cut: how many are shown, of how many, and the address that gives all."""
    page = client.get(path, headers={"Accept": HTML}).text
    found = re.findall(r'These are the first (\S+) of (\S+) ([^:<]+): <a href="([^"]+)">', page)
    return {what: (int(shown), int(total), html.unescape(address)) for shown, total, what, address in found}


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/", "statuses"),
        ("/", "organisations"),
        ("/", "documents"),
        ("/page/organization/au", "facts that name it"),
        ("/page/organization/au", "statements"),
        ("/page/holding/au-mng-observer", "readings"),
        ("/text/alpha-summit-2010", "statements"),
    ],
)
def test_a_list_that_is_cut_says_so_and_leads_to_all_of_it(client: FlaskClient, path: str, what: str) -> None:
    shown, total, address = cuts(client, path)[what]
    assert (shown, total > 1) == (1, True)
    answer = client.get(address, headers={"Accept": "application/sparql-results+json"}).get_json()
    assert len(answer["results"]["bindings"]) == total


def test_the_numbers_are_those_of_the_graph(client: FlaskClient) -> None:
    assert cuts(client, "/")["organisations"][1] == OTHERS + 1
    assert cuts(client, "/")["documents"][1] == OTHERS + 1
    assert cuts(client, "/page/organization/au")["facts that name it"][1] == OTHERS + 2


def test_answers_that_are_whole_say_nothing(client: FlaskClient) -> None:
    assert "answers" not in cuts(client, "/")
    assert cuts(client, "/page/holding/h0").keys() == {"statements"}


def test_at_their_own_limits_the_sample_s_pages_are_whole(settings: Settings) -> None:
    app = create_app(settings)
    for path in ("/", "/page/organization/au", "/page/holding/au-mng-observer", "/text/alpha-summit-2010"):
        assert cuts(app.test_client(), path) == {}
    app.extensions[EXTENSION].close()
