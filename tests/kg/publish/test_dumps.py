"""Six syntaxes that say the same, with the same bytes each time."""

import gzip
import hashlib
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kg.content import Content
from kg.jsonld import compact, load_context
from kg.namespaces import Namespaces
from kg.publish.dumps import SUMS, SYNTAXES, write_dumps
from kg.rdf import Literal, Quad, RdfFormat, parse, serialize
from kg.settings import Settings
from kg.sorted_lines import RUN_BYTES

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
def dumps(small_graph: list[Quad], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("written") / "dumps", small_graph)


def written(folder: Path, quads: Iterable[Quad], run_bytes: int = RUN_BYTES) -> Path:
    content = Content(folder.with_name("sorting"), run_bytes)
    content.extend(quads)
    write_dumps(folder, content, NAMES, CONTEXT)
    return folder


def read(folder: Path, suffix: str) -> bytes:
    return (folder / f"communique.{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld"])
def test_a_dump_without_graphs_parses_back_to_the_union(small_graph: list[Quad], dumps: Path, suffix: str) -> None:
    found = {quad.triple for quad in parse(read(dumps, suffix), format=FORMATS[suffix])}
    assert found == {quad.triple for quad in small_graph}


@pytest.mark.parametrize("suffix", ["trig", "nq"])
def test_a_dump_with_graphs_parses_back_to_the_quads(small_graph: list[Quad], dumps: Path, suffix: str) -> None:
    assert set(parse(read(dumps, suffix), format=FORMATS[suffix])) == set(small_graph)


def test_the_order_of_quads_makes_no_difference_nor_does_the_memory_to_sort_them_in(
    small_graph: list[Quad], dumps: Path, tmp_path: Path
) -> None:
    other = written(tmp_path / "dumps", [*small_graph[::-1], *small_graph[:100]], 50_000)
    assert len(list((tmp_path / "sorting").glob("run-*"))) > 3
    assert {path.name for path in other.iterdir() if path.read_bytes() != (dumps / path.name).read_bytes()} == set()


def test_the_dumps_are_those_that_the_quads_make_at_once(small_graph: list[Quad], dumps: Path) -> None:
    quads = sorted(small_graph, key=lambda quad: (str(quad.graph_name), str(quad.triple)))
    triples = sorted({quad.triple for quad in small_graph}, key=str)
    prefixes = dict(sorted(NAMES.prefixes.items()))
    assert read(dumps, "nq") == serialize(quads, format=RdfFormat.N_QUADS)
    assert read(dumps, "nt") == serialize(triples, format=RdfFormat.N_TRIPLES)
    assert read(dumps, "ttl") == serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes)
    assert read(dumps, "trig") == serialize(quads, format=RdfFormat.TRIG, prefixes=prefixes)
    assert read(dumps, "rdf") == serialize(triples, format=RdfFormat.RDF_XML, prefixes=prefixes)
    assert read(dumps, "jsonld") == compact(triples, CONTEXT)


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld"])
def test_line_ends_of_all_kinds_survive(tmp_path: Path, suffix: str) -> None:
    """A parser of XML reads a bare carriage return as a line feed."""
    literal = Literal("one\r\ntwo\rthree\nfour\tfive")
    quad = Quad(NAMES.thing("text", "a"), NAMES.igo("asWritten"), literal, NAMES.graph("facts"))
    data = read(written(tmp_path / "dumps", [quad]), suffix)
    assert [found.triple for found in parse(data, format=FORMATS[suffix])] == [quad.triple]
    if suffix == "rdf":
        assert ElementTree.fromstring(data).findtext(f".//{{{NAMES.igo('').value}}}asWritten") == literal.value


def test_prefixes_make_turtle_readable(dumps: Path) -> None:
    text = read(dumps, "ttl").decode()
    assert "@prefix igo: <https://w3id.org/communique/ns#> ." in text
    assert "igo:holder" in text


def test_files_compressed_files_and_checksums_agree(dumps: Path) -> None:
    lines = (dumps / SUMS).read_text().splitlines()
    assert len(lines) == 2 * len(SYNTAXES)
    for line in lines:
        digest, name = line.split("  ")
        data = (dumps / name).read_bytes()
        assert hashlib.sha256(data).hexdigest() == digest
        if name.endswith(".gz"):
            assert gzip.decompress(data) == (dumps / name.removesuffix(".gz")).read_bytes()


def test_compressed_files_bear_no_clock(dumps: Path) -> None:
    assert read(dumps, "nt.gz")[4:8] == b"\0\0\0\0"
