"""One evaluator for all tests, and a small set of one text written to a folder."""

import json
from pathlib import Path

import pytest

from kg.evaluate.evaluation import Evaluation, Evaluator
from kg.evaluate.gold import load_set
from kg.evaluate.sets import corpus_sets
from kg.settings import Settings
from tests.factory import authority

MET = "The Council of Heads of State of the Shanghai Cooperation Organization (SCO) met in Beijing on 6 June 2012."
STRESSED = "The heads of state stressed the importance of trade."
TEXT = f"{MET}\n\n{STRESSED}\n"


def gold_line(kind: str, quote: str, **fields: object) -> str:
    """A line of gold that quotes a sentence of the text."""
    start = TEXT.index(quote)
    found = {"type": kind, "document": "summit", **fields, "quote": quote, "start": start, "end": start + len(quote)}
    return json.dumps(found, ensure_ascii=False)


MEETING = gold_line(
    "meeting",
    MET,
    organisation="SCO",
    body="SCO-CHS",
    place="Beijing",
    to="2012-06-06",
    chair=None,
    main=True,
    **{"from": "2012-06-06"},
)
POSITION = gold_line(
    "position", STRESSED, actor="heads of state", act="stress", topics=[], statement="the importance of trade"
)


def write_set(folder: Path, *lines: str) -> Path:
    """A folder with the text and these lines of gold."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "summit.txt").write_text(TEXT, "utf-8")
    (folder / "summit.jsonl").write_text("".join(line + "\n" for line in lines), "utf-8")
    return folder


@pytest.fixture(scope="session")
def evaluator() -> Evaluator:
    """One evaluator: making it takes a second."""
    return Evaluator(authority())


@pytest.fixture(scope="session")
def practice(evaluator: Evaluator) -> Evaluation:
    """The practice set, read once."""
    (chosen,) = corpus_sets(Settings().corpus, "practice")
    return evaluator.evaluate("practice", tuple(load_set(chosen)))
