"""A map of the world whose states can be coloured: their outlines as SVG paths, small states as dots.

The projection is Natural Earth, by its published polynomial; the shapes are those of the npm package world-atlas.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import radians
from pathlib import Path

from server.assets import FOLDER
from server.topojson import Point, Ring, Shape, read_shapes

WIDTH, HEIGHT = 960, 425
EQUATOR = 250
"""How far down the picture it is; the south ends below Cape Horn."""

COARSE, FINE = FOLDER / "vendor" / "countries-110m.json", FOLDER / "vendor" / "countries-50m.json"
WITHOUT = ("010",)
"""Antarctica is no state, and a fifth of the picture."""

_SCALE = WIDTH / 2 / 2.7354
_X = (0.8707, -0.131979, -0.013791, 0.003971, -0.001529)
_Y = (1.007226, 0.015085, -0.044475, 0.028874, -0.005916)


@dataclass(frozen=True, slots=True)
class Outline:
    """A country on the map: a path, or where it is too small for one the middle of its dot."""

    code: str
    name: str
    path: str
    middle: Point | None = None


@dataclass(frozen=True, slots=True)
class WorldMap:
    """The outlines, by the numeric codes of ISO 3166-1."""

    outlines: tuple[Outline, ...]
    small: dict[str, Outline]


@lru_cache(maxsize=1)
def load_map() -> WorldMap | None:
    """The map, or None where its files were not installed."""
    if not (COARSE.exists() and FINE.exists()):
        return None
    outlines = tuple(outline_of(shape) for shape in read_shapes(COARSE) if shape.code not in WITHOUT)
    drawn = {outline.code for outline in outlines}
    small = (shape for shape in read_shapes(FINE) if shape.code and shape.code not in drawn)
    return WorldMap(outlines, {shape.code: Outline(shape.code, shape.name, "", _middle(shape)) for shape in small})


@lru_cache(maxsize=4)
def read_codes(states: Path) -> dict[str, str]:
    """The numeric codes of the authority file of states, by their three letters."""
    lines = (line for line in states.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {row["alpha3"]: row["numeric"] for row in csv.DictReader(lines)}


def project(longitude: float, latitude: float) -> Point:
    """Where a place is on the picture."""
    across, up = radians(longitude), radians(latitude)
    square = up * up
    fourth = square * square
    x = across * (_X[0] + _X[1] * square + fourth * (_X[2] + fourth * (_X[3] * square + _X[4] * fourth)))
    y = up * (_Y[0] + square * (_Y[1] + fourth * (_Y[2] + _Y[3] * square + _Y[4] * fourth)))
    return WIDTH / 2 + x * _SCALE, EQUATOR - y * _SCALE


def outline_of(shape: Shape) -> Outline:
    """A country as one path of all its rings."""
    return Outline(shape.code, shape.name, "".join(map(_path, shape.rings)))


def _path(ring: Ring) -> str:
    """The ring in whole pixels, each point as its difference from the one before; empty where it is none."""
    points = list(_distinct((round(x), round(y)) for x, y in (project(*point) for point in _unwrapped(ring))))
    if len(points) < 3:
        return ""
    steps = (f"{x - a} {y - b}" for (a, b), (x, y) in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z"


def _unwrapped(ring: Ring) -> list[Point]:
    """The ring in one piece where it crosses the meridian of 180 degrees: it goes on beyond the map's side."""
    turns, points = 0, [ring[0]]
    for (before, _), (longitude, latitude) in pairwise(ring):
        turns += (before - longitude > 180) - (longitude - before > 180)
        points.append((longitude + 360 * turns, latitude))
    middle = sum(longitude for longitude, _ in points) / len(points)
    return [(longitude - 360 * round(middle / 360), latitude) for longitude, latitude in points]


def _distinct(points: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    last = None
    for point in points:
        if point != last:
            yield point
        last = point


def _middle(shape: Shape) -> Point:
    """The middle of the points of the longest ring: near enough for a dot."""
    ring = max(shape.rings, key=len)
    x, y = (sum(axis) / len(ring) for axis in zip(*ring, strict=True))
    across, down = project(x, y)
    return round(across, 1), round(down, 1)
