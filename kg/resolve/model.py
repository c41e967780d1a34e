"""What resolving gives: entities, and facts with every saying that attests them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Fact


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """An entity or fact by its kind and slug: the last two segments of its IRI."""

    kind: str
    slug: str


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A date of any precision, ISO 8601."""

    iso: str


Value = Ref | Day | str | bool


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence gives one property of a resolved fact this value; `written` are the words that it uses.

    `span` are start and end of the passage that gives the value where it is not the fact's own quote.
    """

    property: str
    value: Value
    fact: Fact
    inferred: bool = False
    written: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True)
class ResolvedFact:
    """One thing that holds or happened: the chosen values, and all sayings, the differing ones too.

    `kind` is the class in the ontology; a property may have several values.
    """

    ref: Ref
    kind: str
    label: str
    values: tuple[tuple[str, Value], ...]
    sayings: tuple[Saying, ...]

    def value(self, name: str) -> Value | None:
        """The first value of a property, or None."""
        return next((value for property_, value in self.values if property_ == name), None)

    def ref_of(self, name: str) -> Ref | None:
        """The entity that a property leads to, or None."""
        value = self.value(name)
        return value if isinstance(value, Ref) else None

    def day_of(self, name: str) -> str | None:
        """The date of a property, or None."""
        value = self.value(name)
        return value.iso if isinstance(value, Day) else None


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
class Person:
    """One person under one name, with the reasons for taking several spellings as one."""

    ref: Ref
    name: str
    explanation: tuple[str, ...] = ()


@dataclass(frozen=True)
class Post:
    """An office: a role in an organisation or a state."""

    ref: Ref
    label: str
    role: str
    holder_of: Ref | None


@dataclass(frozen=True)
class Instrument:
    """A named document, agreement, programme or fund; several wordings are translations of one title."""

    ref: Ref
    titles: tuple[str, ...]
    organisation: Ref | None


@dataclass(frozen=True)
class Resolution:
    """The outcome of resolving a corpus; `unplaced` facts say too little to stand in the graph."""

    facts: tuple[ResolvedFact, ...]
    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    instruments: tuple[Instrument, ...]
    labels: Mapping[Ref, str] = field(default_factory=dict)
    unplaced: tuple[Fact, ...] = ()
