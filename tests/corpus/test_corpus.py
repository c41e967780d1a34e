"""The documents as received: a changed byte would move every offset that the graph quotes."""

from pathlib import Path

import pytest

from kg.manifest import ManifestRow, check, digest, read_manifest

CORPUS = Path(__file__).parents[2] / "corpus"
MANIFEST = CORPUS / "manifest.csv"
AS_RECEIVED = {
    "sco-beijing-2012-communique": "43012f1cd612d66220903da111c2743c9b605697d53b2ad1a823f5ea6656c067",
    "sco-beijing-2012-press-release": "05a1f3b66123e6397253c58bb3a2e18847aca92ecea1c11b140bce6ad1e83c33",
    "sco-moscow-2003-declaration": "ee7df76627df512dffc4985a50f6ba595f1226ce6925fd6451734bfaa1984550",
}


@pytest.fixture(scope="module")
def rows() -> dict[str, ManifestRow]:
    return {row.id: row for row in read_manifest(MANIFEST)}


@pytest.mark.parametrize("id_", AS_RECEIVED)
def test_the_first_documents_are_byte_for_byte_as_received(id_: str) -> None:
    assert digest((CORPUS / "documents" / f"{id_}.txt").read_bytes()) == AS_RECEIVED[id_]


def test_the_manifest_agrees_with_the_documents(rows: dict[str, ManifestRow]) -> None:
    check(MANIFEST, rows.values())
    assert rows.keys() >= AS_RECEIVED.keys()


def test_the_two_translations_express_one_work(rows: dict[str, ManifestRow]) -> None:
    works = {id_: rows[id_].work for id_ in AS_RECEIVED}
    assert works["sco-beijing-2012-communique"] == works["sco-beijing-2012-press-release"]
    assert works["sco-moscow-2003-declaration"] != works["sco-beijing-2012-communique"]


def test_every_document_says_under_which_terms_it_is_quoted(rows: dict[str, ManifestRow]) -> None:
    assert [row.id for row in rows.values() if not row.terms] == []


def test_the_manifest_opens_with_its_columns() -> None:
    assert MANIFEST.read_text("utf-8").startswith("# The documents of the corpus")
