import json
from pathlib import Path

from server.topojson import read_shapes

SQUARES = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
    "arcs": [[[2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2], [2, 0]], [[2, 0], [2, 0], [0, 2], [-2, 0]]],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "id": "004", "properties": {"name": "West"}},
                {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"name": "East"}},
            ],
        }
    },
}


def test_a_ring_is_its_arcs_one_after_another_and_backwards_where_negative(tmp_path: Path) -> None:
    (tmp_path / "squares.json").write_text(json.dumps(SQUARES))
    west, east = read_shapes(tmp_path / "squares.json")
    assert (west.code, west.name, east.code, east.name) == ("004", "West", "", "East")
    assert west.rings == (((11, 20), (11, 21), (10, 21), (10, 20), (11, 20)),)
    assert east.rings == (((11, 20), (12, 20), (12, 21), (11, 21), (11, 20)),)
