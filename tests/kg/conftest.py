"""A small graph from facts by hand, its release, and the real command."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Appointment, Attendance, Fact, Instrument, Meeting, NextMeeting, Position, Status
from kg.pipeline import Corpus, build_release
from kg.rdf import Quad
from kg.settings import Settings, project_root
from tests.factory import BEIJING, authority, document, fact
from tests.graphs import graph_of
from tests.once import made_once

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

MET = "The council met in Beijing on 6 and 7 June 2012."
CAME = "President Hu Jintao of China came, as did the observer India."
GRANTED = (
    "It granted Afghanistan observer status on 7 June 2012, approved the Plan of Work and named D. Mezentsev "
    "Secretary-General from 1 January 2013."
)
HELD = "The council stressed that trade matters; the elders of the steppe will meet in 2013."
TEXTS = tuple(
    document(id_, MET, CAME, GRANTED, HELD, date="2012-06-07", work=BEIJING) for id_ in ("communique", "press")
)


def _facts() -> tuple[Fact, ...]:
    found: list[Fact] = []
    for text in TEXTS:
        day = "2012-06-07"
        found += [
            fact(
                Meeting,
                text,
                MET,
                organisation="SCO",
                body="SCO-CHS",
                place="Beijing",
                from_="2012-06-06",
                to=day,
                main=True,
            ),
            fact(Attendance, text, CAME, person="Hu Jintao", role="President", of="CHN", capacity="member"),
            fact(Status, text, CAME, state="CHN", organisation="SCO", status="member", date=day),
            fact(Status, text, CAME, state="IND", organisation="SCO", status="observer", date=day),
            fact(Status, text, GRANTED, state="AFG", organisation="SCO", status="observer", event="granted", date=day),
            fact(
                Instrument,
                text,
                GRANTED,
                title="Plan of Work",
                organisation="SCO",
                action="approved",
                inferred=("date",),
            ),
            fact(
                Appointment,
                text,
                GRANTED,
                person="D. Mezentsev",
                role="Secretary-General",
                body="SCO",
                from_="2013-01-01",
            ),
            fact(Position, text, HELD, actor="SCO-CHS", act="stress", topics=("trade",), statement="trade matters"),
            fact(NextMeeting, text, HELD, organisation="SCO", body="elders of the steppe", date="2013"),
        ]
    return tuple(found)


@pytest.fixture(scope="session")
def small_corpus() -> Corpus:
    """Two texts of one work with facts of most types."""
    return Corpus(authority(), TEXTS, _facts())


@pytest.fixture(scope="session")
def small_graph(small_corpus: Corpus) -> list[Quad]:
    """The validated quads of the small corpus."""
    return graph_of(Settings(), small_corpus)


@pytest.fixture(scope="session")
def small_release(small_corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings whose current release is that of the small corpus; to be left as it is."""

    def make(folder: Path) -> None:
        build_release(Settings(releases=folder), small_corpus)

    return Settings(releases=made_once(tmp_path_factory.getbasetemp(), "small", make))


@pytest.fixture(scope="session")
def kg() -> Run:
    """Runs the real command with these arguments."""

    def run(*arguments: str | Path, **options: object) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "kg.cli", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, cwd=project_root(), check=False, timeout=300, **options)  # type: ignore[call-overload, no-any-return]

    return run
