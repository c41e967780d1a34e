"""Scenes of made documents: the same for the same number, and true to the authority files."""

from random import Random

import pytest

from kg.authority import Authority, load_authority
from kg.bench.corpus.world import FIRST_DAY, LAST_DAY, World
from kg.extract.attendance.members import may_be_member
from kg.settings import Settings

NUMBERS = range(60)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load_authority(Settings().authority)


@pytest.fixture(scope="module")
def world(authority: Authority) -> World:
    return World(authority, 3)


def test_a_number_gives_the_same_scene_in_each_world_of_a_seed(authority: Authority, world: World) -> None:
    again = World(authority, 3)
    assert [again.scene(n) for n in reversed(NUMBERS)] == [world.scene(n) for n in reversed(NUMBERS)]
    assert World(authority, 4).scene(0) != world.scene(0)


def test_scenes_differ_in_organisation_place_and_year(world: World) -> None:
    scenes = [world.scene(n) for n in NUMBERS]
    assert len({scene.organisation.code for scene in scenes}) >= 5
    assert len({scene.place.slug for scene in scenes}) >= 30
    assert len({scene.day.year for scene in scenes}) >= 12
    assert all(FIRST_DAY <= scene.day <= LAST_DAY for scene in scenes)


def test_members_are_those_of_the_year_with_the_host_first(world: World) -> None:
    for scene in map(world.scene, NUMBERS):
        codes = [delegate.state.alpha3 for delegate in scene.members]
        assert codes[0] == scene.place.state
        assert len(set(codes)) == len(codes) >= 4
        assert all(may_be_member(scene.organisation.code, code, str(scene.day.year)) for code in codes)
        others = [delegate.state.alpha3 for delegate in scene.observers] + [scene.newcomer.alpha3]
        assert not set(others) & set(codes)
        assert scene.newcomer.alpha3 not in [delegate.state.alpha3 for delegate in scene.observers]


def test_an_office_has_one_holder_for_some_years(world: World) -> None:
    assert world.official("KAZ", "President", 2010) == world.official("KAZ", "President", 2014)
    held = {world.official("KAZ", "President", year) for year in range(2000, 2030)}
    assert 1 < len(held) <= 6


def test_a_state_without_a_known_place_is_named_itself(world: World) -> None:
    assert world.seat_of("KAZ", Random(1)) != "Kazakhstan"
    assert world.seat_of("ATA", Random(1)) == "Antarctica"
