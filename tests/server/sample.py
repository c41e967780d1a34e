"""A small release made by hand: one text, a few facts with their evidence, in the shape that the pipeline gives."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from kg import store
from kg.entities import write_lines
from kg.model import Document
from kg.namespaces import Namespaces, rebase
from kg.publish.entities import entities_of
from kg.publish.former import write_former
from kg.publish.search import write_search
from kg.settings import DEFAULT_BASE_IRI, project_root

TEXT_ID = "alpha-summit-2010"
TEXT = (
    "Communiqué of the Alpha Union\n\n"
    "The Council of the Alpha Union met in Bishkek on 3 May 2010. "
    "President Anna Bell of Mongolia attended <as an observer> & spoke.\n\n"
    "Mongolia was granted the status of observer. Carl Dahl was appointed Secretary-General for 2011-2013.\n"
)
MET = "The Council of the Alpha Union met in Bishkek on 3 May 2010."
ATTENDED = "President Anna Bell of Mongolia attended <as an observer> & spoke."
GRANTED = "Mongolia was granted the status of observer."
APPOINTED = "Carl Dahl was appointed Secretary-General for 2011-2013."

PREFIXES = """\
@prefix igo: <https://w3id.org/communique/ns#> .
@prefix id: <https://w3id.org/communique/id/> .
@prefix g: <https://w3id.org/communique/graph/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
GRAPHS = """
GRAPH <https://w3id.org/communique/graph/authority> {
  <https://w3id.org/communique/id/organization/au> a igo:InternationalOrganization ; igo:code "AU" ;
    skos:prefLabel "Alpha Union"@en , "Альфа-союз"@ru , "阿尔法联盟"@zh-Hans ; skos:altLabel "the <Union>"@en .
  <https://w3id.org/communique/id/body/au-council> a igo:Body ;
    igo:partOf <https://w3id.org/communique/id/organization/au> ;
    skos:prefLabel "Council of the Alpha Union"@en .
  <https://w3id.org/communique/id/state/mng> a igo:State ; igo:code "MNG" ;
    skos:prefLabel "Mongolia"@en , "Монголия"@ru , "蒙古"@zh-Hans .
  <https://w3id.org/communique/id/place/bishkek> a igo:Place ; skos:prefLabel "Bishkek"@en .
  <https://w3id.org/communique/id/person/anna-bell> a igo:Person ; skos:prefLabel "Anna Bell"@en .
  <https://w3id.org/communique/id/person/carl-dahl> a igo:Person ; skos:prefLabel "Carl Dahl"@en .
  <https://w3id.org/communique/id/post/au-secretary-general> a igo:Post ;
    skos:prefLabel "Secretary-General of the Alpha Union"@en .
}
GRAPH <https://w3id.org/communique/graph/links> {
  <https://w3id.org/communique/id/state/mng> owl:sameAs <http://www.wikidata.org/entity/Q711> ;
    igo:verification <https://w3id.org/communique/id/verification/two-sources> ;
    skos:note "Wikidata Q711: verified2: two lists"@en .
}
GRAPH <https://w3id.org/communique/graph/facts> {
  <https://w3id.org/communique/id/meeting/au-council-2010-05-03-bishkek> a igo:Meeting ;
    rdfs:label "Council of the Alpha Union, Bishkek, 3 May 2010"@en ;
    igo:organization <https://w3id.org/communique/id/organization/au> ;
    igo:ofBody <https://w3id.org/communique/id/body/au-council> ;
    igo:place <https://w3id.org/communique/id/place/bishkek> ;
    igo:startDate "2010-05-03"^^xsd:date ; igo:endDate "2010-05-03"^^xsd:date .
  <https://w3id.org/communique/id/holding/au-mng-observer> a igo:StatusHolding ;
    rdfs:label "Mongolia: observer in the Alpha Union"@en ;
    igo:holder <https://w3id.org/communique/id/state/mng> ;
    igo:inOrganization <https://w3id.org/communique/id/organization/au> ;
    igo:statusType <https://w3id.org/communique/id/status/observer> ;
    igo:startDate "2010-05-03"^^xsd:date ; igo:firstAttested "2010-05-03"^^xsd:date ;
    igo:lastAttested "2010-05-03"^^xsd:date .
  <https://w3id.org/communique/id/decision/au-mng-observer> a igo:Decision ;
    rdfs:label "Decision: Mongolia becomes observer"@en ;
    igo:establishes <https://w3id.org/communique/id/holding/au-mng-observer> .
  <https://w3id.org/communique/id/tenure/au-secretary-general-carl-dahl> a igo:Tenure ;
    rdfs:label "Carl Dahl: Secretary-General, 2011 to 2013"@en ;
    igo:person <https://w3id.org/communique/id/person/carl-dahl> ;
    igo:post <https://w3id.org/communique/id/post/au-secretary-general> ;
    igo:startDate "2011"^^xsd:gYear ; igo:endDate "2013"^^xsd:gYear .
  <https://w3id.org/communique/id/participation/au-council-2010-05-03-bishkek-anna-bell> a igo:Participation ;
    rdfs:label "Anna Bell at the Council of the Alpha Union, for Mongolia"@en ;
    igo:person <https://w3id.org/communique/id/person/anna-bell> ;
    igo:atMeeting <https://w3id.org/communique/id/meeting/au-council-2010-05-03-bishkek> ;
    igo:representing <https://w3id.org/communique/id/state/mng> .
}
GRAPH <https://w3id.org/communique/graph/derived> {
  <https://w3id.org/communique/id/state/mng> igo:observerOf <https://w3id.org/communique/id/organization/au> .
  <https://w3id.org/communique/id/state/mng> a igo:State .
}
GRAPH <https://w3id.org/communique/graph/release> {
  <https://w3id.org/communique/> a void:Dataset , dcat:Dataset ; dcterms:title "Sample"@en ;
    void:sparqlEndpoint <https://w3id.org/communique/sparql> .
}
"""
READINGS = (
    ("meeting/au-council-2010-05-03-bishkek", "startDate", MET, '"2010-05-03"^^xsd:date'),
    ("holding/au-mng-observer", "startDate", GRANTED, '"2010-05-03"^^xsd:date'),
    ("holding/au-mng-observer", "holder", GRANTED, "<https://w3id.org/communique/id/state/mng>"),
    ("tenure/au-secretary-general-carl-dahl", "person", APPOINTED, "<https://w3id.org/communique/id/person/carl-dahl>"),
    (
        "participation/au-council-2010-05-03-bishkek-anna-bell",
        "person",
        ATTENDED,
        "<https://w3id.org/communique/id/person/anna-bell>",
    ),
)


