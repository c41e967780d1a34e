"""A release is whole before it is current, and the same content is the same release."""

import json
import tracemalloc
from pathlib import Path

import pytest

from kg.content import Content
from kg.errors import FileProblem
from kg.model import Document
from kg.publish.entities import entities_of, telling
from kg.publish.folder import building, current_release
from kg.publish.publish import content_hash, publish
from kg.publish.search import indexed_properties, write_search
from kg.publish.verify import read_texts, verify_files
from kg.rdf import NamedNode, Quad
from kg.store import open_read_only
from tests.factory import document
from tests.kg.publish.small import NAMES, SETUP, TEXTS, content_of, left_over, quads, released


def test_a_release_has_its_parts_and_is_current(tmp_path: Path) -> None:
    release = released(tmp_path)
    assert sorted(path.name for path in release.iterdir()) == [
        "dumps",
        "entities.jsonl",
        "former.sqlite",
        "manifest.json",
        "pieces.jsonl",
        "search.sqlite",
        "store",
        "texts",
    ]
    assert current_release(tmp_path) == release
    assert release.name == content_hash(content_of(quads()), TEXTS)
    assert set(quads()) <= set(open_read_only(release / "store"))
    assert left_over(tmp_path) == []


def test_the_manifest_tells_what_it_is(tmp_path: Path) -> None:
    manifest = json.loads((released(tmp_path) / "manifest.json").read_text())
    assert manifest["base_iri"] == NAMES.base_iri
    assert (manifest["version"], manifest["counts"]["documents"]) == ("1.2.3", 1)
    assert manifest["documents"] == ["a b"]


def test_the_texts_are_kept_byte_for_byte(tmp_path: Path) -> None:
    text = Document(id="odd", text="one\r\ntwo\rthree\u2028 é\n")
    release = released(tmp_path, texts=[text])
    assert (release / "texts" / "odd.txt").read_bytes() == text.text.encode()
    assert read_texts(release) == {"odd": text.text}


def test_the_same_content_is_the_same_release_with_the_same_bytes(tmp_path: Path) -> None:
    one, other = released(tmp_path / "one"), released(tmp_path / "other")
    assert one.name == other.name
    for path in sorted((one / "dumps").iterdir()):
        assert path.read_bytes() == (other / "dumps" / path.name).read_bytes()


def test_building_the_same_again_adds_the_index_that_an_older_build_did_not_write(tmp_path: Path) -> None:
    index = released(tmp_path) / "search.sqlite"
    index.unlink()
    released(tmp_path)
    assert index.is_file()


def test_building_the_same_again_leaves_the_release_as_it_was(tmp_path: Path) -> None:
    release = released(tmp_path)
    before = (release / "manifest.json").stat().st_mtime_ns
    assert released(tmp_path) == release
    assert (release / "manifest.json").stat().st_mtime_ns == before


def test_other_content_or_other_texts_are_another_release(tmp_path: Path) -> None:
    names = {released(tmp_path).name, released(tmp_path, "y").name}
    names.add(released(tmp_path, texts=[document("a b", "Another sentence.")]).name)
    assert len(names) == 3


def folders(releases: Path) -> set[str]:
    return {path.name for path in releases.iterdir() if not path.is_symlink()}


def test_the_current_release_and_the_one_before_it_are_kept(tmp_path: Path) -> None:
    names = [released(tmp_path, word).name for word in ("a", "b", "c", "d")]
    assert current_release(tmp_path).name == names[-1]
    assert folders(tmp_path) == set(names[-2:])


def test_building_the_same_again_removes_nothing(tmp_path: Path) -> None:
    names = {released(tmp_path, word).name for word in ("a", "b", "b")}
    assert folders(tmp_path) == names


def test_going_back_to_the_release_before_keeps_both(tmp_path: Path) -> None:
    names = {released(tmp_path, word).name for word in ("a", "b", "a")}
    assert folders(tmp_path) == names


def test_a_reader_of_the_release_before_goes_on_reading(tmp_path: Path) -> None:
    store = open_read_only(released(tmp_path, "a") / "store")
    released(tmp_path, "b")
    assert set(quads("a")) <= set(store)


def test_what_is_no_release_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "0123456789abcdef").mkdir()
    (tmp_path / "kept" / "dumps").mkdir(parents=True)
    for word in ("a", "b", "c"):
        released(tmp_path, word)
    assert {"notes.txt", "0123456789abcdef", "kept"} < folders(tmp_path)


def test_a_failed_build_removes_nothing(tmp_path: Path) -> None:
    names = {released(tmp_path, word).name for word in ("a", "b")}
    (tmp_path / "current").unlink()
    (tmp_path / "current").mkdir()
    with pytest.raises(FileProblem):
        released(tmp_path, "c")
    assert names < folders(tmp_path)


def test_a_damaged_release_is_replaced(tmp_path: Path) -> None:
    release = released(tmp_path)
    (release / "dumps" / "communique.ttl").unlink()
    with pytest.raises(FileProblem, match=r"communique\.ttl"):
        verify_files(release)
    verify_files(released(tmp_path))
    assert left_over(tmp_path) == []


def peak(releases: Path, number: int) -> int:
    """The most bytes that Python held while a release of so many readings was published."""
    names, reading = [NAMES.igo("ofFact"), NAMES.igo("asWritten")], NAMES.igo("Reading")
    made = (
        Quad(NAMES.thing("reading", str(place)), names[place % 2], reading, NAMES.graph(f"text/{place % 9}"))
        for place in range(number)
    )
    with building(releases) as folder:
        tracemalloc.start()
        quads = Content(folder / "sorting", 1 << 16)
        quads.extend(made)
        publish(folder, quads, TEXTS, SETUP)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return most


def test_memory_does_not_grow_with_the_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, few in (
        ("jsonld.MOST_IRIS", 100),
        ("content.BATCH", 500),
        ("sorted_lines.READ_BYTES", 1 << 13),
        ("publish.dumps.SUBJECTS", 9),
    ):
        monkeypatch.setattr(f"kg.{name}", few)
    peak(tmp_path / "0", 100)  # what is made once for all
    small, large = peak(tmp_path / "1", 2_000), peak(tmp_path / "2", 8_000)
    assert large < small * 1.5, f"{small:,} bytes for 2,000 quads, {large:,} for 8,000"


def test_nothing_blank_or_foreign_is_in_the_hash() -> None:
    twice = [*quads(), *quads()]
    assert content_hash(content_of(twice), TEXTS) == content_hash(content_of(quads()), TEXTS)
    assert isinstance(twice[0].subject, NamedNode)


def test_what_is_passed_over_changes_neither_entities_nor_index(small_graph: list[Quad], tmp_path: Path) -> None:
    triples = [quad.triple for quad in sorted(small_graph, key=lambda quad: str(quad.triple))]
    few = [triple for triple in triples if triple.predicate in telling(NAMES)]
    assert entities_of(NAMES, few) == entities_of(NAMES, triples) != []
    fewer = [triple for triple in triples if triple.predicate in indexed_properties(NAMES)]
    for name, said in (("all", triples), ("few", fewer)):
        write_search(tmp_path / name, NAMES, said, TEXTS)
    assert len(fewer) < len(triples)
    assert (tmp_path / "all").read_bytes() == (tmp_path / "few").read_bytes()
