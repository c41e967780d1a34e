"""The stages in their order: from the corpus to a release that keeps its promises."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import BadDocument, Violations
from kg.pipeline import Corpus, build, build_release, extract
from kg.publish.folder import current_release
from kg.rdf import Quad
from kg.reading import document_reader, known_facts
from kg.settings import Settings
from kg.store import open_read_only, select
from tests.factory import document, write_corpus
from tests.graphs import graph_of

STATUSES = """
PREFIX igo: <https://w3id.org/communique/ns#>
SELECT ?state ?status WHERE {
  ?holding igo:holder/igo:code ?state ; igo:inOrganization/igo:code "SCO" ; igo:statusType ?status ;
    igo:startLatest ?from ; igo:lastAttested ?to .
  FILTER(?from <= "%(day)s"^^<http://www.w3.org/2001/XMLSchema#date>)
  FILTER("%(day)s"^^<http://www.w3.org/2001/XMLSchema#date> <= ?to)
}
"""


def as_of(releases: Path, day: str) -> dict[str, set[str]]:
    """The states by status on a day."""
    store = open_read_only(current_release(releases) / "store")
    found: dict[str, set[str]] = {}
    for state, status in select(store, STATUSES % {"day": day}, ("state", "status")):
        found.setdefault(str(status).rsplit("/", 1)[1], set()).add(str(state))
    return found


def test_the_status_ladder_has_its_days(releases: Path) -> None:
    now, before = as_of(releases, "2012-06-07"), as_of(releases, "2012-06-05")
    assert now["member"] == {"CHN", "KAZ", "KGZ", "RUS", "TJK", "UZB"}
    assert now["dialogue-partner"] == {"TUR"}
    assert now["observer"] == {"AFG", "IND", "IRN", "MNG", "PAK"}
    assert "AFG" not in before.get("observer", set())
    assert "TUR" not in before.get("dialogue-partner", set())


def test_two_builds_of_the_same_input_give_the_same_bytes(releases: Path, tmp_path: Path) -> None:
    report = build(Settings(releases=tmp_path))
    again, first = report.release, current_release(releases)
    assert report.known == 0
    assert again.name == first.name
    for path in sorted((first / "dumps").iterdir()):
        assert path.read_bytes() == (again / "dumps" / path.name).read_bytes(), path.name


def test_a_build_that_knows_all_documents_gives_the_same_release(releases: Path, tmp_path: Path) -> None:
    shutil.copy(known_facts(Settings(releases=releases)), tmp_path)
    again = build(Settings(releases=tmp_path))
    assert again.known == again.documents > 0
    assert again.release.name == current_release(releases).name
    assert again.notes == ()


def test_a_document_that_is_no_text_is_set_aside_and_told(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "texts", document("summit", "The SCO Charter was signed on 7 June 2002."))
    (corpus / "broken.txt").write_bytes(b"\0\0")
    settings = Settings(corpus=corpus, releases=tmp_path / "releases")
    report = build(settings)
    assert report.documents == 1
    assert [(each.document, each.reason.partition(",")[0]) for each in report.aside] == [
        ("broken", "the file has NUL bytes")
    ]
    manifest = json.loads((report.release / "manifest.json").read_text("utf-8"))
    assert manifest["documents"] == ["summit"]
    assert list(manifest["aside"]) == ["broken"]
    with pytest.raises(BadDocument, match="NUL"):
        build(settings, how=document_reader(strict=True))
    assert current_release(tmp_path / "releases") == report.release.resolve()


def test_a_corpus_of_which_nothing_can_be_read_makes_no_release_and_says_why(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "texts")
    (corpus / "broken.txt").write_bytes(b"\0\0")
    with pytest.raises(BadDocument, match=r"broken: the file has NUL bytes.*; no document of the corpus can be read"):
        build(Settings(corpus=corpus, releases=tmp_path / "releases"))
    assert not (tmp_path / "releases" / "current").exists()


def test_a_release_says_how_well_its_reader_reads(releases: Path) -> None:
    ask = """PREFIX dqv: <http://www.w3.org/ns/dqv#> SELECT ?metric (COUNT(*) AS ?count) WHERE {
        ?dataset dqv:hasQualityMeasurement ?m . ?m dqv:isMeasurementOf ?metric ; dqv:value ?v FILTER(0 <= ?v && ?v <= 1)
    } GROUP BY ?metric"""
    found = select(open_read_only(current_release(releases) / "store"), ask, ("metric", "count"))
    metrics = {str(metric).rsplit("/", 1)[1] for metric, _ in found}
    assert metrics == {"precision", "recall", "f1", "findings", "caught"}


def test_a_build_tells_its_stages_and_counts(small_corpus: Corpus, tmp_path: Path) -> None:
    told: list[str] = []
    report = build_release(Settings(releases=tmp_path), small_corpus, lambda stage, _done, _total: told.append(stage))
    assert list(dict.fromkeys(told)) == ["resolve", "populate", "infer", "validate", "publish", "load"]
    assert (report.documents, report.unplaced) == (2, 0)
    assert report.facts["status"] == 6
    assert report.entities > 5 and report.quads > 1000 and report.seconds > 0
    assert current_release(tmp_path) == report.release.resolve()


def test_a_graph_too_large_for_memory_is_sorted_on_disk_and_asked_in_parts_with_the_same_outcome(
    small_corpus: Corpus, small_graph: list[Quad], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.graph_parts.MOST_IN_MEMORY", 1 << 16)
    monkeypatch.setattr("kg.content.BATCH", 100)
    assert graph_of(Settings(), small_corpus, 1 << 14) == small_graph


def test_a_fact_that_does_not_re_read_stops_the_build(small_corpus: Corpus, tmp_path: Path) -> None:
    settings = Settings(releases=tmp_path)
    release = build_release(settings, small_corpus).release
    wrong = replace(small_corpus.facts[0], start=1)
    with pytest.raises(Violations, match=r"communique: “The council met in Beijing") as caught:
        build_release(settings, replace(small_corpus, facts=[wrong, *small_corpus.facts[1:]]))
    assert caught.value.total == 1
    assert current_release(tmp_path) == release.resolve()


def test_a_rule_of_the_graph_stops_the_build_too(small_corpus: Corpus, tmp_path: Path) -> None:
    queries = tmp_path / "queries"
    (queries / "violations").mkdir(parents=True)
    (queries / "construct").mkdir()
    source = Settings.queries / "violations" / "evidence-of.rq"
    (queries / "violations" / "evidence-of.rq").write_bytes(source.read_bytes())
    forbidden = (
        "# No observers\nPREFIX igo: <https://w3id.org/communique/ns#>\nSELECT ?thing { ?thing a igo:StatusHolding }"
    )
    (queries / "violations" / "none-violation.rq").write_text(forbidden)
    with pytest.raises(Violations, match=r"No observers: .*holding/sco-afg-observer: communique: “It granted"):
        build_release(Settings(releases=tmp_path / "r", queries=queries), small_corpus)
    assert list((tmp_path / "r").iterdir()) == []


def test_a_folder_of_texts_is_a_corpus(tmp_path: Path) -> None:
    text = document(
        "summit", "The meeting of the Council of Heads of State of the SCO was held on June 7, 2012 in Beijing."
    )
    report = build(Settings(corpus=write_corpus(tmp_path / "texts", text), releases=tmp_path / "releases"))
    assert report.documents == 1
    assert (report.release / "texts" / "summit.txt").read_text("utf-8") == text.text


def test_a_corpus_that_says_nothing_still_makes_a_release(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "texts", document("silence", "Nothing to report."))
    assert build(Settings(corpus=corpus, releases=tmp_path / "releases")).documents == 1


def test_facts_of_single_files_come_in_their_order(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, *(document(name, "The SCO Charter was signed on 7 June 2002.") for name in "ba"))
    facts = extract(Settings(), [corpus / "b.txt", corpus / "a.txt"])
    assert list(dict.fromkeys(fact.document for fact in facts)) == ["b", "a"]


def test_a_single_file_that_the_reader_fails_on_is_named_and_the_others_are_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = write_corpus(tmp_path, document("hard", "The SCO Charter was signed on 7 June 2002."))
    monkeypatch.setattr("kg.reading.Reader.read", lambda *_: 1 / 0)
    with pytest.raises(BadDocument, match="hard: the reader failed on it"):
        extract(Settings(), [corpus / "hard.txt"])
