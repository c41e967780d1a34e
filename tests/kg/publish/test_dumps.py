"""Six syntaxes that say the same, with the same bytes each time."""

import gzip
import hashlib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kg.jsonld import load_context
from kg.namespaces import Namespaces
from kg.publish.dumps import SUMS, SYNTAXES, Content, content_of, dump, write_dumps
from kg.rdf import Literal, Quad, RdfFormat, parse
from kg.settings import Settings

NAMES = Namespaces()
CONTEXT = load_context(Settings.ontology, NAMES.base_iri)
FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "rdf": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
    "trig": RdfFormat.TRIG,
    "nq": RdfFormat.N_QUADS,
}


@pytest.fixture(scope="module")
def content(small_graph: list[Quad]) -> Content:
    return content_of(small_graph)


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld"])
def test_a_dump_without_graphs_parses_back_to_the_union(content: Content, suffix: str) -> None:
    data = dump(content, suffix, NAMES, CONTEXT)
    assert {quad.triple for quad in parse(data, format=FORMATS[suffix])} == set(content.triples)


@pytest.mark.parametrize("suffix", ["trig", "nq"])
def test_a_dump_with_graphs_parses_back_to_the_quads(content: Content, suffix: str) -> None:
    data = dump(content, suffix, NAMES, CONTEXT)
    assert set(parse(data, format=FORMATS[suffix])) == set(content.quads)


@pytest.mark.parametrize("syntax", SYNTAXES, ids=lambda syntax: syntax.suffix)
def test_the_order_of_quads_makes_no_difference(small_graph: list[Quad], content: Content, syntax: object) -> None:
    suffix = getattr(syntax, "suffix", "")
    assert dump(content_of(small_graph[::-1]), suffix, NAMES, CONTEXT) == dump(content, suffix, NAMES, CONTEXT)


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld"])
def test_line_ends_of_all_kinds_survive(suffix: str) -> None:
    """A parser of XML reads a bare carriage return as a line feed."""
    written = Literal("one\r\ntwo\rthree\nfour\tfive")
    quad = Quad(NAMES.thing("text", "a"), NAMES.igo("asWritten"), written)
    data = dump(content_of([quad]), suffix, NAMES, CONTEXT)
    assert [found.triple for found in parse(data, format=FORMATS[suffix])] == [quad.triple]
    if suffix == "rdf":
        assert ElementTree.fromstring(data).findtext(f".//{{{NAMES.igo('').value}}}asWritten") == written.value


def test_prefixes_make_turtle_readable(content: Content) -> None:
    text = dump(content, "ttl", NAMES, CONTEXT).decode()
    assert "@prefix igo: <https://w3id.org/communique/ns#> ." in text
    assert "igo:holder" in text


def test_files_compressed_files_and_checksums_agree(tmp_path: Path, content: Content) -> None:
    write_dumps(tmp_path / "dumps", content, NAMES, CONTEXT)
    lines = (tmp_path / "dumps" / SUMS).read_text().splitlines()
    assert len(lines) == 2 * len(SYNTAXES)
    for line in lines:
        digest, name = line.split("  ")
        data = (tmp_path / "dumps" / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest
        if name.endswith(".gz"):
            assert gzip.decompress(data) == (tmp_path / "dumps" / name.removesuffix(".gz")).read_bytes()


def test_compressed_files_bear_no_clock(tmp_path: Path, content: Content) -> None:
    write_dumps(tmp_path / "dumps", content, NAMES, CONTEXT)
    assert (tmp_path / "dumps" / "communique.nt.gz").read_bytes()[4:8] == b"\0\0\0\0"
