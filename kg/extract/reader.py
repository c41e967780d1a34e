"""The reader: a document in, the facts that its sentences state out, in the order of the text."""

from collections.abc import Callable, Iterator

from kg.authority import Authority
from kg.extract.appointments.appointments import read_appointments
from kg.extract.attendance.attendance import read_attendance
from kg.extract.attendance.members import load_members
from kg.extract.chairs.chairmanships import read_chairmanships
from kg.extract.foundings.foundings import read_foundings
from kg.extract.instruments.instruments import read_instruments
from kg.extract.matching.lexicon import Lexicon
from kg.extract.meetings.capitals import load_capitals
from kg.extract.meetings.next_meetings import read_next_meetings
from kg.extract.meetings.own import find_main_meeting, read_main_meeting
from kg.extract.meetings.reported import read_reported_meetings
from kg.extract.page.context import Context
from kg.extract.page.journal import Journal
from kg.extract.page.main_organisations import find_organisation
from kg.extract.page.page import PageReader
from kg.extract.positions.positions import read_positions
from kg.extract.statuses.statuses import read_statuses
from kg.model import Document, Fact

Rule = Callable[[Context], Iterator[Fact]]

RULES: tuple[Rule, ...] = (
    read_main_meeting,
    read_reported_meetings,
    read_attendance,
    read_statuses,
    read_appointments,
    read_chairmanships,
    read_next_meetings,
    read_positions,
    read_instruments,
    read_foundings,
)


class Reader:
    """Reads documents; made once from the authority files, used for any number of documents."""

    def __init__(self, authority: Authority) -> None:
        load_members()  # a bad row is told at the start, not by the first text that needs it
        load_capitals()
        self._lexicon = Lexicon(authority)
        self._pages = PageReader(self._lexicon)

    def read(self, document: Document) -> tuple[Fact, ...]:
        """The document's facts, sorted by where they stand."""
        return self.apply_rules(self.context(document))

    def apply_rules(self, context: Context) -> tuple[Fact, ...]:
        """The facts that the rules read in an open document, sorted by where they stand."""
        facts = {fact: None for rule in RULES for fact in rule(context)}
        order = {kind: number for number, kind in enumerate(sorted({fact.type for fact in facts}))}
        return tuple(sorted(facts, key=lambda fact: (fact.start, order[fact.type])))

    def context(self, document: Document, journal: Journal | None = None) -> Context:
        """The page of a document with its organisation and its meeting found; rules note in the journal."""
        page = self._pages.open(document)
        page.journal = journal
        context = Context(page, self._lexicon, find_organisation(page, self._lexicon))
        context.meeting = find_main_meeting(context)
        return context
