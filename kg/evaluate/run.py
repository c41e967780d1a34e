"""`kg evaluate`: what is asked, done: sets read and matched, told as text, held against the baseline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.authority import Authority, load_authority
from kg.errors import BadSetting
from kg.evaluate.baseline import baseline_of, falls, read_baseline, write_baseline
from kg.evaluate.evaluation import Evaluation, Evaluator
from kg.evaluate.gold import Sample, load_set
from kg.evaluate.misses import render_misses
from kg.evaluate.people import load_people, measure_people
from kg.evaluate.sets import EvaluationSet, corpus_sets, folder_set
from kg.evaluate.tables import render, render_people
from kg.settings import Settings

HELD_OUT = "heldout"
PEOPLE = "people.csv"


@dataclass(frozen=True)
class Request:
    """What to evaluate and what to tell of it; `gold` names a folder instead of a set of the corpus."""

    set: str = "all"
    gold: Path | None = None
    texts: Path | None = None
    by: str = "type"
    errors: bool = False
    check_baseline: bool = False
    write_baseline: bool = False


@dataclass(frozen=True)
class Outcome:
    """The text to show, and whether a figure fell below the baseline."""

    text: str
    fell: bool = False


def run(settings: Settings, request: Request) -> Outcome:
    """Evaluate and tell; raises KgError."""
    _refuse(request)
    authority = load_authority(settings.authority)
    sets = _sets(settings, request)
    samples = {chosen.name: tuple(load_set(chosen)) for chosen in sets}
    evaluator = Evaluator(authority)
    evaluations = [evaluator.evaluate(name, found) for name, found in samples.items()]
    baseline = baseline_of(settings.corpus)
    if request.check_baseline:
        return _checked(baseline, evaluations)
    if request.write_baseline:
        write_baseline(baseline, evaluations)
    open_samples = [sample for name, found in samples.items() if name != HELD_OUT for sample in found]
    people = (request.gold or settings.corpus / "gold") / PEOPLE
    return Outcome("\n\n".join((*_told(evaluations, request), *_people(authority, open_samples, people))))


def _refuse(request: Request) -> None:
    if request.errors and request.set == HELD_OUT and request.gold is None:
        raise BadSetting("--errors", HELD_OUT, "another set: the held-out set is only counted, never looked at")
    if request.gold is not None and (request.check_baseline or request.write_baseline):
        raise BadSetting("--gold", str(request.gold), "a --set of the corpus instead: the baseline is of those")
    if request.gold is None and request.texts is not None:
        raise BadSetting("--texts", str(request.texts), "--gold too: it names the folder of the texts of that gold")


def _sets(settings: Settings, request: Request) -> tuple[EvaluationSet, ...]:
    if request.gold is not None:
        return (folder_set(request.gold, request.texts),)
    return corpus_sets(settings.corpus, request.set)


def _told(evaluations: Sequence[Evaluation], request: Request) -> Iterator[str]:
    for evaluation in evaluations:
        yield render(evaluation, request.by)
        if request.errors and (evaluation.name != HELD_OUT or request.gold is not None):
            yield render_misses(evaluation) or "no mistakes"


def _people(authority: Authority, samples: Sequence[Sample], path: Path) -> Iterator[str]:
    if path.exists() and (report := measure_people(authority, samples, load_people(path))) is not None:
        yield render_people(report)


def _checked(path: Path, evaluations: Sequence[Evaluation]) -> Outcome:
    found = falls(read_baseline(path), evaluations)
    names = ", ".join(evaluation.name for evaluation in evaluations)
    lines = [f"{set_}, {kind}: {name} is {told}" for (set_, kind, name), told in found.items()]
    return Outcome("\n".join(lines) or f"{names}: no figure is below the baseline", bool(found))
