"""Two releases side by side: facts that are new, gone, or say something else."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.diff.facts import Fact, Facts
from kg.errors import BadSetting
from kg.rdf import NamedNode, Node


@dataclass(frozen=True, slots=True)
class Change:
    """What a property no longer has, and what it has now."""

    property: NamedNode
    removed: tuple[Node, ...]
    added: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """A fact of both releases of which they do not say the same."""

    before: Fact
    after: Fact
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Difference:
    """All that two releases say differently, in order."""

    before: str
    after: str
    base_iri: str
    documents_added: tuple[str, ...]
    documents_removed: tuple[str, ...]
    added: tuple[Fact, ...]
    removed: tuple[Fact, ...]
    changed: tuple[ChangedFact, ...]

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.added or self.removed or self.changed or self.documents_added or self.documents_removed)


def compare(before: Facts, after: Facts) -> Difference:
    """What the second release says that the first does not, and the other way round; raises BadSetting."""
    if before.base_iri != after.base_iri:
        wanted = f"two releases of one base IRI; {after.release} is of {after.base_iri}"
        raise BadSetting("A", before.base_iri, wanted)
    old, new = before.by_iri, after.by_iri
    both = [(old[iri], new[iri]) for iri in sorted(old.keys() & new.keys())]
    return Difference(
        before.release,
        after.release,
        after.base_iri,
        tuple(sorted(after.documents - before.documents)),
        tuple(sorted(before.documents - after.documents)),
        _listed(new[iri] for iri in new.keys() - old.keys()),
        _listed(old[iri] for iri in old.keys() - new.keys()),
        tuple(ChangedFact(*pair, changes) for pair in both if (changes := _changes(*pair))),
    )


def _listed(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.class_name, fact.iri)))


def _changes(before: Fact, after: Fact) -> tuple[Change, ...]:
    found = []
    for property_ in sorted({*before.values, *after.values}, key=str):
        old, new = before.values.get(property_, frozenset()), after.values.get(property_, frozenset())
        if old != new:
            found.append(Change(property_, tuple(sorted(old - new, key=str)), tuple(sorted(new - old, key=str))))
    return tuple(found)
