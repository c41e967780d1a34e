"""What a comparison found out, as a table for people and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from kg.bench.serve.compare import Cell, Comparison
from kg.bench.serve.driver import Driven
from kg.bench.serve.servers import OURS
from kg.columns import aligned

_NONE = "–"
Row = tuple[str, ...]


def render(found: Comparison) -> str:
    """The table of the cells, that of memory, and what there is to know beside them."""
    names = tuple(found.started)
    cells = [_header(names), *(_row(cell, names) for cell in found.cells)]
    parts = [f"{found.triples:,} triples", *("\n".join(aligned(rows, words=1)) for rows in (cells, [*_memory(found)]))]
    parts += found.notes
    return "\n\n".join(parts)


def as_json(found: Comparison) -> dict[str, object]:
    """The same as values that JSON can write."""
    return {
        "triples": found.triples,
        "endpoints": {name: asdict(started) for name, started in found.started.items()},
        "cells": [
            {
                "query": cell.query.name,
                "small": cell.query.small,
                "clients": cell.clients,
                "repeated": cell.repeated,
                "endpoints": {name: {"rate": each.rate, **asdict(each)} for name, each in cell.driven.items()},
                "ratios": {name: ratio(cell, name) for name in cell.driven if name != OURS},
            }
            for cell in found.cells
        ],
        "notes": found.notes,
    }


def ratio(cell: Cell, peer: str) -> float | None:
    """Our throughput by a peer's; None where it gave no answer."""
    ours, other = cell.driven[OURS], cell.driven.get(peer)
    return ours.rate / other.rate if other and other.rate else None


def _header(names: Sequence[str]) -> Row:
    columns = [column for name in names for column in (f"{name} /s", "p50 ms", "p95", "p99")]
    return ("query", "clients", "asked", *columns, *(f"÷ {name}" for name in names if name != OURS))


def _row(cell: Cell, names: Sequence[str]) -> Row:
    asked = "again" if cell.repeated else "first"
    figures = [each for name in names for each in _figures(cell.driven.get(name))]
    ratios = [_factor(ratio(cell, name)) for name in names if name != OURS]
    return (cell.query.name, str(cell.clients), asked, *figures, *ratios)


def _figures(driven: Driven | None) -> Row:
    if driven is None or not driven.answered:
        return (_NONE,) * 4
    failed = f" ({driven.failed} failed)" if driven.failed else ""
    return (f"{_short(driven.rate)}{failed}", _short(driven.p50), _short(driven.p95), _short(driven.p99))


def _memory(found: Comparison) -> Iterator[Row]:
    yield ("server", "ready after, s", "MiB then", "MiB at the end")
    for name, started in found.started.items():
        yield (name, f"{started.seconds:.1f}", f"{started.at_first:.0f}", f"{started.at_last:.0f}")


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _factor(value: float | None) -> str:
    return _NONE if value is None else _short(value)
