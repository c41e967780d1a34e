"""The sets that the reader is measured on: a folder of texts, and one of gold facts beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import FileProblem

SETS = ("practice", "heldout", "documents")
"""Rules are written with the practice set; the held-out set is only ever counted; the documents are the seeds."""


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """A name, the folder of the texts and the folder of their gold."""

    name: str
    texts: Path
    gold: Path


def corpus_sets(corpus: Path, name: str) -> tuple[EvaluationSet, ...]:
    """The set of a corpus by its name; `all` for every one."""
    names = SETS if name == "all" else (name,)
    return tuple(EvaluationSet(one, corpus / one, corpus / "gold" / one) for one in names)


def folder_set(gold: Path, texts: Path | None = None) -> EvaluationSet:
    """The set of a folder of gold, whose texts lie in another or beside it; raises FileProblem."""
    _check_folder(gold, "name a folder of *.jsonl with --gold")
    if texts is not None:
        _check_folder(texts, "name a folder of *.txt with --texts")
        return EvaluationSet(gold.name, texts, gold)
    if not any(gold.glob("*.txt")):
        raise FileProblem(gold, "its texts are not beside it: name their folder with --texts")
    return EvaluationSet(gold.name, gold, gold)


def gold_files(chosen: EvaluationSet) -> Sequence[Path]:
    """The set's gold files in the order of their names; raises FileProblem where there is none."""
    files = sorted(chosen.gold.glob("*.jsonl"))
    if not files:
        raise FileProblem(chosen.gold, "there is no gold here: put *.jsonl files in it")
    return files


def _check_folder(folder: Path, advice: str) -> None:
    if not folder.is_dir():
        raise FileProblem(folder, f"there is no such folder: {advice}")
