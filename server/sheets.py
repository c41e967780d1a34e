"""How much of a long group a page shows: its first facts, or on a page of the group alone a hundred at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.errors import NothingHere
from server.facts import Fact
from server.standing import Standing

FEW, MANY = 15, 60
"""Facts of a group on the page of a thing, and on a page of the group: what keeps a page below 100 kB."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some facts of a group: the numbers of this page and of the last; 0 on the page of the thing."""

    standing: Standing
    facts: tuple[Fact, ...]
    number: int = 0
    last: int = 0

    @property
    def sections(self) -> list[tuple[str, list[Fact]]]:
        """The facts under what divides their group."""
        return self.standing.group.sections(self.facts)

    @property
    def is_cut(self) -> bool:
        """Whether the page of the thing leaves some to the pages of the group."""
        return not self.number and len(self.facts) < len(self.standing.facts)


def sheets_of(standings: Sequence[Standing], kind: str = "", number: str = "1") -> list[Sheet]:
    """The beginning of each group, or one page of the group of a class; raises NothingHere where there is none."""
    if not kind:
        return [Sheet(each, each.facts[:FEW]) for each in standings]
    chosen = next((each for each in standings if each.group.kind == kind), None)
    last = -(-len(chosen.facts) // MANY) if chosen else 0
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0
    if chosen is None or not 1 <= page <= max(last, 1):
        raise NothingHere("There is no such list of facts of this thing. Its own page tells which there are.")
    return [Sheet(chosen, chosen.facts[(page - 1) * MANY : page * MANY], page, last)]
