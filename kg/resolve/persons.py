"""People: which names, in which texts, are one person's.

A name of the authority files decides first. The others are judged pair by pair, the surest pairs first; a pair that
speaks against keeps two clusters apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from kg.authority import PersonRecord
from kg.iris import slug
from kg.names import fold
from kg.resolve.clusters import Clusters
from kg.resolve.judgements import judge, what_speaks_against
from kg.resolve.merging import unique_slug
from kg.resolve.model import Person, PersonMention, Ref
from kg.resolve.references import References
from kg.spelling import compare_names, name_parts


@dataclass(frozen=True)
class People:
    """The person of each mention."""

    people: tuple[Person, ...]
    of: Mapping[PersonMention, Person]


def resolve_people(references: References, mentions: Iterable[PersonMention]) -> People:
    """The people behind the mentions, each named by the authority file or by the fullest spelling."""
    items = sorted(set(mentions), key=_order)
    alike = _alike(references, items)
    firsts = [items[group[0]] for group in alike]
    known = [record_of(references, item) for item in firsts]
    clusters, reasons = _cluster(firsts, known)
    taken = set(references.authority.person_by_slug)
    people, of = list[Person](), dict[PersonMention, Person]()
    for group in clusters.groups():
        record = next((known[index] for index in group if known[index]), None)
        bearers = [items[index] for index in sorted(index for one in group for index in alike[one])]
        person = _person(bearers, record, taken, reasons[group[0]])
        people.append(person)
        of |= dict.fromkeys(bearers, person)
    return People(tuple(sorted(people, key=lambda person: person.ref)), of)


def _alike(references: References, items: Sequence[PersonMention]) -> list[list[int]]:
    """The mentions in groups, in their order: one person where nothing but the document differs and the name suffices.

    Whatever speaks for or against one of a group speaks as much for or against the others.
    """
    groups: dict[PersonMention, list[list[int]]] = defaultdict(list)
    for index, item in enumerate(items):
        same = groups[replace(item, document="")]
        if same and (judge(item, item).same or record_of(references, item)):
            same[0].append(index)
        else:
            same.append([index])
    return sorted(group for same in groups.values() for group in same)


def _order(item: PersonMention) -> tuple[str, ...]:
    return item.document, item.name, str(item.state), str(item.organisation), item.role or "", str(item.year)


def record_of(references: References, item: PersonMention) -> PersonRecord | None:
    """The one person of the authority file who bears the name, unless of another state."""
    found = [
        record
        for record in references.authority.people_by_name.get(fold(item.name), ())
        if item.state is None or record.state is None or references.state(record.state) == item.state
    ]
    return found[0] if len(found) == 1 else None


def _cluster(
    items: Sequence[PersonMention], known: Sequence[PersonRecord | None]
) -> tuple[Clusters, dict[int, tuple[str, ...]]]:
    clusters = Clusters(len(items))
    reasons: dict[int, set[str]] = defaultdict(set)

    def fits(one: int, other: int) -> bool:
        if known[one] and known[other]:
            return known[one] == known[other]
        return not what_speaks_against(items[one], items[other])

    _merge_known(clusters, known)
    judged = ((judge(items[one], items[other]), one, other) for one, other in _blocked(items))
    surest = sorted(
        ((found, one, other) for found, one, other in judged if found.same),
        key=lambda pair: (-pair[0].total, *pair[1:]),
    )
    for found, one, other in surest:
        if clusters.merge(one, other, fits) and items[one].name != items[other].name:
            reasons[one].add(found.told)
    gathered: dict[int, tuple[str, ...]] = {}
    for group in clusters.groups():
        gathered[group[0]] = tuple(sorted(set().union(*(reasons[index] for index in group))))
    return clusters, gathered


def _merge_known(clusters: Clusters, known: Sequence[PersonRecord | None]) -> None:
    first: dict[str, int] = {}
    for index, record in enumerate(known):
        if record is not None:
            clusters.merge(first.setdefault(record.slug, index), index)


def _blocked(items: Sequence[PersonMention]) -> Iterator[tuple[int, int]]:
    """The pairs worth judging, each once: those of one name, or of two that share the first two letters of some word.

    Names are few beside their mentions, so that names that cannot be one person's are told apart first.
    """
    bearers: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        bearers[item.name].append(index)
    for indices in bearers.values():
        yield from combinations(indices, 2)
    for one, other in _near_names(bearers):
        for pair in product(bearers[one], bearers[other]):
            yield min(pair), max(pair)


def _near_names(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of different names that one person may bear."""
    starts = {name: frozenset(word[:2] for word in name_parts(name).words) for name in names}
    blocks: dict[str, list[str]] = defaultdict(list)
    for name, own in starts.items():
        for start in own:
            blocks[start].append(name)
    for start, block in blocks.items():
        for one, other in combinations(block, 2):
            if start == min(starts[one] & starts[other]) and not compare_names(one, other).clash:
                yield one, other


def _person(
    group: Sequence[PersonMention], record: PersonRecord | None, taken: set[str], reasons: tuple[str, ...]
) -> Person:
    if record is not None:
        return Person(Ref("person", record.slug), record.name, reasons)
    name = _fullest(group)
    return Person(Ref("person", unique_slug(slug(name), taken)), name, reasons)


def _fullest(group: Sequence[PersonMention]) -> str:
    """The spelling with most full words, then fewest initials, then most texts, then the first in the alphabet."""
    texts: dict[str, set[str]] = defaultdict(set)
    for item in group:
        texts[item.name].add(item.document)

    def rank(name: str) -> tuple[int, int, int]:
        parts = name_parts(name)
        return len(parts.words), -len(parts.initials), len(texts[name])

    return max(sorted(texts), key=rank)
