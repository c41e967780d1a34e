"""What is asked and what is answered, whichever version of the protocol carries it."""

from dataclasses import dataclass

from kg.entities import Entity

MOST_CANDIDATES = 100
FEW_CANDIDATES = 10
"""How many candidates are given to one who names no limit."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A value, or one of several, that a property of the entity should have; `quantifier` is any, all or none."""

    property: str
    values: tuple[str, ...]
    required: bool = False
    quantifier: str = "any"


@dataclass(frozen=True, slots=True)
class Query:
    """Names of which one is to be matched, the types that the entity should be of, and conditions."""

    names: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    limit: int = FEW_CANDIDATES
    conditions: tuple[Condition, ...] = ()
    ids: tuple[str, ...] = ()
    """The ids themselves, where the client has them."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity with its score from 0 to 100, the features that make it, and whether it is surely the one meant."""

    entity: Entity
    score: float
    features: tuple[tuple[str, float], ...]
    match: bool = False
