"""What the corpus says of a name or an address."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import NothingFound
from kg.explain import explain
from kg.reading import known_facts
from kg.settings import Settings
from tests.factory import document, write_corpus


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The project's corpus, its facts known after the first question."""
    return Settings(releases=tmp_path_factory.mktemp("explained"))


def test_a_person_goes_before_facts_and_an_address_is_as_good_as_its_end(settings: Settings) -> None:
    lines = list(explain(settings, "Ts.Elbegdorzh"))
    assert any("Tsakhiagiin Elbegdorj" in line and "Ts.Elbegdorzh" in line for line in lines)
    other = replace(settings, base_iri="https://example.org/kg/")
    lines = list(explain(other, "https://example.org/kg/id/holding/sco-tur-dialogue-partner"))
    assert "(holding/sco-tur-dialogue-partner, StatusHolding)" in lines[0]


def test_too_many_are_counted_and_nothing_is_an_error(settings: Settings) -> None:
    lines = list(explain(settings, "observer"))
    assert lines[-1].startswith("… and ") or len(lines) < 400
    with pytest.raises(NothingFound, match="nothing in the corpus is called"):
        list(explain(settings, "The Elders of the Steppe"))


def test_a_document_that_was_read_before_is_not_read_again_and_one_that_is_no_text_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = write_corpus(tmp_path / "texts", document("one", "The SCO Charter was signed on 7 June 2002."))
    (corpus / "broken.txt").write_bytes(b"\0")
    settings = Settings(corpus=corpus, releases=tmp_path / "releases")
    told = list(explain(settings, "Charter"))
    assert any("signed on 7 June 2002" in line for line in told)
    assert known_facts(settings).exists()
    monkeypatch.setattr("kg.reading.Reader.read", lambda *_: 1 / 0)
    assert list(explain(settings, "Charter")) == told
