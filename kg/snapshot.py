"""The ontology as one document, and the snapshot of it that each version leaves in `ontology/versions/`.

`communique.ttl` and `axioms.ttl` are what people edit; together, under the header of the former, they are what `/ns`
and `/ns/{version}` give. Beside it stands the list of the version's concepts, so that a test can see one disappear.

Run `python -m kg.snapshot` after a change to the ontology, under a version number of its own.
"""

from pathlib import Path

import rdflib
from rdflib import OWL, RDF, SKOS

from kg.errors import FileProblem
from kg.reasoner import read_turtle
from kg.settings import Settings

VERSIONS = "versions"
PARTS = ("communique.ttl", "axioms.ttl")
SCHEMES = ("schemes.ttl", "topics.ttl")
KEPT_OF_CONCEPTS = (RDF.type, SKOS.inScheme, SKOS.prefLabel, OWL.deprecated)


def whole_ontology(folder: Path) -> rdflib.Graph:
    """The core and its axioms under one header; raises FileProblem."""
    graph = read_turtle(folder / name for name in PARTS)
    header = _header(folder)
    for other in set(graph.subjects(RDF.type, OWL.Ontology)) - {header}:
        graph.remove((other, None, None))
    return graph


def concept_list(folder: Path) -> rdflib.Graph:
    """The concepts, each with its scheme, its English label and whether it is deprecated; raises FileProblem."""
    graph = read_turtle(folder / name for name in SCHEMES)
    found = rdflib.Graph()
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        for predicate, object_ in graph.predicate_objects(concept):
            foreign = isinstance(object_, rdflib.Literal) and object_.language not in (None, "en")
            if predicate in KEPT_OF_CONCEPTS and not foreign:
                found.add((concept, predicate, object_))
    return found


def version_of(folder: Path) -> str:
    """The version that the header states; raises FileProblem."""
    core = read_turtle([folder / PARTS[0]])
    version = core.value(_header(folder), OWL.versionInfo)
    if version is None:
        raise FileProblem(folder / PARTS[0], "the header has no owl:versionInfo; give it one")
    return str(version)


def write_snapshot(folder: Path) -> tuple[Path, Path]:
    """Write the ontology's and the concepts' snapshots of the current version; raises FileProblem."""
    version = version_of(folder)
    ontology, concepts = (folder / VERSIONS / f"{version}{ending}" for ending in (".ttl", "-concepts.ttl"))
    _write(ontology, f"The Communiqué ontology, version {version}: made from communique.ttl and axioms.ttl by", folder)
    _write(concepts, f"The concepts of version {version}: made from schemes.ttl and topics.ttl by", folder)
    return ontology, concepts


def _write(path: Path, what: str, folder: Path) -> None:
    graph = concept_list(folder) if path.stem.endswith("concepts") else whole_ontology(folder)
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"# {what}\n# kg.snapshot; never edited.\n\n{graph.serialize(format='turtle').strip()}\n", "utf-8")


def _header(folder: Path) -> rdflib.term.Node:
    found = list(read_turtle([folder / PARTS[0]]).subjects(RDF.type, OWL.Ontology))
    if len(found) != 1:
        raise FileProblem(folder / PARTS[0], "the file needs one owl:Ontology, its header")
    return found[0]


if __name__ == "__main__":
    write_snapshot(Settings.ontology)
