"""`kg export --format jsonld-framed`: a JSON-LD document a thing, a tree that needs no graph library to show.

A state has its statuses inside it, a meeting its participants, and everything that these name comes with its name. Each
document reads as triples of the graph, a part of it: the sentences behind a fact are at the fact's own address.
"""

import json
from collections.abc import Iterator

from kg.export.answers import triples
from kg.export.frames import Nodes, frame_context
from kg.export.request import Part, Request
from kg.jsonld import compact, load_context

QUERY = "framed"


def framed_parts(request: Request) -> Iterator[Part]:
    """One file for each thing that has facts, such as `state/afg.jsonld`; raises KgError."""
    settings = request.settings
    context = load_context(settings.ontology, settings.base_iri)
    nodes = json.loads(compact(triples(request, QUERY), context))["@graph"]
    of_frames = frame_context(context)
    for id_, tree in Nodes({node["id"]: node for node in nodes}).framed():
        text = json.dumps({"@context": of_frames, **tree}, ensure_ascii=False, indent=1)
        yield Part(f"{id_.removeprefix(f'{settings.base_iri}id/')}.jsonld", f"{text}\n".encode())
