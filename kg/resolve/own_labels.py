"""Labels of what no authority file knows: the words by which the texts name bodies, places and organisations."""

from collections.abc import Iterable, Iterator

from kg.facts import FIELDS, field_value
from kg.model import Fact, Meeting, NextMeeting
from kg.resolve.bodies import Bodies, group_name
from kg.resolve.model import Ref
from kg.resolve.references import References

_ORGANISATION_FIELDS = ("organisation", "of")


def own_labels(references: References, bodies: Bodies, facts: Iterable[Fact]) -> dict[Ref, str]:
    """The first wording of each such entity; a group's bears its organisation's code."""
    found: dict[Ref, str] = {}
    for fact in facts:
        for ref, words in _named(references, bodies, fact):
            found.setdefault(ref, " ".join(words.split()))
    return found


def _named(references: References, bodies: Bodies, fact: Fact) -> Iterator[tuple[Ref, str]]:
    if isinstance(fact, Meeting | NextMeeting) and fact.body:
        ref = bodies.ref(fact.organisation, fact.body)
        if ref is not None and not references.is_code(fact.body):
            yield ref, group_name(fact.organisation, fact.body)
    for field in FIELDS[fact.type]:
        words = field_value(fact, field)
        if not isinstance(words, str):
            continue
        if field == "place" and (place := references.place(words)) and place.kind == "place":
            yield place, words
        if field in _ORGANISATION_FIELDS or (field == "body" and fact.type == "appointment"):
            agent = references.agent(words)
            if agent is not None and agent.kind == "organization":
                yield agent, words
