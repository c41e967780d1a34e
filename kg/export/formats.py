"""The formats of `kg export`: each one's name, the function that makes its files, and the options that it takes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from kg.export.dumps import dump_parts
from kg.export.fact_table import parquet_parts
from kg.export.framed import framed_parts
from kg.export.nanopublications import nanopub_parts
from kg.export.panel.panel import panel_parts
from kg.export.quickstatements import quickstatements_parts
from kg.export.rdf12 import rdf12_parts
from kg.export.request import Part, Request
from kg.export.site import site_parts
from kg.publish.dumps import SYNTAXES


@dataclass(frozen=True)
class Format:
    """A format: `options` are the fields of Request that it reads; a folder holds several files."""

    parts: Callable[[Request], Iterator[Part]]
    options: frozenset[str] = frozenset()
    is_folder: bool = False


FORMATS: Mapping[str, Format] = {
    **{syntax.suffix: Format(partial(dump_parts, syntax.suffix)) for syntax in SYNTAXES},
    "panel": Format(panel_parts, is_folder=True),
    "parquet": Format(parquet_parts),
    "rdf12": Format(rdf12_parts),
    "nanopub": Format(nanopub_parts),
    "jsonld-framed": Format(framed_parts, is_folder=True),
    "site": Format(site_parts, is_folder=True),
    "quickstatements": Format(quickstatements_parts, frozenset({"snapshot", "retrieved"}), is_folder=True),
}
