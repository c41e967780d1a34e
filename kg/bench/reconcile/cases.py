"""Names with the entity that each means: as documents write them, varied by rule, and names that mean none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path

from kg.bench.reconcile.variants import RULES, vary
from kg.entities import NAME, Entity, read_lines
from kg.queries import read_query
from kg.settings import Settings
from kg.store import OpenStore, QuerySolutions, open_read_only
from kg.tables import read_table

ABSENT = Path(__file__).with_name("absent.csv")
SPELLINGS = Path("accuracy") / "spellings.rq"
VARIANTS = 200
VARIED = ("person", "state", "organization", "body", "place")
"""Kinds whose names are varied."""


@dataclass(frozen=True, slots=True)
class Case:
    """A name, the id of the entity that it means (nothing for none), and how the name was come by."""

    name: str
    entity: str
    source: str


def seed_cases(settings: Settings, release: Path) -> list[Case]:
    """The spellings of a release's documents; one that several things have is left out."""
    store = OpenStore(open_read_only(release / "store"), union=True)
    found = store.query(read_query(settings.queries / SPELLINGS, settings.base_iri).text, (), ())
    if not isinstance(found, QuerySolutions):
        raise TypeError("the query of the spellings gives rows")
    pairs = [(row["spelling"].value, row["thing"].value.removeprefix(f"{settings.base_iri}id/")) for row in found]
    meant: dict[str, set[str]] = {}
    for spelling, thing in pairs:
        meant.setdefault(spelling, set()).add(thing)
    return [Case(spelling, thing, "seeds") for spelling, thing in pairs if len(meant[spelling]) == 1]


def variant_cases(release: Path, seeds: Iterable[Case], count: int = VARIANTS) -> list[Case]:
    """So many variants, as many by each rule: of the names of things that the documents name, then of all others."""
    entities = {entity.id: entity for entity in read_lines(release / NAME) if entity.kind in VARIED}
    named = [each.entity for each in seeds if each.entity in entities]
    order = [entities[id_] for id_ in dict.fromkeys((*named, *entities))]
    known = {name.casefold() for entity in entities.values() for name in entity.names}
    found = list[Case]()
    for number, rule in enumerate(RULES):
        share = (count - len(found)) // (len(RULES) - number)  # what one rule does not give, the others do
        found += islice(_varied(rule, order, known), share)
    return found


def _varied(rule: str, entities: Sequence[Entity], known: set[str]) -> Iterator[Case]:
    """The variants by a rule that are nobody's name already: of the first name of each entity, then of the second …"""
    for names in zip_longest(*([(entity, name) for name in entity.names] for entity in entities)):
        for entity, name in filter(None, names):
            variant = vary(rule, name, entity.kind == "person")
            if variant and variant.casefold() not in known:
                known.add(variant.casefold())
                yield Case(variant, entity.id, rule)


def absent_cases() -> list[Case]:
    """Names that mean none of our entities."""
    return [Case(row.text("name"), "", "absent") for row in read_table(ABSENT, ("name", "kind"))]
