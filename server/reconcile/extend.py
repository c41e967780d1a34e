"""Data extension: values of properties for entities that a client has reconciled, some of them as of a day.

"Status in the SCO as of 7 June 2012" is the property `status` with the settings `organisation` and `asOf`. No value
means that the texts do not say, never that there was none.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.entities import Entity
from server.as_of import read_day
from server.errors import BadRequest
from server.holdings import Holding
from server.reconcile.answers import Json, type_name
from server.reconcile.batch import read_object, read_text, refuse_many
from server.reconcile.index import EntityIndex
from server.reconcile.kinds import BY_ID, PROPERTY, Property
from server.spans import HELD, POSSIBLE

MOST_IDS, MOST_PROPERTIES = 200, 20
LANGUAGES = {"en": "English", "ru": "Russian", "zh-hans": "Chinese (simplified)"}
CERTAINTIES = {HELD: "what surely was", POSSIBLE: "what may have been, too"}
WIKIDATA_SERVICE = "https://wikidata.reconci.link/en/api"
"""The service by which Wikidata's items are entities."""

Values = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a client may set for a property; a few words to choose from, or any text."""

    name: str
    label: str
    help: str
    default: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    def described(self, draft: bool = False) -> Json:
        """The setting in the words of 0.2, or of the draft."""
        named = {"id": self.name, "name": self.label} if draft else {"name": self.name, "label": self.label}
        kind: Json = {"type": "select" if self.choices else "text", "default": self.default}
        choices = [{"value": value, "name": name} for value, name in self.choices]
        return {**named, **kind, ("helpText" if draft else "help_text"): self.help} | (
            {"choices": choices} if choices else {}
        )


SETTINGS = (
    Setting("organisation", "organisation", "Code, id or name of the organisation, such as SCO; for status"),
    Setting("asOf", "as of", "A day as YYYY-MM-DD; without one a status on any day; for status"),
    Setting("certainty", "certainty", "Whether what may be counts; for status", HELD, tuple(CERTAINTIES.items())),
    Setting("language", "language", "Language of the name; for name", "en", tuple(LANGUAGES.items())),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """A property that is asked for, with its settings."""

    property: Property
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Extension:
    """What is asked for: properties of entities."""

    ids: tuple[str, ...]
    wanted: tuple[Wanted, ...]

    @property
    def asks_status(self) -> bool:
        """Whether the statuses have to be looked up."""
        return any(each.property.id.startswith("status") for each in self.wanted)


def read_extension(text: str | bytes) -> Extension:
    """What a request asks for; raises BadRequest or BatchTooLarge."""
    found = read_object(text, "extend")
    ids, properties = found.get("ids"), found.get("properties")
    if not isinstance(ids, list) or not isinstance(properties, list):
        raise BadRequest("extend is a JSON object with the lists 'ids' and 'properties'.")
    refuse_many(ids, MOST_IDS, "ids")
    refuse_many(properties, MOST_PROPERTIES, "properties")
    return Extension(tuple(read_text(each, "an id") for each in ids), tuple(map(_wanted, properties)))


def _wanted(found: object) -> Wanted:
    given: dict[str, Any] = found if isinstance(found, dict) else {}
    name = read_text(given.get("id"), "a property's id")
    if name not in PROPERTY:
        raise BadRequest(f"There is no property {name!r}. There are: {', '.join(PROPERTY)}.")
    return Wanted(PROPERTY[name], _settings(given.get("settings") or {}))


def _settings(found: object) -> dict[str, str]:
    """The settings, what is not given by its default; raises BadRequest for one that is not known."""
    if not isinstance(found, dict):
        raise BadRequest("settings are a JSON object.")
    known = {each.name: each for each in SETTINGS}
    if unknown := sorted(set(found) - set(known)):
        raise BadRequest(f"There is no setting {unknown[0][:100]!r}. There are: {', '.join(known)}.")
    values = {each.name: read_text(found.get(each.name) or each.default, each.name) for each in SETTINGS}
    for setting in filter(lambda each: each.choices, SETTINGS):
        if values[setting.name] not in dict(setting.choices):
            raise BadRequest(f"{setting.name} is one of {', '.join(dict(setting.choices))}.")
    read_day(values["asOf"])
    return values


class Extender:
    """Gives the values, from a release's entities and statuses."""

    def __init__(self, index: EntityIndex, holdings: Sequence[Holding]) -> None:
        self._index = index
        self._holdings: dict[str, list[Holding]] = {}
        for holding in holdings:
            self._holdings.setdefault(holding.state.removeprefix(f"{index.base_iri}id/"), []).append(holding)
        self._special: dict[str, Callable[[Entity, Wanted], Iterable[dict[str, str]]]] = {
            "name": self._name,
            "names": lambda entity, _: ({"str": name} for name in entity.names),
            "wikidata": lambda entity, _: ({"id": item, "name": item} for item in entity.values.get("wikidata", ())),
            "status": self._status,
            "statusSince": self._since,
        }

    def rows(self, asked: Extension) -> dict[str, dict[str, Values]]:
        """Id → property → values, for 0.2; an id that is not known has none."""
        return {id_: {each.property.id: self._values(id_, each) for each in asked.wanted} for id_ in asked.ids}

    def _values(self, id_: str, wanted: Wanted) -> Values:
        entity = self._index.by_id.get(id_)
        if entity is None:
            return []
        if special := self._special.get(wanted.property.id):
            return list(special(entity, wanted))
        return [self._value(each) for each in entity.values.get(wanted.property.id, ())]

    def _value(self, value: str) -> dict[str, str]:
        other = self._index.by_id.get(value)
        return {"id": other.id, "name": other.name} if other else {"str": value}

    def _name(self, entity: Entity, wanted: Wanted) -> Iterable[dict[str, str]]:
        return ({"str": name} for name in entity.values.get(f"name-{wanted.settings['language']}", ()))

    def _status(self, entity: Entity, wanted: Wanted) -> Iterable[dict[str, str]]:
        return ({"str": name} for name in dict.fromkeys(each.status_label for each in self._held(entity, wanted)))

    def _since(self, entity: Entity, wanted: Wanted) -> Iterable[dict[str, str]]:
        days = (each.begins or each.begun for each in self._held(entity, wanted))
        return ({"str": day.isoformat()} for day in dict.fromkeys(days))

    def _held(self, entity: Entity, wanted: Wanted) -> list[Holding]:
        """The statuses that the settings choose, the highest first."""
        organisation, day = wanted.settings["organisation"], read_day(wanted.settings["asOf"])
        meant = self._organisation(organisation) if organisation else ""
        counted = (HELD, POSSIBLE) if wanted.settings["certainty"] == POSSIBLE else (HELD,)
        found = [
            each
            for each in self._holdings.get(entity.id, ())
            if (not meant or each.organization.endswith(f"id/{meant}")) and _is_of(each, day, counted)
        ]
        return sorted(found, key=lambda each: each.rung, reverse=True)

    def _organisation(self, name: str) -> str:
        found = self._index.get(name)
        if found is None or found.kind not in ("organization", "body"):
            raise BadRequest(f"There is no organisation {name!r}. Give its code, such as SCO, its id or its full name.")
        return found.id


def _is_of(holding: Holding, day: date | None, counted: Sequence[str]) -> bool:
    return day is None or holding.on(day) in counted


def answer(asked: Extension, rows: Mapping[str, Mapping[str, Values]], draft: bool = False) -> Json:
    """The response of 0.2, or of the draft, where rows and properties are lists."""
    meta = [_meta(each.property) for each in asked.wanted]
    if not draft:
        return {"meta": meta, "rows": rows}
    listed = [
        {"id": id_, "properties": [{"id": name, "values": values} for name, values in found.items()]}
        for id_, found in rows.items()
    ]
    return {"meta": meta, "rows": listed}


def _meta(property_: Property) -> Json:
    found: Json = {"id": property_.id, "name": property_.name}
    if property_.gives:
        found["type"] = type_name(BY_ID[property_.gives])
    if property_.id == "wikidata":
        found["service"] = WIKIDATA_SERVICE
    return found
