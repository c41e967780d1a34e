"""The three tables: their columns with what each means, and their rows, sorted; None is no data."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations, groupby
from pathlib import Path

from kg.export.panel.cells import ATTESTED, INFERRED, Cell
from kg.tables import read_table

COW = Path(__file__).with_name("cow.csv")
SEPARATOR = ";"
"""Between several values in a field."""

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type in SQL, what it means, and the term of the ontology that it comes from."""

    name: str
    type: str
    meaning: str
    term: str = ""


@dataclass(frozen=True)
class Table:
    """A table of a panel, its rows made from the cells."""

    name: str
    unit: str
    columns: tuple[Column, ...]
    rows: Callable[[Sequence[Cell]], Iterable[tuple[Value, ...]]]


@lru_cache(maxsize=1)
def cow_codes() -> dict[str, tuple[str, int]]:
    """ISO 3166-1 alpha-3 → the abbreviation and number of the Correlates of War project."""
    rows = read_table(COW, ("iso3", "cow", "ccode"))
    return {row.text("iso3"): (row.text("cow"), int(row.text("ccode"))) for row in rows}


def _state(code: str) -> tuple[Value, ...]:
    """The three codes of a state."""
    return code, *(cow_codes().get(code) or (None, None))


def _state_columns(suffix: str = "", what: str = "the state") -> tuple[Column, ...]:
    return (
        Column(f"iso3{suffix}", "VARCHAR", f"ISO 3166-1 alpha-3 code of {what}", "code"),
        Column(f"cow{suffix}", "VARCHAR", f"Correlates of War abbreviation of {what}; empty where it has none"),
        Column(f"ccode{suffix}", "INTEGER", f"Correlates of War number of {what}; empty where it has none"),
    )


_ORGANIZATION = Column("organization", "VARCHAR", "Acronym of the organisation", "inOrganization")
_YEAR = Column("year", "INTEGER", "Calendar year")

STATUSES = (
    ("member", "members"),
    ("associate member", "associate_members"),
    ("acceding state", "acceding_states"),
    ("observer", "observers"),
    ("dialogue partner", "dialogue_partners"),
    ("guest", "guests"),
    ("candidate", "candidates"),
    ("suspended", "suspended"),
)
"""The statuses that are counted, and their columns."""


def _state_years(cells: Sequence[Cell]) -> Iterable[tuple[Value, ...]]:
    for cell in cells:
        yield (
            *_state(cell.state.code),
            cell.state.name,
            cell.organization.code,
            cell.year,
            cell.status or None,
            cell.held[0].rung if cell.held else None,
            SEPARATOR.join(each.status for each in cell.held) or None,
            cell.basis or None,
            cell.as_of,
            SEPARATOR.join(dict.fromkeys(each.status for each in cell.possible)) or None,
            SEPARATOR.join(f"{each.status} {each.ends}" for each in cell.ended) or None,
            SEPARATOR.join(sorted({text for each in cell.held for text, _ in each.sources})) or None,
            SEPARATOR.join(each.iri for each in cell.held) or None,
        )


def _organization_years(cells: Sequence[Cell]) -> Iterable[tuple[Value, ...]]:
    for (code, year), found in _by_organization_year(cells):
        counts = Counter(cell.status for cell in found)
        bases = Counter(cell.basis for cell in found)
        yield (
            code,
            found[0].organization.name,
            year,
            *(counts[status] or None for status, _ in STATUSES),
            bases[ATTESTED] or None,
            bases[INFERRED] or None,
            bases[""],
        )


def _dyad_years(cells: Sequence[Cell]) -> Iterable[tuple[Value, ...]]:
    for (code, year), found in _by_organization_year(cells):
        known = sorted((cell for cell in found if cell.held), key=lambda cell: cell.state.code)
        for one, other in combinations(known, 2):
            attested = one.basis == other.basis == ATTESTED
            yield (
                *_state(one.state.code),
                *_state(other.state.code),
                code,
                year,
                one.status,
                one.held[0].rung,
                other.status,
                other.held[0].rung,
                min(one.held[0], other.held[0], key=lambda each: each.scale).rung,
                ATTESTED if attested else INFERRED,
            )


def _by_organization_year(cells: Sequence[Cell]) -> Iterable[tuple[tuple[str, int], list[Cell]]]:
    def key(cell: Cell) -> tuple[str, int]:
        return cell.organization.code, cell.year

    return ((unit, list(found)) for unit, found in groupby(sorted(cells, key=key), key))


TABLES = (
    Table(
        "state-year",
        "a state in an organisation in a year: each state with a status, in each year of the organisation's data",
        (
            *_state_columns(),
            Column("state", "VARCHAR", "English name of the state"),
            _ORGANIZATION,
            _YEAR,
            Column("status", "VARCHAR", "The highest status that surely was held; empty: no data", "statusType"),
            Column("rung", "INTEGER", "Its place on the ordered scale; empty: no data", "rung"),
            Column("statuses", "VARCHAR", "All statuses that surely were held as of the day", "StatusHolding"),
            Column("basis", "VARCHAR", "attested: a text of the year shows it; inferred: it lies between others"),
            Column("as_of", "DATE", "The last day of the year for which a status is certain", "lastAttested"),
            Column("possible", "VARCHAR", "What may have been held in the year: the texts do not say"),
            Column("ended", "VARCHAR", "What had ended by then, as a text says, with its last day", "endLatest"),
            Column("sources", "VARCHAR", "The documents that the statuses were read from"),
            Column("facts", "VARCHAR", "The IRIs of the statuses: each leads to the sentences that say so"),
        ),
        _state_years,
    ),
    Table(
        "organization-year",
        "an organisation in a year; a count is of the states known, and empty where none is, which is not none",
        (
            _ORGANIZATION,
            Column("name", "VARCHAR", "English name of the organisation"),
            _YEAR,
            *(Column(name, "INTEGER", f"States whose highest known status is {status}") for status, name in STATUSES),
            Column("attested", "INTEGER", "States of which a text of the year shows the status"),
            Column("inferred", "INTEGER", "States whose status lies between texts of other years"),
            Column("no_data", "INTEGER", "States of which a status is known in another year only"),
        ),
        _organization_years,
    ),
    Table(
        "dyad-year",
        "two states in an organisation in a year, by the order of their codes, where both statuses are known",
        (
            *_state_columns("_a", "the first state"),
            *_state_columns("_b", "the second state"),
            _ORGANIZATION,
            _YEAR,
            Column("status_a", "VARCHAR", "Status of the first state, as in state-year", "statusType"),
            Column("rung_a", "INTEGER", "Its place on the ordered scale", "rung"),
            Column("status_b", "VARCHAR", "Status of the second state", "statusType"),
            Column("rung_b", "INTEGER", "Its place on the ordered scale", "rung"),
            Column("joint_rung", "INTEGER", "The lower of the two: what both are at least", "rung"),
            Column("basis", "VARCHAR", "attested: texts of the year show both; inferred: of one or both they do not"),
        ),
        _dyad_years,
    ),
)
