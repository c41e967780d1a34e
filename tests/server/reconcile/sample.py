"""A few entities by hand: namesakes, transliterations, acronyms and a post."""

from functools import lru_cache

from kg.entities import Entity
from server.reconcile.asked import Query
from server.reconcile.index import EntityIndex
from server.reconcile.match import match

BASE = "https://w3id.org/communique/"


def entity(id_: str, *names: str, description: str = "", **values: str) -> Entity:
    held = {name.replace("_", "-"): tuple(value.split("|")) for name, value in values.items()}
    return Entity(id_, names[0], description, names, {"name-en": (names[0],), **held})


ENTITIES = (
    entity("state/mng", "Mongolia", "Монголия", "蒙古", code="MNG", alpha2="MN", wikidata="Q711", name_ru="Монголия"),
    entity("state/irn", "Iran", "Islamic Republic of Iran", code="IRN"),
    entity("state/irq", "Iraq", code="IRQ"),
    entity("state/cog", "Congo", "Republic of the Congo", code="COG"),
    entity("state/cod", "Democratic Republic of the Congo", "DR Congo", code="COD"),
    entity("organization/au", "Alpha Union", "AU", "Alpha League", code="AU", seat="place/bishkek"),
    entity("organization/irena", "International Renewable Energy Agency", "IRENA", code="IRENA"),
    entity("body/au-council", "Council of the Alpha Union", "AU Council", code="AU-COUNCIL", partOf="organization/au"),
    entity("body/au-court", "Court of the Alpha Union", code="AU-COURT", partOf="organization/au"),
    entity("place/bishkek", "Bishkek", "Frunze"),
    entity("person/nikolai-belov", "Nikolai Belov", "N. Belov", "Николай Белов", state="state/mng", wikidata="Q1"),
    entity("person/jin-tao", "Jin Tao", state="state/irn", post="post/mng-president"),
    entity("person/ana-sol", "Ana Sol", state="state/irn"),
    entity("person/ana-sol-2", "Ana Sol", state="state/irq"),
    entity("post/mng-president", "President (Mongolia)", **{"in": "state/mng"}),
)


@lru_cache
def index() -> EntityIndex:
    return EntityIndex(ENTITIES, BASE)


def found(name: str, *types: str) -> list[tuple[str, bool]]:
    """The ids of the candidates of a name, and whether each is sure."""
    return [(each.entity.id, each.match) for each in match(index(), Query((name,), types))]


def first(name: str, *types: str) -> str:
    """The id of the first candidate."""
    return next((id_ for id_, _ in found(name, *types)), "")
