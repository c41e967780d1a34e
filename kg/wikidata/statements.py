"""Statements of Wikidata as far as they concern us: who is a member or an observer of what, who held which position."""

from dataclasses import dataclass

MEMBER, OBSERVER, POSITION = "P463", "P10624", "P39"
PROPERTIES = (MEMBER, OBSERVER, POSITION)
START, END, AS_OF = "P580", "P582", "P585"
LABELS = {MEMBER: "member of", OBSERVER: "observer of", POSITION: "position held"}


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """A statement of a snapshot; `referenced` is None where the snapshot does not tell."""

    subject: str
    property: str
    value: str
    start: str | None = None
    end: str | None = None
    as_of: str | None = None
    referenced: bool | None = None
    id: str = ""


@dataclass(frozen=True)
class Snapshot:
    """What Wikidata said at some time of the items that it covers; of others it says nothing at all."""

    statements: tuple[Statement, ...]
    covered: frozenset[str]

    def of(self, subject: str, property_: str, value: str) -> tuple[Statement, ...]:
        """The statements with these three parts."""
        wanted = (subject, property_, value)
        return tuple(each for each in self.statements if (each.subject, each.property, each.value) == wanted)
