"""The types of entities that are reconciled, and the properties by which they are told apart and extended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A type: the class of our ontology, what it is called, and the kinds of ids that are of it."""

    id: str
    name: str
    kinds: tuple[str, ...]
    broader: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """A property: what it is called and means, the kinds that have it, and whether its values are entities of ours."""

    id: str
    name: str
    description: str
    kinds: tuple[str, ...]
    gives: str = ""
    """The type of the entities that are its values; nothing for words."""


KINDS = (
    Kind("State", "state", ("state",)),
    Kind("Organization", "organisation or body", ("organization", "body")),
    Kind("InternationalOrganization", "international organisation", ("organization",), "Organization"),
    Kind("Body", "body of an organisation", ("body",), "Organization"),
    Kind("Person", "person", ("person",)),
    Kind("Post", "post", ("post",)),
    Kind("Place", "place", ("place",)),
    Kind("Meeting", "meeting", ("meeting",)),
    Kind("Instrument", "agreement, declaration or other instrument", ("instrument",)),
)
BY_ID = {kind.id: kind for kind in KINDS}
OF_KIND = {kind.kinds[0]: kind for kind in KINDS if len(kind.kinds) == 1}
DEFAULT = ("State", "InternationalOrganization", "Body", "Person", "Place")
"""The types that are offered first."""

_ALL = tuple(OF_KIND)
_STATE, _NAMED = ("state",), ("state", "organization", "body")
PROPERTIES = (
    Property("name", "name in a language", "The preferred name; setting: language.", _ALL),
    Property("names", "all names", "Every spelling in every language.", _ALL),
    Property("code", "code", "ISO 3166-1 alpha-3 of a state, acronym of an organisation or body.", _NAMED),
    Property("alpha2", "ISO 3166-1 alpha-2", "The code of two letters.", _STATE),
    Property("numeric", "ISO 3166-1 numeric", "The code of three digits.", _STATE),
    Property("m49", "UN M49", "The code of the United Nations' statisticians.", _STATE),
    Property("wikidata", "Wikidata item", "The id of the item, where it was verified.", _ALL),
    Property(
        "status",
        "status in an organisation",
        "What a state is in the organisation as of a day; settings: organisation, asOf, certainty.",
        _STATE,
    ),
    Property("statusSince", "status since", "The first day that the texts give for that status.", _STATE),
    Property("state", "state", "The state that a person stands for or a place is in.", ("person", "place"), "State"),
    Property("post", "post", "The post that a person holds or held.", ("person",), "Post"),
    Property("partOf", "part of", "The organisation or body that a body belongs to.", ("body",), "Organization"),
    Property("seat", "seat", "The place of the seat.", ("organization", "body"), "Place"),
    Property(
        "organization",
        "organisation",
        "The organisation of a meeting, an instrument or an officer.",
        ("person", "meeting", "instrument"),
        "Organization",
    ),
    Property("in", "in", "The state or organisation that a post is in.", ("post",)),
    Property("place", "place", "Where a meeting was.", ("meeting",), "Place"),
)  # fmt: skip
PROPERTY = {each.id: each for each in PROPERTIES}


def kinds_of(types: Iterable[str]) -> frozenset[str]:
    """The kinds of ids that are of these types; an unknown type has none that is found, no type has all."""
    wanted = tuple(types)
    found = frozenset(kind for type_ in wanted if type_ in BY_ID for kind in BY_ID[type_].kinds)
    return found or (frozenset(wanted) and frozenset({"-"}))


def types_of(kind: str) -> Sequence[Kind]:
    """The types of an entity of a kind, the narrowest first."""
    narrow = OF_KIND[kind]
    return (narrow, BY_ID[narrow.broader]) if narrow.broader else (narrow,)


def properties_of(type_: str) -> list[Property]:
    """The properties that entities of a type may have; all for an unknown one."""
    kinds = BY_ID[type_].kinds if type_ in BY_ID else _ALL
    return [each for each in PROPERTIES if not set(each.kinds).isdisjoint(kinds)]
