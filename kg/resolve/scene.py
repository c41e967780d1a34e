"""What the resolvers of all fact types look things up in."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.intervals import Interval, bounds
from kg.model import Appointment, Attendance, Chairmanship, Fact, Meeting, Status
from kg.resolve.bodies import Bodies
from kg.resolve.labels import Labels
from kg.resolve.model import Person, PersonMention, Ref
from kg.resolve.persons import People
from kg.resolve.references import References
from kg.resolve.sources import Sources


@dataclass(frozen=True)
class MainMeeting:
    """The meeting that a work is of."""

    ref: Ref
    label: str
    code: str | None
    organisation: Ref | None
    body: Ref | None
    days: Interval | None

    @property
    def taker(self) -> Ref | None:
        """Who decides at it: the body, else the organisation."""
        return self.body or self.organisation


@dataclass(frozen=True)
class Scene:
    """Authority look-ups, documents, bodies, people and the main meeting of each work."""

    references: References
    sources: Sources
    bodies: Bodies
    people: People
    labels: Labels
    mains: Mapping[str, MainMeeting]

    def work(self, fact: Fact) -> str:
        """The work that the fact's document expresses."""
        return self.sources.work(fact.document)

    def main(self, fact: Fact) -> MainMeeting | None:
        """The meeting that the fact's document is of, or None."""
        return self.mains.get(self.work(fact))

    def organisation(self, fact: Fact, code: str | None) -> Ref | None:
        """The organisation of a code or name; the one of the document's meeting where the fact names none."""
        main = self.main(fact)
        return self.references.organisation(code) or (main.organisation if main else None)

    def parties(self, fact: Status | Chairmanship) -> tuple[Ref, Ref] | None:
        """The organisation and the state that a status or a chair is of; None where one of them is not known."""
        state, organisation = self.references.state(fact.state), self.organisation(fact, fact.organisation)
        return None if state is None or organisation is None else (organisation, state)

    def person(self, fact: Attendance | Appointment | Meeting) -> Person | None:
        """The person whom the fact names."""
        mention = person_mention(self.references, self.sources, fact)
        return self.people.of[mention] if mention else None

    def told(self, fact: Fact) -> str | None:
        """The day from which the fact's document speaks: the last of its meeting, else its own date."""
        main = self.main(fact)
        if main is not None and main.days is not None:
            return main.days.latest
        date = self.sources.date(fact.document)
        return bounds(date).latest if date else None


def person_mention(references: References, sources: Sources, fact: Fact) -> PersonMention | None:
    """The mention of a person that a fact makes, or None."""
    date = sources.date(fact.document) or ""
    year = int(date[:4]) if date[:4].isdigit() else None
    if isinstance(fact, Attendance):
        state = references.state(fact.of)
        organisation = None if state else references.organisation(fact.of)
        return PersonMention(fact.person, fact.document, state, organisation, fact.role, year)
    if isinstance(fact, Appointment):
        state, organisation = references.state(fact.nationality), references.organisation(fact.body)
        return PersonMention(fact.person, fact.document, state, organisation, fact.role, year)
    if isinstance(fact, Meeting) and fact.chair:
        return PersonMention(fact.chair, fact.document, year=year)
    return None
