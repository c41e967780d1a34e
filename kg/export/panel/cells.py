"""A state's status in an organisation in a year: what the texts make certain, and whether one of that year shows it.

The cell is as of the last day of the year for which anything is certain, so that the question "as of that day" answers
with the same statuses. Where nothing is certain of the year, the cell is empty: no data, which is not "no".
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg.export.panel.holdings import Holding, Party

ATTESTED, INFERRED = "attested", "inferred"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of a state in an organisation in a year; `held` by the scale, the highest first."""

    state: Party
    organization: Party
    year: int
    as_of: date | None
    held: tuple[Holding, ...]
    possible: tuple[Holding, ...]
    ended: tuple[Holding, ...]
    """What had surely ended by the end of the year."""

    @property
    def basis(self) -> str:
        """Attested where a text of the year shows the status, inferred where it lies between texts; else nothing."""
        if not self.held:
            return ""
        return ATTESTED if any(year == self.year for _, year in self.held[0].sources) else INFERRED

    @property
    def status(self) -> str:
        """The highest status held; nothing where none is known."""
        return self.held[0].status if self.held else ""


def cells_of(holdings: Iterable[Holding]) -> list[Cell]:
    """For each organisation, each state of which a status is known, and each year from the first day to the last."""
    found = list[Cell]()
    for organization, of_organization in _grouped(holdings, lambda each: each.organization):
        years = _years(of_organization)
        for state, of_state in _grouped(of_organization, lambda each: each.state):
            found += [_cell(state, organization, year, of_state) for year in years]
    return found


def _grouped(holdings: Iterable[Holding], key: Callable[[Holding], Party]) -> Iterator[tuple[Party, list[Holding]]]:
    groups: dict[Party, list[Holding]] = {}
    for holding in holdings:
        groups.setdefault(key(holding), []).append(holding)
    yield from sorted(groups.items(), key=lambda group: group[0].code)


def _years(holdings: Sequence[Holding]) -> range:
    """From the year of the first day that is certain to that of the last; none where no day is."""
    certain = [(each.begun, each.shown) for each in holdings if each.begun and each.shown]
    if not certain:
        return range(0)
    return range(min(begun for begun, _ in certain).year, max(shown for _, shown in certain).year + 1)


def _cell(state: Party, organization: Party, year: int, holdings: Sequence[Holding]) -> Cell:
    first, last = date(year, 1, 1), date(year, 12, 31)
    sure = [each for each in holdings if each.is_sure(first, last)]
    as_of = max((min(each.shown, last) for each in sure if each.shown), default=None)
    held = [each for each in sure if as_of and each.is_sure(as_of, as_of)]
    possible = [each for each in holdings if each not in held and each.is_possible(first, last)]
    ended = [each for each in holdings if each.ends and each.ends <= last and each not in held]
    return Cell(state, organization, year, as_of, _ordered(held), _ordered(possible), _ordered(ended))


def _ordered(holdings: Iterable[Holding]) -> tuple[Holding, ...]:
    return tuple(sorted(holdings, key=lambda each: (each.scale, each.iri), reverse=True))
