"""`kg bench serve`: the endpoints in turns, cell by cell, so that what slows the machine slows them alike."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from kg.bench.check import multiply
from kg.bench.serve.agreement import disagreements
from kg.bench.serve.driver import Driven, Load
from kg.bench.serve.mix import Asked
from kg.bench.serve.servers import OURS, Endpoint, running
from kg.errors import BenchFailed
from kg.namespaces import Namespaces
from kg.publish.folder import current_release
from kg.rdf import NamedNode
from kg.settings import Settings
from kg.store import open_read_only

PATIENCE_SECONDS = 60.0
"""How long an answer may take after the time of its cell; a server that needs longer is passed over."""

_NUMBERS = 10_000_000
"""Numbers of requests kept apart for each cell: none is asked twice."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One query, so many clients, first-time or repeated: what each endpoint did; one passed over is missing."""

    query: Asked
    clients: int
    repeated: bool
    driven: dict[str, Driven]


@dataclass(frozen=True, slots=True)
class Started:
    """How an endpoint began and what it holds: MiB after it has loaded, and after all cells."""

    seconds: float
    at_first: float
    at_last: float = 0.0


@dataclass
class Comparison:
    """All that one run found out."""

    triples: int
    cells: list[Cell] = field(default_factory=list)
    started: dict[str, Started] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Course:
    """What is to be run: the queries, numbers of clients, seconds for a cell, and the names of the peers."""

    mix: tuple[Asked, ...]
    clients: tuple[int, ...]
    seconds: float
    peers: tuple[str, ...]


def multiplied(settings: Settings, folder: Path, triples: int) -> Settings:
    """The settings with a release of at least so many triples in a folder; raises NoRelease."""
    target = replace(settings, releases=folder)
    multiply(settings, target, triples)
    return target


def triples_of(release: Path) -> int:
    """How many triples a release has."""
    return int(json.loads((release / "manifest.json").read_text("utf-8"))["counts"]["triples"])


def things_of(release: Path, settings: Settings) -> list[str]:
    """The facts of a release, in an order that is the same in each run and no order of the store."""
    names = Namespaces(settings.base_iri)
    quads = open_read_only(release / "store").quads_for_pattern(
        None, names.term("rdf:type"), None, names.graph("facts")
    )
    found = sorted({quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)})
    random.Random(0).shuffle(found)
    return found


def compare(settings: Settings, course: Course, tell: Callable[[str], None]) -> Comparison:
    """Our server and its peers over the current release; a peer that cannot be started is noted; raises BenchFailed."""
    release = current_release(settings.releases)
    things = things_of(release, settings)
    found = Comparison(triples_of(release))
    with ExitStack() as stack:
        endpoints = list(_start(stack, release, settings, course, found))
        found.notes += disagreements(endpoints, course.mix, things)
        for cell in _cells(endpoints, course, things):
            found.cells.append(cell)
            tell(f"{cell.query.name}, {cell.clients} clients, {'repeated' if cell.repeated else 'first time'}")
        for endpoint in endpoints:
            begun = found.started[endpoint.name]
            found.started[endpoint.name] = replace(begun, at_last=endpoint.memory())
    return found


def _start(
    stack: ExitStack, release: Path, settings: Settings, course: Course, found: Comparison
) -> Iterator[Endpoint]:
    for name in (OURS, *course.peers):
        try:
            endpoint = stack.enter_context(running(name, release, settings))
        except BenchFailed as error:
            if name == OURS:
                raise
            found.notes.append(str(error))
            continue
        found.started[name] = Started(endpoint.seconds, endpoint.memory())
        yield endpoint


def _cells(endpoints: Sequence[Endpoint], course: Course, things: list[str]) -> Iterator[Cell]:
    """The cells in order; an endpoint whose clients would have to wait too long for one query is left out of them."""
    number, slow = 0, dict[tuple[str, str], float]()
    for asked in course.mix:
        for clients in course.clients:
            for repeated in (False, True):
                load = Load(0, "", [asked], things, clients, course.seconds, PATIENCE_SECONDS, number, repeated)
                driven = {}
                for endpoint in endpoints:
                    key = endpoint.name, asked.name
                    if slow.get(key, 0.0) * clients > PATIENCE_SECONDS:
                        continue
                    driven[endpoint.name] = drive(endpoint, load)
                    slow[key] = _seconds_alone(driven[endpoint.name], clients, slow.get(key, 0.0))
                yield Cell(asked, clients, repeated, driven)
                number += _NUMBERS


def _seconds_alone(driven: Driven, clients: int, before: float) -> float:
    """Seconds that one answer takes by what was seen; without an answer, more than anyone waits."""
    if not driven.answered:
        return PATIENCE_SECONDS * 2
    return max(before, driven.seconds / driven.answered) if clients > 1 else driven.seconds / driven.answered


def drive(endpoint: Endpoint, load: Load) -> Driven:
    """What came of a load on an endpoint, driven from a process of its own; raises BenchFailed."""
    asked = json.dumps(asdict(replace(load, port=endpoint.port, path=endpoint.path)))
    done = subprocess.run(
        [sys.executable, "-P", "-m", "kg.bench.serve.driver"], input=asked, capture_output=True, text=True
    )
    if done.returncode:
        raise BenchFailed(endpoint.name, (done.stderr.strip().splitlines() or ["the driver ended"])[-1])
    return Driven(**json.loads(done.stdout))
