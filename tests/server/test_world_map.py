from itertools import pairwise
from pathlib import Path
from re import findall

import pytest

from kg.settings import Settings
from server.topojson import Shape
from server.world_map import HEIGHT, WIDTH, WorldMap, load_map, outline_of, project, read_codes


@pytest.fixture
def world() -> WorldMap:
    found = load_map()
    if found is None:
        pytest.skip("the map is not installed: run python -m server.vendor")
    return found


def points_of(path: str) -> list[tuple[int, int]]:
    """The points of a path with one ring."""
    numbers = [int(each) for each in findall(r"-?\d+", path)]
    x, y = numbers[:2]
    points = [(x, y)]
    for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return points


def test_the_middle_of_the_projection_is_the_middle_of_the_picture() -> None:
    assert project(0, 0) == (WIDTH / 2, 250)
    assert project(180, 0)[0] == pytest.approx(WIDTH, abs=1)
    assert project(0, 84)[1] > 0


def test_a_country_across_the_meridian_of_180_degrees_stays_in_one_piece() -> None:
    shape = Shape("643", "Across", (((100, 60), (170, 60), (-170, 65), (-175, 70), (170, 70), (100, 70), (100, 60)),))
    points = points_of(outline_of(shape).path)
    assert all(abs(x - a) < 200 for (a, _), (x, _) in pairwise(points))
    assert min(x for x, _ in points) > WIDTH / 2


def test_a_ring_smaller_than_a_pixel_draws_nothing() -> None:
    assert outline_of(Shape("1", "Dot", (((0, 0), (0.01, 0), (0.01, 0.01), (0, 0)),))).path == ""


def test_every_state_of_the_authority_file_is_on_the_map_or_a_dot(world: WorldMap) -> None:
    drawn = {outline.code for outline in world.outlines} | world.small.keys()
    missing = [alpha3 for alpha3, code in read_codes(Settings().authority / "states.csv").items() if code not in drawn]
    assert len(missing) < 25
    assert {"KAZ", "SGP", "MDV", "BHR", "RUS", "FJI"}.isdisjoint(missing)


def test_dots_are_inside_the_picture(world: WorldMap) -> None:
    for each in world.small.values():
        assert each.middle
        assert 0 <= each.middle[0] <= WIDTH + 20
        assert each.middle[1] < HEIGHT + 100, each.name


def test_codes_are_read_past_the_comments(tmp_path: Path) -> None:
    (tmp_path / "states.csv").write_text("# states\nalpha3,numeric\nMNG,496\n", "utf-8")
    assert read_codes(tmp_path / "states.csv") == {"MNG": "496"}
