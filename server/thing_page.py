"""The page of a thing: what it asks of the graph, in a number of queries that does not grow with what is found."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from server.entity import Entity, assemble
from server.evidence import Sentences, read_evidence
from server.facts import facts_from
from server.former import nothing_of
from server.groups import SECTIONS, TITLES, groups_of
from server.listing import Listing
from server.page_queries import PageQueries
from server.rows import Row, last_segment
from server.services import Services
from server.sheets import FEW, Sheet, sheets_of
from server.spellings import Spelling, spellings_from
from server.standing import as_of
from server.view import View

OF_ANY, OF_FACTS = ("thing", "facts"), ("readings", "evidence")
"""The queries that a page tells: those about any thing, and those about one that is a fact itself."""


POSITION, IN_ORDER = "Position", "Meeting"
"""Facts that have no parts and no days to show; on the page of such a thing they stand in the order of their text."""


@dataclass(frozen=True)
class ThingPage:
    """All that the page shows; `lists` are the answers that a query's LIMIT may have cut, by the query's name."""

    entity: Entity
    lists: Mapping[str, Listing]
    sheets: Sequence[Sheet]
    evidence: Sentences
    spellings: Sequence[Spelling]
    queries: Sequence[tuple[str, str]]
    """The titles and texts of the queries behind it."""


def read_page(found: Services, iri: str, view: View, kind: str = "", number: str = "1") -> ThingPage:
    """The page of a thing, or of one list of its facts; raises Gone or NothingHere where the graph does not know it."""
    pages = found.pages
    lists = {name: pages.listing(name, iri) for name in OF_ANY}
    about = lists["thing"].table
    if not about.rows:
        raise nothing_of(found.releases.get(), iri)
    entity = assemble(iri, about)
    sheets = _sheets(found, entity, lists["facts"], view, (kind, number))
    is_fact = not TITLES.keys().isdisjoint(entity.classes)
    cited = ([iri] if is_fact else []) + [fact.iri for sheet in sheets for fact in sheet.facts]
    evidence = read_evidence(pages, cited)
    if is_fact:
        lists["readings"] = pages.listing("readings", iri)
        entity = assemble(iri, about, evidence.get(iri, ()), lists["readings"].table)
    if "Person" in entity.classes:
        lists["spellings"] = pages.listing("spellings", iri)
    spellings = spellings_from(lists["spellings"].rows) if "spellings" in lists else ()
    return ThingPage(entity, lists, sheets, evidence, spellings, _queries(pages, iri, is_fact))


def _sheets(found: Services, entity: Entity, listed: Listing, view: View, asked: tuple[str, str]) -> list[Sheet]:
    kinds = {row["fact"].value: last_segment(row["class"].value) for row in listed.rows}
    made = [
        iri for iri in _looked_at(kinds, entity.classes, whole=bool(view.day or asked[0])) if kinds[iri] != POSITION
    ]
    ordered = [iri for iri, each in kinds.items() if each == POSITION and IN_ORDER in entity.classes]
    facts = facts_from(listed.rows, _of(found.pages, "parts", made), _of(found.pages, "places", ordered))
    groups = groups_of(facts, entity.classes, found.names.calling(view.language))
    return sheets_of([as_of(group, view.day) for group in groups], *asked)


def _looked_at(kinds: Mapping[str, str], classes: Sequence[str], *, whole: bool) -> Iterator[str]:
    """The facts whose parts the page needs: of a group in the query's own order the first ones, of others all."""
    divided = {kind for page, kind in SECTIONS if page in classes}
    seen = Counter[str]()
    for iri, kind in kinds.items():
        seen[kind] += 1
        if whole or kind in divided or seen[kind] <= FEW:
            yield iri


def _of(pages: PageQueries, name: str, iris: Sequence[str]) -> Sequence[Row]:
    return pages.rows(name, *iris).rows if iris else ()


def _queries(pages: PageQueries, iri: str, is_fact: bool) -> list[tuple[str, str]]:
    names = OF_ANY + OF_FACTS if is_fact else OF_ANY
    return [(pages.queries[name].title, pages.text(name, iri)) for name in names]
