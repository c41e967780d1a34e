"""Speech acts: the verbs of `patterns/acts.csv`, by their forms, and what may follow each as its statement."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from pathlib import Path

from kg.extract.matching.lexicon import PATTERNS
from kg.tables import Row, read_table

_COLUMNS = ("act", "strength", "base", "third", "past", "participle", "particle", "takes", "needs")
_PREPOSITIONS = frozenset(
    {"for", "on", "upon", "of", "to", "with", "against", "in", "into", "from", "by", "over", "about", "at"}
)
_COMPLEMENTS = _PREPOSITIONS | {"that", "object", "infinitive"}
_WORD = re.compile(r"-|[a-z]+(?:[- ][a-z]+)*")


class Tense(Enum):
    """The form of a verb; verbs that are coordinated share it."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"


_BE = "be"
_FORMS_OF_BE = {
    "are": Tense.BASE,
    "is": Tense.THIRD,
    "were": Tense.PAST,
    "was": Tense.PAST,
}


@dataclass(frozen=True, slots=True)
class Act:
    """A speech act: lemma, strength 1..5, the words that must follow the verb, and what its statement may be."""

    lemma: str
    strength: int
    particle: str
    takes: frozenset[str]
    needs: frozenset[str]


Forms = Mapping[str, tuple[tuple[Act, Tense], ...]]


@lru_cache(maxsize=1)
def load_acts() -> Forms:
    """The project's acts by the form of their verb, acts with a particle first."""
    return read_acts(PATTERNS / "acts.csv")


def read_acts(path: Path) -> Forms:
    """The acts of a table by the form of their verb; raises BadRow."""
    forms: dict[str, list[tuple[Act, Tense]]] = {}
    for row in read_table(path, _COLUMNS):
        for form, act, tense in _readings(row):
            if form == "-":
                continue
            if any(known == act for known, _ in forms.get(form, ())):
                raise row.refuse(f"the form {form!r} of {act.lemma!r} is given twice: take one away")
            forms.setdefault(form, []).append((act, tense))
    return {form: tuple(sorted(acts, key=lambda pair: -len(pair[0].particle))) for form, acts in forms.items()}


def _readings(row: Row) -> Iterator[tuple[str, Act, Tense]]:
    """Each form of a row's verb, with the act that it is."""
    act = _act(row)
    for tense in Tense:
        row.formed(tense.value, _WORD)
    if row.text(Tense.BASE.value) == _BE:
        adjective = row.text(Tense.PAST.value)
        forms = [(form, replace(act, particle=adjective), tense) for form, tense in _FORMS_OF_BE.items()]
        if row.text(Tense.PARTICIPLE.value) != "-":  # "Being convinced that"
            forms.append(("being", replace(act, particle=adjective), Tense.PARTICIPLE))
        yield from [*forms, (row.text(Tense.PARTICIPLE.value), act, Tense.PARTICIPLE)]
        return
    for tense in Tense:
        yield row.text(tense.value), act, tense


def _act(row: Row) -> Act:
    strength = row.one_of("strength", ("1", "2", "3", "4", "5"))
    row.text("takes")
    takes = frozenset(row.values("takes"))
    if unknown := sorted(takes - _COMPLEMENTS):
        raise row.refuse(f"takes {unknown[0]!r} is not one of {', '.join(sorted(_COMPLEMENTS))}")
    particle = row.optional("particle") or ""
    return Act(row.text("act"), int(strength), particle, takes, frozenset(row.values("needs")))
