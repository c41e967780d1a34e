"""What the service says of itself: a manifest for each version of the protocol."""

from dataclasses import dataclass

from kg.version import VERSION
from server.reconcile.answers import Json, type_tree
from server.reconcile.batch import MOST_QUERIES
from server.reconcile.extend import SETTINGS
from server.reconcile.kinds import BY_ID, DEFAULT

NAME = "Communiqué: states, organisations and people of international organisations"
WIDTH, HEIGHT = 430, 320
"""Of the card that previews an entity."""

PATH = "/reconcile"
DRAFT_PATH = "/reconcile/1.0"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the service is: this server's address as the client calls it, our base IRI, the logo's path."""

    root: str
    base_iri: str
    logo: str


def manifest(place: Place) -> Json:
    """The manifest of 0.2."""
    return {
        "versions": ["0.2"],
        **_common(place),
        "identifierSpace": f"{place.base_iri}id/",
        "schemaSpace": f"{place.base_iri}ns#",
        "view": {"url": f"{place.root}/page/{{{{id}}}}"},
        "preview": {"url": f"{place.root}{PATH}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": {what: _suggest(place, what) for what in ("entity", "type", "property")},
        "extend": {
            "propose_properties": {"service_url": place.root, "service_path": f"{PATH}/extend/propose"},
            "property_settings": [each.described() for each in SETTINGS],
        },
    }


def draft_manifest(place: Place) -> Json:
    """The manifest of the 1.0 draft."""
    return {
        "versions": ["1.0-draft"],
        **_common(place),
        "view": {"url": f"{place.root}/page/{{+id}}"},
        "preview": {"width": WIDTH, "height": HEIGHT},
        "suggest": {"entity": True, "type": True, "property": True},
        "extend": {"proposeProperties": True, "propertySettings": [each.described(draft=True) for each in SETTINGS]},
        "lang": "en",
    }


def _common(place: Place) -> Json:
    return {
        "name": NAME,
        "documentation": f"{place.root}/api/#reconcile",
        "logo": f"{place.root}{place.logo}",
        "serviceVersion": VERSION,
        "defaultTypes": [type_tree(BY_ID[name]) for name in DEFAULT],
        "batchSize": MOST_QUERIES,
        "standardizedScore": True,
    }


def _suggest(place: Place, what: str) -> Json:
    return {
        "service_url": place.root,
        "service_path": f"{PATH}/suggest/{what}",
        "flyout_service_url": place.root,
        "flyout_service_path": f"{PATH}/flyout/{what}?id=${{id}}",
    }
