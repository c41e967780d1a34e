"""Which entities a query may mean: candidates by score, each with the features that make it.

The score is the likeness of the names in hundredths; a condition that an entity does not meet lowers it, one that it
meets raises what is not sure already.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.entities import Entity
from kg.names import fold
from server.reconcile.asked import Candidate, Condition, Query
from server.reconcile.index import EntityIndex
from server.reconcile.kinds import kinds_of
from server.reconcile.likeness import NOT_ALIKE, Likeness, Spelling, compare_people, compare_words, take_apart

SURE = 90.0
"""The score from which on a candidate is taken for the one meant, where no other comes near."""

LEAD = 4.0
"""How far behind the next candidate must be."""

LEAST = 35.0
"""What scores less is not proposed."""

MET, NOT_MET = 6.0, 25.0
"""What a condition adds where the entity meets it, and takes where it has another value."""

_ACRONYM = re.compile(r"(?<=\w)\s*\([A-Z][A-Z0-9.-]+\)\s*$")
_EXACT = Likeness(1.0, (("exact_name", 1.0),))
_UNNAMED = Likeness(0.6)
"""What an entity begins with that was found by its values alone."""


def match(index: EntityIndex, query: Query) -> tuple[Candidate, ...]:
    """The candidates, the best first."""
    kinds = kinds_of(query.types)
    named = query.names or query.ids
    found = _by_name(index, query, kinds) if named else dict.fromkeys(index.having(query), _UNNAMED)
    scored = [
        candidate
        for number, likeness in found.items()
        if not kinds or index.entities[number].kind in kinds
        for candidate in _scored(index, index.entities[number], likeness, query.conditions)
        if candidate.score >= LEAST
    ]
    scored.sort(key=lambda candidate: (-candidate.score, candidate.entity.id))
    return _judged(scored)[: query.limit]


def _judged(scored: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, the first of them marked where it is surely the one."""
    if not scored:
        return ()
    first, *others = scored
    alone = not others or first.score - others[0].score >= LEAD
    sure = first.score >= SURE and alone
    return (Candidate(first.entity, first.score, first.features, sure), *others)


def _by_name(index: EntityIndex, query: Query, kinds: frozenset[str]) -> dict[int, Likeness]:
    """The entities that are near in name, each with the likeness of its most like name."""
    found: dict[int, Likeness] = {}
    names = list(dict.fromkeys(form for name in query.names for form in (name, _without_acronym(name))))
    for asked in map(take_apart, names):
        for number, spellings in _grouped(index.near(asked, kinds)).items():
            likeness = _likeness(index, asked, number, spellings)
            found[number] = max(found.get(number, NOT_ALIKE), likeness, key=lambda each: each.value)
    exact = {number for name in (*query.ids, *names) for number in index.exact(name)}
    return {**found, **dict.fromkeys(exact, _EXACT)}


def _without_acronym(name: str) -> str:
    """The name without its acronym in brackets at the end; other brackets tell namesakes apart, and stay."""
    return _ACRONYM.sub("", name)


def _grouped(near: Iterable[tuple[Spelling, int]]) -> dict[int, list[Spelling]]:
    groups: dict[int, list[Spelling]] = defaultdict(list)
    for spelling, number in near:
        groups[number].append(spelling)
    return groups


def _likeness(index: EntityIndex, asked: Spelling, number: int, near: Sequence[Spelling]) -> Likeness:
    """The likeness of the name asked for and that of an entity's names which is most like it."""
    if index.entities[number].kind == "person":
        return _best(compare_people(asked, each) for each in _telling(asked, index.spellings(number)))
    return _best(compare_words(asked, each, index.weigh) for each in near)


def _telling(asked: Spelling, spellings: Sequence[Spelling]) -> Sequence[Spelling]:
    """The full names of a person where there are any: an initial alone would fit another's given name, too."""
    full = [each for each in spellings if each.is_full]
    return full if full and len(asked.parts.parts) > 1 else spellings


def _best(found: Iterable[Likeness]) -> Likeness:
    return max(found, key=lambda likeness: likeness.value, default=NOT_ALIKE)


def _scored(
    index: EntityIndex, entity: Entity, likeness: Likeness, conditions: Sequence[Condition]
) -> Iterable[Candidate]:
    """The candidate; none where a condition that is required is not met."""
    score, features = 100 * likeness.value, list(likeness.features)
    for condition in conditions:
        met = _meets(index, entity, condition)
        if condition.required and not met:
            return
        if met is not None:
            score = min(100.0, score + MET) if met else score - NOT_MET
            features.append((f"property_{condition.property}", float(met)))
    yield Candidate(entity, round(max(0.0, score), 2), tuple((name, round(value, 4)) for name, value in features))


def _meets(index: EntityIndex, entity: Entity, condition: Condition) -> bool | None:
    """Whether an entity meets a condition; None where the graph does not say."""
    held = entity.values.get(condition.property)
    if condition.property == "name":
        held = entity.names
    if not held:
        return None
    has = [_has(index, held, value) for value in condition.values]
    if condition.quantifier == "none":
        return not any(has)
    return all(has) if condition.quantifier == "all" else any(has)


def _has(index: EntityIndex, held: Sequence[str], value: str) -> bool:
    """Whether a value is among those held: itself, or as a name or code of the entity that is held."""
    folded = fold(value)
    if any(fold(each) == folded for each in held):
        return True
    meant = {index.entities[number].id for number in index.exact(value)}
    return not meant.isdisjoint(held)
