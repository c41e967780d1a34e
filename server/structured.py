"""What a page is about, for search engines: a description in the terms of schema.org (JSON-LD 1.1).

It stands in the page as a block of data, which no browser runs; `<` is written as an escape, so that nothing in a name
can end the block.
"""

import json
from collections.abc import Callable, Mapping

from markupsafe import Markup

from server.entity import Entity, wikidata_id
from server.rows import last_segment

TYPES: Mapping[str, str] = {
    "State": "Country",
    "InternationalOrganization": "Organization",
    "Body": "Organization",
    "Person": "Person",
    "Place": "Place",
    "Meeting": "Event",
    "Text": "DigitalDocument",
    "Work": "CreativeWork",
    "Instrument": "CreativeWork",
    "Concept": "DefinedTerm",
}
"""What our classes are in schema.org; all else is a Thing."""

RELATIONS: Mapping[str, Mapping[str, str]] = {
    "Event": {"place": "location", "organization": "organizer", "startDate": "startDate", "endDate": "endDate"},
    "Organization": {"partOf": "parentOrganization", "code": "alternateName"},
    "Country": {"code": "identifier"},
    "DigitalDocument": {"language": "inLanguage", "documentDate": "datePublished", "publisher": "publisher"},
}
"""By type, what a property of ours is called there."""

LINKED: Mapping[str, str] = {"location": "Place", "organizer": "Organization", "parentOrganization": "Organization"}
"""What the things at the other end are."""

Described = dict[str, object]


def describe(entity: Entity, called: Callable[[str], str]) -> Markup:
    """The JSON of a thing, to stand in a page as it is; `called` gives the names of things."""
    kind = next((TYPES[name] for name in entity.classes if name in TYPES), "Thing")
    found: Described = {"@context": "https://schema.org", "@type": kind, "@id": entity.iri, "name": called(entity.iri)}
    others = [name.value for name in entity.other_names] + [name for _, name in entity.names]
    same = [iri for iri in entity.matches if wikidata_id(iri)]
    for name, values in (("alternateName", others), ("sameAs", same)):
        if values:
            found[name] = [value for value in dict.fromkeys(values) if value != found["name"]]
    for entry in entity.properties:
        name = RELATIONS.get(kind, {}).get(last_segment(entry.iri), "")
        if name and name not in found:
            found[name] = _value(name, entry.values[0].term.value, called)
    return Markup(json.dumps(found, ensure_ascii=False).replace("<", "\\u003c"))


def _value(name: str, value: str, called: Callable[[str], str]) -> object:
    if name in LINKED:
        return {"@type": LINKED[name], "@id": value, "name": called(value)}
    return value
