from kg.entities import Entity
from kg.namespaces import Namespaces
from kg.publish.entities import entities_of
from kg.rdf import Quad
from kg.settings import DEFAULT_BASE_IRI
from tests.server.sample import quads


def by_id(content: list[Quad]) -> dict[str, Entity]:
    return {entity.id: entity for entity in entities_of(Namespaces(), sorted(content, key=str))}


def test_an_entity_has_all_its_names_codes_and_links(small_graph: list[Quad]) -> None:
    china = by_id(small_graph)["state/chn"]
    assert china.name == "China"
    assert {"People's Republic of China", "Китай", "中国"} <= set(china.names)
    assert china.values["code"] == ("CHN",)
    assert [china.values[name] for name in ("alpha2", "numeric", "m49")] == [("CN",), ("156",), ("156",)]
    assert china.values["wikidata"][0].startswith("Q")
    assert china.values["name-ru"] == ("Китай",)


def test_a_person_has_the_state_and_the_post_of_the_facts(small_graph: list[Quad]) -> None:
    person = by_id(small_graph)["person/hu-jintao"]
    assert person.values["state"] == ("state/chn",)
    assert person.values["post"] == ("post/chn-president",)
    assert person.description == "President (China); China"


def test_what_a_text_calls_a_thing_is_a_name_of_it(small_graph: list[Quad]) -> None:
    assert "elders of the steppe" in by_id(small_graph)["body/sco-elders-of-the-steppe"].names


def test_a_post_is_not_called_by_the_office_alone(small_graph: list[Quad]) -> None:
    posts = [entity for entity in by_id(small_graph).values() if entity.kind == "post"]
    assert posts
    assert all("President" not in post.names for post in posts)


def test_only_things_with_names_are_listed_each_once() -> None:
    found = entities_of(Namespaces(), sorted(quads(DEFAULT_BASE_IRI), key=str))
    assert [entity.id for entity in found] == sorted({entity.id for entity in found})
    assert {entity.kind for entity in found} == {"body", "meeting", "organization", "person", "place", "post", "state"}


def test_another_base_gives_the_same_entities() -> None:
    base = "https://example.org/kg/"
    here, there = (sorted(quads(each), key=str) for each in (DEFAULT_BASE_IRI, base))
    assert entities_of(Namespaces(base), there) == entities_of(Namespaces(), here)
