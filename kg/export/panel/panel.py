"""The files of the panels: three tables in two forms, and their codebook."""

from collections.abc import Iterator

from kg.export.panel.cells import cells_of
from kg.export.panel.codebook import write_codebook
from kg.export.panel.files import as_csv, as_parquet
from kg.export.panel.holdings import read_holdings
from kg.export.panel.tables import TABLES
from kg.export.request import Part, Request
from kg.store import open_read_only


def panel_parts(request: Request) -> Iterator[Part]:
    """The tables of the current release and what they mean; raises KgError."""
    settings, release = request.settings, request.release
    store = open_read_only(release / "store")
    cells = cells_of(read_holdings(settings, store))
    for table in TABLES:
        written = as_csv(table.columns, table.rows(cells))
        yield Part(f"{table.name}.csv", written)
        yield Part(f"{table.name}.parquet", as_parquet(table.columns, written))
    yield Part("codebook.md", write_codebook(settings, store, release.name).encode())
