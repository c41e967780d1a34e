"""The queries behind the pages, from `queries/pages/`, asked through the same seam as everyone's."""

from dataclasses import dataclass

from kg.queries import Query, load_queries
from kg.settings import Settings
from server.engine import Answer, QueryEngine, QueryRequest
from server.listing import Listing, counting, limit_of, without_limit
from server.media import JSON
from server.rows import Table, parse_results


@dataclass(frozen=True)
class PageQueries:
    """The pages' queries by name."""

    engine: QueryEngine
    queries: dict[str, Query]

    @classmethod
    def load(cls, engine: QueryEngine, settings: Settings) -> "PageQueries":
        """The queries of the settings' folder; raises FileProblem or BadRow."""
        found = load_queries(settings.queries / "pages", settings.base_iri)
        return cls(engine, {query.name: query for query in found})

    def text(self, name: str, *things: str) -> str:
        """The query's text about things: IRIs made by `Links.thing` or read from the graph, which have no `>`."""
        query = self.queries[name]
        return query.about(*things) if things else query.text

    def rows(self, name: str, *things: str) -> Table:
        """The solutions of a SELECT query; raises a ServerError."""
        return self._table(self.text(name, *things))

    def listing(self, name: str, *things: str) -> Listing:
        """The solutions within the query's LIMIT, and how many there are without it; raises a ServerError."""
        text = self.text(name, *things)
        table = self._table(text)
        limit, total = limit_of(text), len(table.rows)
        if limit is not None and total >= limit:
            total = int(self._table(counting(text)).rows[0]["total"].value)
        return Listing(table, total, without_limit(text))

    def ask(self, name: str, thing: str) -> bool:
        """The answer of an ASK query; raises a ServerError."""
        return bool(self.rows(name, thing).boolean)

    def graph(self, name: str, media_type: str, *things: str) -> Answer:
        """The answer of any query in a media type; raises a ServerError."""
        return self.engine.run(QueryRequest(self.text(name, *things)), media_type)

    def _table(self, text: str) -> Table:
        return parse_results(self.engine.run(QueryRequest(text), JSON.media_type).content)