@dataclass(frozen=True)
class Sample:
    """A releases' folder with one release in it."""

    releases: Path
    path: Path


def trig() -> str:
    """The sample's named graphs."""
    base = DEFAULT_BASE_IRI
    lines = [
        f'<{base}id/text/{TEXT_ID}> a igo:Text ; igo:language "en" ; dcterms:title "Communiqué of the Alpha Union"@en ;'
        f' igo:documentDate "2010-05-03"^^xsd:date ; igo:publisher "Alpha Union" .'
    ]
    lines += [line for number, reading in enumerate(READINGS) for line in _reading(number, *reading)]
    return PREFIXES + GRAPHS + f"GRAPH <{base}graph/text/{TEXT_ID}> {{\n" + "\n".join(lines) + "\n}\n"


def _reading(number: int, fact: str, name: str, quote: str, value: str) -> Iterator[str]:
    base = DEFAULT_BASE_IRI
    start, end = TEXT.index(quote), TEXT.index(quote) + len(quote)
    passage = f"{base}id/text/{TEXT_ID}#char={start},{end}"
    kind = "valueEntity" if value.startswith("<") else "valueLiteral"
    yield (
        f"<{base}id/reading/{number}> a igo:Reading ; igo:ofFact <{base}id/{fact}> ; igo:onProperty igo:{name} ;"
        f" igo:{kind} {value} ; igo:asWritten {json.dumps(quote.split(' ')[0])} ; igo:evidence <{passage}> ;"
        f" igo:basis igo:Stated ; prov:wasGeneratedBy <{base}id/rule/sample> ."
    )
    source = f"oa:hasSource <{base}id/text/{TEXT_ID}>"
    yield f"<{passage}> a igo:Passage ; {source} ; oa:hasSelector <{passage}&q>, <{passage}&p> ."
    yield f"<{passage}&q> a oa:TextQuoteSelector ; oa:exact {json.dumps(quote, ensure_ascii=False)} ."
    yield f"<{passage}&p> a oa:TextPositionSelector ; oa:start {start} ; oa:end {end} ."


