"""The values that travel between the stages: documents and facts.

A fact is what one sentence of one document says; its fields and codes are described in `kg/extract/FACTS.md`.
Dates are ISO 8601 strings as precise as the text ("2009-05-04", "2009-05", "2009").
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Document:
    """A text as received, with what its manifest row or its header says of it.

    `text` is the decoded file, unchanged; all offsets count its characters. `body` is the offset
    where the running text begins, after any header block.
    """

    id: str
    text: str
    body: int = 0
    title: str | None = None
    publisher: str | None = None
    place: str | None = None
    date: str | None = None
    language: str = "en"
    work: str | None = None
    source: str | None = None
    terms: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries: `text[start:end] == quote` in the named document.

    `inferred` names the fields that the reader concluded instead of reading; `written` gives, for
    fields that hold a code, the words that stand in the text; `elsewhere` gives, for fields that were
    read from another passage of the document than the quote, that passage's start and end.
    """

    type: ClassVar[str]
    document: str
    quote: str
    start: int
    end: int
    rule: str
    inferred: tuple[str, ...] = ()
    written: tuple[tuple[str, str], ...] = ()
    elsewhere: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """A meeting that took place; `main` for the one that the document is of."""

    type: ClassVar[str] = "meeting"
    organisation: str | None = None
    body: str | None = None
    place: str | None = None
    from_: str | None = None
    to: str | None = None
    chair: str | None = None
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Fact):
    """Someone was at the document's own meeting, for a state or an organisation."""

    type: ClassVar[str] = "attendance"
    person: str
    role: str | None = None
    of: str | None = None
    capacity: str = "invitee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Fact):
    """A state's status in an organisation, attested, granted, begun or ended."""

    type: ClassVar[str] = "status"
    state: str
    organisation: str | None
    status: str
    event: str = "attested"
    date: str | None = None
    decided: str | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Fact):
    """A person was named to a post, confirmed in it or released from it."""

    type: ClassVar[str] = "appointment"
    person: str
    role: str | None = None
    body: str | None = None
    nationality: str | None = None
    from_: str | None = None
    to: str | None = None
    event: str = "appointed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Fact):
    """A named agreement, declaration, programme, plan or fund, and what was done with it."""

    type: ClassVar[str] = "instrument"
    title: str
    organisation: str | None = None
    action: str | None = None
    date: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chairmanship(Fact):
    """The state that chairs an organisation, or will (`next`)."""

    type: ClassVar[str] = "chairmanship"
    organisation: str | None
    state: str
    from_: str | None = None
    to: str | None = None
    next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeeting(Fact):
    """A meeting that the text schedules."""

    type: ClassVar[str] = "next_meeting"
    organisation: str | None
    body: str | None = None
    place: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding(Fact):
    """An organisation or body was founded, chartered, seated or renamed."""

    type: ClassVar[str] = "founding"
    organisation: str
    event: str
    date: str | None = None
    place: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """What a body or its members hold on a subject; `act` is the verb's lemma, `actor` None where none is named."""

    type: ClassVar[str] = "position"
    actor: str | None
    act: str
    topics: tuple[str, ...] = ()
    statement: str


FACT_TYPES: dict[str, type[Fact]] = {
    cls.type: cls
    for cls in (Meeting, Attendance, Status, Appointment, Instrument, Chairmanship, NextMeeting, Founding, Position)
}
