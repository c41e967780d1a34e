"""The facts of a page in groups, as a person would read them: under which headings, and in which order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from server.facts import Fact
from server.rows import last_segment

TITLES: Mapping[str, str] = {
    "StatusHolding": "Statuses",
    "Chairmanship": "Chairmanships",
    "Tenure": "Terms of office",
    "Founding": "Founding and seat",
    "Decision": "Decisions",
    "Meeting": "Meetings",
    "Participation": "Who attended",
    "InstrumentAction": "Instruments",
    "Position": "Positions",
}
"""What the facts of a class are called together, in the order in which pages show them."""

OWN_TITLES: Mapping[tuple[str, str], str] = {
    ("State", "Participation"): "Who represented it",
    ("State", "Decision"): "Decisions about it",
    ("InternationalOrganization", "Participation"): "Who represented it",
    ("Body", "Decision"): "What it decided",
    ("Body", "Participation"): "Who represented it",
    ("Meeting", "Participation"): "Who came, in which capacity",
    ("Meeting", "Decision"): "What was decided",
    ("Meeting", "InstrumentAction"): "What was adopted, approved and signed",
    ("Meeting", "Position"): "What was said",
    ("Person", "Participation"): "Meetings attended",
    ("Person", "Tenure"): "Posts",
    ("Person", "Meeting"): "Meetings chaired",
    ("Post", "Tenure"): "Who held it",
    ("Post", "Participation"): "Who came in this office",
    ("Place", "Meeting"): "Meetings held here",
    ("Instrument", "InstrumentAction"): "What was done with it",
    ("Concept", "Position"): "What was said about it",
    ("Concept", "StatusHolding"): "Who held it",
}
"""What they are called on the page of a thing of a class."""

FIRST: Mapping[str, tuple[str, ...]] = {"Meeting": ("Participation", "Decision", "InstrumentAction", "Position")}
"""What comes first on the page of a thing of a class."""

SECTIONS: Mapping[tuple[str, str], str] = {
    ("State", "StatusHolding"): "inOrganization",
    ("State", "Participation"): "atMeeting",
    ("InternationalOrganization", "StatusHolding"): "statusType",
    ("InternationalOrganization", "Participation"): "atMeeting",
    ("Meeting", "Participation"): "capacity",
    ("Concept", "StatusHolding"): "inOrganization",
}
"""The part by which a group is divided on the page of a thing of a class."""

RANKS = {
    "statusType": ("member", "associate-member", "acceding", "candidate", "observer", "dialogue-partner", "guest"),
    "capacity": ("member", "officer", "observer", "dialogue-partner", "guest", "organisation", "invitee"),
}
"""The order of sections, by the slugs of concepts; others follow."""

NO_KIND = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of one class, in order; `section` is the part by which they are divided, or empty."""

    kind: str
    title: str
    facts: tuple[Fact, ...]
    section: str = ""

    def sections(self, facts: Iterable[Fact]) -> list[tuple[str, list[Fact]]]:
        """Some of its facts, in order, under the IRI of what divides them; empty where nothing does."""
        return [(iri, list(found)) for iri, found in groupby(facts, key=lambda fact: fact.parts[self.section].value)]


def groups_of(facts: Sequence[Fact], kinds: Sequence[str], called: Callable[[str], str]) -> list[Group]:
    """The facts on the page of a thing of some classes, by their local names; `called` gives the name to order by."""
    page = next((kind for kind in kinds if any(kind in (*key,) for key in OWN_TITLES)), NO_KIND)
    order = [*FIRST.get(page, ()), *TITLES]
    ranked = sorted({fact.kind for fact in facts}, key=lambda kind: order.index(kind) if kind in order else len(order))
    return [_group(kind, page, [fact for fact in facts if fact.kind == kind], called) for kind in ranked]


def _group(kind: str, page: str, facts: list[Fact], called: Callable[[str], str]) -> Group:
    section = SECTIONS.get((page, kind), "")
    if kind == "Position":
        facts.sort(key=lambda fact: _in_text(fact.place))
    if section:
        facts.sort(key=lambda fact: _section_rank(section, fact.parts[section].value, called))
    title = OWN_TITLES.get((page, kind)) or TITLES.get(kind, kind)
    return Group(kind, title, tuple(facts), section)


def _in_text(place: str) -> tuple[str, int]:
    """What has no date is read best in the order of its text, by the fragments of passages (RFC 5147)."""
    text, _, start = place.partition("#char=")
    number = start.partition(",")[0]
    return text, int(number) if number.isdigit() else 0


def _section_rank(section: str, iri: str, called: Callable[[str], str]) -> tuple[int, str]:
    order, slug = RANKS.get(section, ()), last_segment(iri) if iri else ""
    if not iri:
        return len(order) + 1, ""
    return (order.index(slug) if slug in order else len(order)), called(iri) if section not in RANKS else slug
