"""Gold: the facts that a perfect reader would give for a text, by hand; JSON Lines as `kg.facts` reads them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.documents import read_document
from kg.errors import BadRow, FileProblem
from kg.evaluate.sets import EvaluationSet, gold_files
from kg.facts import from_json
from kg.model import Document, Fact


@dataclass(frozen=True)
class Sample:
    """A text and its gold."""

    document: Document
    gold: tuple[Fact, ...]


def load_set(chosen: EvaluationSet) -> Iterator[Sample]:
    """The samples of a set in the order of their names; raises FileProblem, BadDocument or BadRow."""
    for path in gold_files(chosen):
        text = chosen.texts / f"{path.stem}.txt"
        if not text.exists():
            raise FileProblem(text, f"the text of {path} is missing: put it there, or take the gold away")
        document = read_document(text)
        yield Sample(document, load_gold(path, document.text))


def load_gold(path: Path, text: str) -> tuple[Fact, ...]:
    """The gold facts of a file; raises BadRow for one that is no fact or does not quote the text."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise FileProblem(path, f"the gold cannot be read ({error}): save it as UTF-8") from error
    return tuple(_gold_fact(line, path, number, text) for number, line in enumerate(lines, 1) if line.strip())


def _gold_fact(line: str, path: Path, number: int, text: str) -> Fact:
    fact = from_json(line, path, number)
    if text[fact.start : fact.end] != fact.quote:
        raise BadRow(path, number, f"the text has other characters at {fact.start} to {fact.end}: correct the quote")
    return fact
