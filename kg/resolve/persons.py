"""People: which names, in which texts, are one person's.

A name of the authority files decides first. The others are compared pair by pair with the weights of
`person_features.csv`, the surest pairs first; a pair that speaks against keeps two clusters apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from kg.authority import PersonRecord
from kg.iris import slug
from kg.names import fold
from kg.resolve.clusters import Clusters
from kg.resolve.merging import unique_slug
from kg.resolve.model import Person, Ref
from kg.resolve.references import References
from kg.resolve.spelling import compare_names, name_parts
from kg.resolve.weights import read_weights

FEATURES = Path(__file__).with_name("person_features.csv")
_NAMES = ("family_name", "given_name", "affiliation", "office", "time", "threshold")
LIFETIME = 40
"""Years between two mentions beyond which a namesake is likelier than the same person."""


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name as one fact writes it, with what is known of its bearer."""

    name: str
    document: str
    state: Ref | None = None
    organisation: Ref | None = None
    role: str | None = None
    year: int | None = None


@dataclass(frozen=True)
class People:
    """The person of each mention."""

    people: tuple[Person, ...]
    of: Mapping[PersonMention, Person]


@lru_cache(maxsize=1)
def load_features(path: Path = FEATURES) -> Mapping[str, float]:
    """The weights by feature; raises BadRow."""
    return read_weights(path, _NAMES)


def score(one: PersonMention, other: PersonMention) -> tuple[float, str]:
    """How surely two mentions are one person, and why in words; -1 where something speaks against."""
    against = _against(one, other)
    if against:
        return -1.0, against
    names = compare_names(one.name, other.name)
    weights = load_features()
    features = {
        "family_name": names.family,
        "given_name": names.given,
        "affiliation": _affiliation(one, other),
        "office": float(one.role is not None and one.role == other.role),
        "time": float(_apart(one, other) <= 10),
    }
    total = sum(weights[name] * value for name, value in features.items())
    told = ", ".join(f"{name.replace('_', ' ')} {value:.2f}" for name, value in features.items())
    return round(total, 6), f"“{one.name}” and “{other.name}”: {total:.2f} ({told})"


def _against(one: PersonMention, other: PersonMention) -> str:
    if compare_names(one.name, other.name).clash:
        return "the names differ"
    if one.state is not None and other.state is not None and one.state != other.state:
        return "they are of two states"
    return "they are too far apart in time" if _apart(one, other) > LIFETIME else ""


def _apart(one: PersonMention, other: PersonMention) -> int:
    return 0 if one.year is None or other.year is None else abs(one.year - other.year)


def _affiliation(one: PersonMention, other: PersonMention) -> float:
    if one.state is not None and one.state == other.state:
        return 1.0
    if one.organisation is None or other.organisation is None:
        return 0.5
    shorter, longer = sorted((one.organisation.slug, other.organisation.slug), key=len)
    return 1.0 if f"{longer}-".startswith(f"{shorter}-") else 0.25


def resolve_people(references: References, mentions: Iterable[PersonMention]) -> People:
    """The people behind the mentions, each named by the authority file or by the fullest spelling."""
    items = sorted(set(mentions), key=_order)
    known = [_record(references, item) for item in items]
    clusters, reasons = _cluster(items, known)
    taken = set(references.authority.person_by_slug)
    people, of = list[Person](), dict[PersonMention, Person]()
    for group in clusters.groups():
        record = next((known[index] for index in group if known[index]), None)
        person = _person([items[index] for index in group], record, taken, reasons[group[0]])
        people.append(person)
        of |= {items[index]: person for index in group}
    return People(tuple(sorted(people, key=lambda person: person.ref)), of)


def _order(item: PersonMention) -> tuple[str, ...]:
    return item.document, item.name, str(item.state), str(item.organisation), item.role or "", str(item.year)


def _record(references: References, item: PersonMention) -> PersonRecord | None:
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
        return not _against(items[one], items[other])

    _merge_known(clusters, known)
    threshold = load_features()["threshold"]
    scored = ((*score(items[one], items[other]), one, other) for one, other in _blocked(items))
    for total, told, one, other in sorted(scored, key=lambda pair: (-pair[0], pair[2], pair[3])):
        if total < threshold:
            break
        if clusters.merge(one, other, fits) and items[one].name != items[other].name:
            reasons[one].add(told)
    gathered: dict[int, tuple[str, ...]] = {}
    for group in clusters.groups():
        gathered[group[0]] = tuple(sorted(set().union(*(reasons[index] for index in group))))
    return clusters, gathered


def _merge_known(clusters: Clusters, known: Sequence[PersonRecord | None]) -> None:
    first: dict[str, int] = {}
    for index, record in enumerate(known):
        if record is not None:
            clusters.merge(first.setdefault(record.slug, index), index)


def _blocked(items: Sequence[PersonMention]) -> Iterable[tuple[int, int]]:
    """The pairs worth comparing: those that share the first two letters of some folded word."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        for start in sorted({word[:2] for word in name_parts(item.name).words}):
            blocks[start].append(index)
    return sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


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
