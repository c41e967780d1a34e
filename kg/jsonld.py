"""Compact JSON-LD 1.1 with the project's context inside; no context is ever taken from the network."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pyld import jsonld

from kg.errors import FileProblem
from kg.namespaces import CONTEXT_FILE, rebase
from kg.rdf import RdfFormat, Triple, serialize

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def load_context(ontology: Path, base_iri: str) -> Mapping[str, Any]:
    """The content of `ontology/context.jsonld` under a base IRI; raises FileProblem."""
    path = ontology / CONTEXT_FILE
    try:
        context = json.loads(rebase(path.read_text("utf-8"), base_iri))["@context"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileProblem(path, f"is not a readable JSON-LD context ({error}); restore it") from error
    return dict(context)


def compact(triples: Sequence[Triple], context: Mapping[str, Any]) -> bytes:
    """The triples, sorted by subject, as one compact JSON-LD document, one node a line."""
    expanded = [_with_types(node) for node in json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"[]")]
    options = {"documentLoader": refuse_remote, "skipExpansion": True, "graph": True}
    document = jsonld.compact(expanded, {"@context": context}, options)
    head = json.dumps(context, ensure_ascii=False)
    body = ",\n".join(json.dumps(node, ensure_ascii=False) for node in document.get("@graph", []))
    return f'{{"@context": {head},\n"@graph": [\n{body}\n]}}\n'.encode()


def _with_types(node: dict[str, Any]) -> dict[str, Any]:
    """The node with `rdf:type`, which Oxigraph writes as any other property, as `@type`."""
    types = node.pop(_RDF_TYPE, None)
    return node if types is None else {**node, "@type": [value["@id"] for value in types]}


def refuse_remote(url: str, _options: Mapping[str, Any]) -> dict[str, Any]:
    """No document: whatever the URL, nothing is taken from the network."""
    raise jsonld.JsonLdError(f"the context {url} is not loaded: none is taken from the network", "LoadDocumentError")
