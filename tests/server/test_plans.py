from dataclasses import replace
from pathlib import Path

from kg.serving import Serving
from kg.settings import Settings
from server.limits import QUAD_BYTES
from server.plans import Plans, plan_for
from server.release import Release


def release(name: str = "aa", quads: int = 10, triples: int = 10) -> Release:
    return Release(Path("releases") / name, {"counts": {"quads": quads, "triples": triples}})


def test_a_release_is_answered_from_memory_where_it_fits_the_budget() -> None:
    room = Settings(serving=Serving(store_memory=10 * QUAD_BYTES))
    assert plan_for(room, release()).in_memory
    assert not plan_for(room, release(quads=11)).in_memory
    assert plan_for(room, Release(Path("releases/aa"))).in_memory


def test_graphs_that_share_a_triple_are_told() -> None:
    assert plan_for(Settings(), release()).disjoint
    assert not plan_for(Settings(), release(triples=9)).disjoint


def test_an_endpoint_is_asked_for_the_release_by_name_and_our_own_store_for_nothing() -> None:
    plan = plan_for(Settings(endpoint="https://example.org/sparql"), release("bb"))
    assert (plan.endpoint, plan.release, plan.disjoint) == ("https://example.org/sparql", "bb", False)
    own = plan_for(Settings(), release("bb"))
    assert (own.endpoint, own.release) == ("", "")


def test_a_plan_is_made_once_and_another_may_take_its_place() -> None:
    plans = Plans(Settings())
    first = plans.of(release())
    assert plans.of(release()) is first
    disk = replace(first, in_memory=False)
    plans.use(release(), disk)
    assert plans.of(release()) is disk
    assert plans.of(release("bb")).in_memory
    assert plans.of(release()) is disk
    plans.of(release("cc"))
    plans.of(release("dd"))
    assert plans.of(release()) is not disk
