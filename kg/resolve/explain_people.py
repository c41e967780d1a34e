"""Why spellings are taken as one person, and what keeps the nearest other ones apart."""

from collections.abc import Iterable, Iterator, Sequence

from kg.names import fold
from kg.resolve.judgements import Judgement, judge, load_features
from kg.resolve.model import Person, PersonMention
from kg.resolve.persons import People, record_of
from kg.resolve.references import References
from kg.spelling import compare_names

ALIKE = 0.75
"""From this likeness of the family names on, a name that is asked for is taken to mean one that stands there."""
NEAREST = 5
"""How many of those that were kept apart are shown."""
_ADVICE = (
    "to change this, edit corpus/authority/people.csv: names in the variants of one row are one person, "
    "names in two rows are two"
)


def find_people(people: People, name: str) -> list[Person]:
    """The people who bear a name in some text; without one, those whose names are alike; by their slugs."""
    exact = {person for mention, person in people.of.items() if fold(mention.name) == fold(name)}
    exact |= {person for person in people.people if name in (person.name, person.ref.slug)}
    found = exact or {person for mention, person in people.of.items() if _alike(mention.name, name)}
    return sorted(found, key=lambda person: person.ref)


def explain_person(references: References, people: People, person: Person) -> Iterator[str]:
    """Lines for a person: each spelling and where it stands, what joined them, what keeps others apart."""
    mentions = [mention for mention, found in people.of.items() if found == person]
    yield f"{person.name}  ({person.ref.kind}/{person.ref.slug})"
    for mention in sorted(mentions, key=_order):
        row = record_of(references, mention)
        yield f"  {mention.name:<32}{mention.document}: {_described(mention)}{'; named in people.csv' if row else ''}"
    yield from _section("taken as one", _shown(_joined(mentions)))
    apart = _nearest(mentions, (mention for mention, found in people.of.items() if found != person))
    yield from _section("kept apart", (f"{line} (they are {_whose(people, found)})" for line, found in apart))
    yield f"  a sum of {load_features()['threshold']:g} or more joins two mentions; {_ADVICE}"


def _alike(one: str, other: str) -> bool:
    names = compare_names(one, other)
    return not names.clash and names.family >= ALIKE


def _order(mention: PersonMention) -> tuple[str, str, str]:
    return mention.document, mention.name, mention.role or ""


def _described(mention: PersonMention) -> str:
    place = mention.state or mention.organisation
    parts = mention.role, place.slug.upper() if place else None, str(mention.year) if mention.year else None
    return ", ".join(part for part in parts if part)


def _joined(mentions: Sequence[PersonMention]) -> list[Judgement]:
    """The judgements between different spellings of one person, the surest of each two first."""
    best: dict[tuple[str, str], Judgement] = {}
    for index, one in enumerate(mentions):
        for other in mentions[index + 1 :]:
            if one.name != other.name:
                key = min(one.name, other.name), max(one.name, other.name)
                best[key] = max((judge(one, other), *([best[key]] if key in best else [])), key=lambda each: each.total)
    return sorted(best.values(), key=lambda found: (-found.total, found.told))


def _nearest(mentions: Sequence[PersonMention], others: Iterable[PersonMention]) -> list[tuple[str, PersonMention]]:
    """The mentions of other people that come nearest, each once by name, with the judgement in words."""
    best: dict[str, tuple[float, str, PersonMention]] = {}
    for other in others:
        for one in mentions:
            if compare_names(one.name, other.name).family >= ALIKE:
                found = judge(one, other)
                best[other.name] = max(
                    best.get(other.name, (-2.0, "", other)), (found.total, found.told, other), key=lambda each: each[0]
                )
    nearest = sorted(best.values(), key=lambda each: (-each[0], each[1]))[:NEAREST]
    return [(told, other) for _, told, other in nearest]


def _whose(people: People, mention: PersonMention) -> str:
    return people.of[mention].ref.slug


def _shown(judgements: Iterable[Judgement]) -> Iterator[str]:
    for found in judgements:
        yield found.told if found.same else f"{found.told}: joined by another mention or by people.csv"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield f"  {title}"
        yield f"    {line}"
