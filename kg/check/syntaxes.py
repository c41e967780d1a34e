"""The gates on the files of a release: their checksums, the same triples in every syntax, one canonical hash.

The hash is that of RDF Dataset Canonicalization (RDFC-1.0), which two builds of the same documents share.
"""

import json

from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.errors import FileProblem
from kg.jsonld import load_context
from kg.publish.dumps import NAME, SUMS, SYNTAXES
from kg.publish.verify import verify_files
from kg.rdf import NamedNode, Quad, canonical_hash, parse
from kg.store import in_memory, load_dump
from kg.validate import Violation


def check_files(subject: Subject) -> Outcome:
    """The files that are not what the checksums say."""
    lines = (subject.release / "dumps" / SUMS).read_text("utf-8").splitlines()
    try:
        verify_files(subject.release)
    except FileProblem as error:
        return Outcome(len(lines), "files", (Violation("checksums", error.path.name, error.reason),))
    return Outcome(len(lines), "files")


def check_syntaxes(subject: Subject) -> Outcome:
    """The dumps that do not parse back to the statements of the store."""
    lent = subject.namespaces.graph("characters")
    size = sum(1 for quad in subject.store if quad.graph_name != lent)
    union = in_memory(Quad(*quad.triple) for quad in subject.store if quad.graph_name != lent)
    findings = []
    for syntax in SYNTAXES:
        name = f"{NAME}.{syntax.suffix}"
        wanted, count = (subject.store, size) if syntax.graphs else (union, len(union))
        try:
            # Oxigraph keeps values, not spellings (an xsd:nonNegativeInteger comes back as an xsd:integer): a dump is
            # compared with what the store makes of it.
            found = load_dump(subject.release / "dumps" / name)
        except (OSError, SyntaxError) as error:
            findings.append(Violation("a dump parses", name, str(error)))
            continue
        if len(found) != count or not all(quad in wanted and quad.graph_name != lent for quad in found):
            findings.append(Violation("a dump holds the statements of the store", name, f"{len(found):,} statements"))
    return Outcome(len(SYNTAXES), "syntaxes", tuple(findings), f"{size:,} statements each")


def check_context(subject: Subject) -> Outcome:
    """Whether the JSON-LD dump carries the project's context, and the context a name for each term of the ontology."""
    wanted = load_context(subject.settings.ontology, subject.namespaces.base_iri)
    name = f"{NAME}.jsonld"
    with (subject.release / "dumps" / name).open(encoding="utf-8") as file:
        head = file.readline().removeprefix('{"@context": ').rstrip().removesuffix(",")
    rule = "the JSON-LD dump has the project's context"
    findings = [] if _same_json(head, wanted) else [Violation(rule, name)]
    named = {entry["@id"] if isinstance(entry, dict) else entry for entry in wanted.values()}
    terms = sorted(_terms(subject))
    for term in terms:
        if f"igo:{term}" not in named:
            findings.append(Violation("each term of the ontology has a name in the context", f"igo:{term}"))
    return Outcome(1 + len(terms), "terms", tuple(findings))


def _same_json(text: str, wanted: object) -> bool:
    try:
        return bool(json.loads(text) == wanted)
    except ValueError:
        return False


def _terms(subject: Subject) -> set[str]:
    """The local names of the classes and properties that the ontology defines."""
    space = f"{subject.namespaces.base_iri}ns#"
    defined = subject.namespaces.term("rdfs:isDefinedBy")
    found = (quad.subject for quad in subject.store.quads_for_pattern(None, defined, None, None))
    iris = (term.value for term in found if isinstance(term, NamedNode))
    return {iri.removeprefix(space) for iri in iris if iri.startswith(space)}


def check_determinism(subject: Subject) -> Outcome:
    """Whether the dumps that keep the graphs apart have the canonical hash that the release states of itself."""
    stated = json.loads((subject.release / "manifest.json").read_text("utf-8")).get("rdfc10")
    paths = [subject.release / "dumps" / f"{NAME}.{syntax.suffix}" for syntax in SYNTAXES if syntax.graphs]
    rule = "the RDFC-1.0 hash is the one that the manifest states"
    findings = [Violation(rule, path.name) for path in paths if canonical_hash(parse(path=path)) != stated]
    return Outcome(len(paths), "hashes", tuple(findings), f"RDFC-1.0: {stated}")
