from kg.bench.multiplied import Multiplier, copies_for
from kg.namespaces import Namespaces
from kg.rdf import Quad

NAMES = Namespaces()


def test_a_copy_has_texts_facts_and_organisations_of_its_own_and_shares_states_and_people(
    small_graph: list[Quad],
) -> None:
    copied = {str(quad) for quad in Multiplier(small_graph, NAMES).copy(3)}
    assert any("id/holding/x3-sco-afg-observer>" in line and "id/state/afg>" in line for line in copied)
    assert any("id/text/x3-communique#char=0,48>" in line and "graph/text/x3-communique>" in line for line in copied)
    assert not any("x3-hu-jintao" in line and "person" in line for line in copied if "participation" not in line)
    assert not copied & {str(quad) for quad in small_graph}


def test_the_same_number_gives_the_same_copy(small_graph: list[Quad]) -> None:
    multiplier = Multiplier(small_graph, NAMES)
    assert list(multiplier.copy(1)) == list(multiplier.copy(1))
    assert set(multiplier.copy(1)).isdisjoint(multiplier.copy(2))


def test_enough_copies_are_made_for_the_size_that_is_asked_for(small_graph: list[Quad]) -> None:
    count = copies_for(small_graph, 50_000)
    size = len(list(Multiplier(small_graph, NAMES).copy(0)))
    assert len(small_graph) + count * size >= 50_000 * 0.9
    assert copies_for(small_graph, 10) == 0
