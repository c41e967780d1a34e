"""The gate of the FAIR checks: the tests of FOOPS! that run offline, and those that ask a running server of ours."""

from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from kg.check.ontology import ontology_store
from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.errors import BadSetting
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI
from kg.store import Store, select
from kg.tables import read_table
from kg.validate import Violation

CATALOGUE = Path(__file__).with_name("fair.csv")
ONTOLOGY = f"{DEFAULT_BASE_IRI}ns"
SECONDS = 10.0
"""How long a server may take to answer."""


@dataclass(frozen=True)
class FairTest:
    """A test of FOOPS! by its id, and how it is run: `offline`, `server`, or `web` for one that is not."""

    id: str
    name: str
    how: str


def load_tests(path: Path = CATALOGUE) -> tuple[FairTest, ...]:
    """The tests; raises BadRow."""
    return tuple(
        FairTest(row.text("id"), row.text("name"), row.text("how")) for row in read_table(path, ("id", "name", "how"))
    )


def check_fair(subject: Subject) -> Outcome:
    """What the tests find missing in the ontology's files, and in the answers of the server where one is named."""
    store, tests = ontology_store(subject.settings.ontology), load_tests()
    offline = [test for test in tests if test.how == "offline"]
    findings = [each for test in offline for each in lacking(store, subject.settings.queries / "fair", test)]
    asked = [test for test in tests if test.how == "server" and subject.server]
    if asked:
        answers = dict(_answers(Server(subject.server), _version(store)))
        findings += [
            Violation(f"{test.id} {test.name}", subject.server, answers[test.id]) for test in asked if answers[test.id]
        ]
    note = f"{len(offline)} offline, {len(asked)} against the server" if asked else "4 more with --server URL"
    return Outcome(len(offline) + len(asked), "FAIR tests", tuple(findings), note)


def lacking(store: Store, folder: Path, test: FairTest) -> list[Violation]:
    """What a test that runs offline finds missing."""
    query = read_query(folder / f"{test.id.lower().replace('.', '-')}.rq", DEFAULT_BASE_IRI)
    variables = ("thing", "problem") if "?problem" in query.text else ("thing",)
    rows = select(store, query.text, variables)
    return [
        Violation(f"{test.id} {test.name}", row[0] or "", (row[1] or "") if len(row) > 1 else query.title)
        for row in rows
    ]


def _version(store: Store) -> str:
    text = f"SELECT ?version {{ <{ONTOLOGY}> <http://www.w3.org/2002/07/owl#versionIRI> ?version }}"
    return next((version or "" for (version,) in select(store, text, ("version",))), "")


@dataclass(frozen=True)
class Server:
    """A running server, by the URL of its root."""

    url: str

    def get(self, path: str, accept: str) -> tuple[int, str, str]:
        """Status, media type and body; raises BadSetting for a URL that cannot be asked."""
        parts = urlsplit(self.url)
        if parts.scheme != "http" or not parts.hostname:
            raise BadSetting("--server", self.url, "the http URL of a running server, such as http://127.0.0.1:8000")
        connection = HTTPConnection(parts.hostname, parts.port, timeout=SECONDS)
        try:
            connection.request("GET", f"{parts.path.rstrip('/')}/{path}", headers={"Accept": accept})
            answer = connection.getresponse()
            return answer.status, answer.headers.get_content_type(), answer.read().decode("utf-8", "replace")
        except (OSError, HTTPException) as error:
            raise BadSetting("--server", self.url, f"the URL of a server that answers ({error})") from error
        finally:
            connection.close()


def _answers(server: Server, version: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the answers, by test: nothing for one that is passed."""
    status, form, turtle = server.get("ns", "text/turtle")
    page_status, page_form, page = server.get("ns", "text/html")
    yield "URI1", "" if status == 200 and ONTOLOGY.rsplit("/", 1)[1] in turtle else f"/ns answers {status}"
    negotiated = (form, page_form) == ("text/turtle", "text/html")
    yield "CN1", "" if negotiated else f"/ns is {form} for Turtle and {page_form} for HTML"
    yield "DOC1", "" if page_status == 200 and "<h1" in page else f"/ns answers {page_status} to a browser"
    path = version.removeprefix(DEFAULT_BASE_IRI)
    versioned, _, _ = server.get(path, "text/turtle")
    yield "VER2", "" if version and versioned == 200 else f"/{path} answers {versioned}"
