"""The gate of the pitfalls: those of the OOPS! catalogue that can be checked without a reader and without the Web."""

from dataclasses import dataclass
from pathlib import Path

from kg.check.ontology import ontology_store
from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI
from kg.store import Store, select
from kg.tables import read_table
from kg.validate import Violation

CATALOGUE = Path(__file__).with_name("pitfalls.csv")


@dataclass(frozen=True)
class Pitfall:
    """A pitfall: its number and name in the catalogue, and the query that finds it or the reason why none does."""

    id: str
    name: str
    query: str | None
    reason: str | None


def load_pitfalls(path: Path = CATALOGUE) -> tuple[Pitfall, ...]:
    """The catalogue; raises BadRow for a pitfall that has both a query and a reason, or neither."""
    found = []
    for row in read_table(path, ("id", "name", "query", "reason")):
        pitfall = Pitfall(row.text("id"), row.text("name"), row.optional("query"), row.optional("reason"))
        if (pitfall.query is None) == (pitfall.reason is None):
            raise row.refuse("a pitfall has a query, or a reason why there is none")
        found.append(pitfall)
    return tuple(found)


def check_pitfalls(subject: Subject) -> Outcome:
    """The terms of the ontology that fall into a pitfall."""
    store = ontology_store(subject.settings.ontology)
    catalogue = load_pitfalls()
    checked = [pitfall for pitfall in catalogue if pitfall.query]
    folder = subject.settings.queries / "pitfalls"
    findings = tuple(violation for pitfall in checked for violation in fallen(store, folder, pitfall))
    return Outcome(len(checked), "pitfalls", findings, f"of {len(catalogue)} in the OOPS! catalogue")


def fallen(store: Store, folder: Path, pitfall: Pitfall) -> list[Violation]:
    """The terms that fall into one pitfall."""
    query = read_query(folder / f"{pitfall.query}.rq", DEFAULT_BASE_IRI)
    variables = ("thing", "problem") if "?problem" in query.text else ("thing",)
    rows = ((thing, *rest) for thing, *rest in select(store, query.text, variables))
    rule = f"{pitfall.id} {pitfall.name}"
    return [Violation(rule, thing or "", (rest[0] or "") if rest else query.title) for thing, *rest in rows]