def quads(base_iri: str = DEFAULT_BASE_IRI, extra: str = "") -> list[Quad]:
    """The sample's quads and the ontology's, under a base IRI."""
    found = list(parse(rebase(trig() + extra, base_iri).encode(), format=RdfFormat.TRIG))
    for name in ("communique.ttl", "schemes.ttl"):
        turtle = rebase((project_root() / "ontology" / name).read_text("utf-8"), base_iri)
        graph = NamedNode(f"{base_iri}graph/ontology")
        found += [
            Quad(quad.subject, quad.predicate, quad.object, graph)
            for quad in parse(turtle.encode(), format=RdfFormat.TURTLE)
        ]
    return found


def write_release(releases: Path, base_iri: str = DEFAULT_BASE_IRI, extra: str = "") -> Sample:
    """A release of the sample, made current by an atomic switch of the link."""
    content = sorted(quads(base_iri, extra), key=str)
    dump = serialize(sorted(set(content), key=str), format=RdfFormat.N_QUADS) or b""
    path = releases / hashlib.sha256(dump).hexdigest()[:16]
    for folder in ("dumps", "texts"):
        (path / folder).mkdir(parents=True, exist_ok=True)
    store.create(path / "store", content)
    (path / "texts" / f"{TEXT_ID}.txt").write_text(TEXT, "utf-8")
    if not (path / "search.sqlite").exists():
        document = Document(id=TEXT_ID, text=TEXT, title="Communiqué of the Alpha Union")
        write_search(path / "search.sqlite", Namespaces(base_iri), content, [document])
    write_lines(path / "entities.jsonl", entities_of(Namespaces(base_iri), content))
    _write_dumps(path / "dumps", content, dump)
    counts = {"quads": len(content), "triples": len({quad.triple for quad in content})}
    manifest = {"hash": path.name, "base_iri": base_iri, "counts": counts}
    (path / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    current = releases / "current"
    write_former(path, current.resolve() if current.exists() else None)
    link = releases / ".current.new"
    link.symlink_to(path.name)
    link.replace(current)
    return Sample(releases, path)


def sample_in(releases: Path) -> Sample:
    """The sample that was written to a folder."""
    return Sample(releases, releases / (releases / "current").readlink())


def _write_dumps(folder: Path, content: list[Quad], dump: bytes) -> None:
    triples = sorted({quad.triple for quad in content}, key=str)
    files = {
        "communique.nq": dump,
        "communique.trig": serialize(content, format=RdfFormat.TRIG) or b"",
        "communique.nt": serialize(triples, format=RdfFormat.N_TRIPLES) or b"",
        "communique.ttl": serialize(triples, format=RdfFormat.TURTLE) or b"",
        "communique.rdf": serialize(triples, format=RdfFormat.RDF_XML) or b"",
        "communique.jsonld": serialize(triples, format=RdfFormat.JSON_LD) or b"",
    }
    files |= {f"{name}.gz": gzip.compress(data, mtime=0) for name, data in files.items()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    (folder / "SHA256SUMS").write_text(sums, "utf-8")
