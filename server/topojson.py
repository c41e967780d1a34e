"""Reads TopoJSON: shapes of countries whose common borders are written once (the TopoJSON format specification)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A country: its numeric code of ISO 3166-1, empty where it has none, and its rings in degrees."""

    code: str
    name: str
    rings: tuple[Ring, ...]


def read_shapes(path: Path, name: str = "countries") -> tuple[Shape, ...]:
    """The shapes of an object of a quantised topology."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = [_decode(arc, topology["transform"]) for arc in topology["arcs"]]
    return tuple(_shape(each, arcs) for each in topology["objects"][name]["geometries"])


def _decode(arc: Sequence[Sequence[int]], transform: dict[str, Sequence[float]]) -> Ring:
    """The arc's points: each is written as its difference from the one before."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * wide + left, y * high + low))
    return tuple(points)


def _shape(geometry: dict[str, Any], arcs: Sequence[Ring]) -> Shape:
    found = geometry.get("arcs", ())
    polygons = found if geometry["type"] == "MultiPolygon" else [found]
    rings = tuple(tuple(_joined(ring, arcs)) for polygon in polygons for ring in polygon)
    return Shape(geometry.get("id", ""), geometry["properties"]["name"], rings)


def _joined(ring: Sequence[int], arcs: Sequence[Ring]) -> Iterator[Point]:
    """The ring's points: a negative index is an arc walked backwards, and arcs share their ends."""
    for place, index in enumerate(ring):
        points = arcs[index] if index >= 0 else arcs[~index][::-1]
        yield from points[1:] if place else points
