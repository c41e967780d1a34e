from pathlib import Path

import pytest

from server import search_index
from server.errors import NothingHere, SearchTooHeavy
from server.search_index import Asked, look_up
from tests.server.sample import GRANTED, Sample


def labels(sample: Sample, words: str, kind: str = "") -> list[str]:
    return [hit.label for hit in look_up(sample.path / "search.sqlite", Asked(words, kind)).hits]


def test_the_thing_of_that_name_comes_first_in_whatever_language(sample: Sample) -> None:
    for name in ("Mongolia", "mongolia", "Монголия", "蒙古", "mongol"):
        assert labels(sample, name)[0] == "Mongolia", name


def test_a_part_of_a_chinese_name_is_found(sample: Sample) -> None:
    assert labels(sample, "联盟") == ["Alpha Union"]


def test_a_thing_is_found_once_and_sentences_come_last(sample: Sample) -> None:
    found = look_up(sample.path / "search.sqlite", Asked("mongolia observer"))
    assert len({(hit.iri, hit.name) for hit in found.hits}) == len(found.hits)
    assert found.hits[-1].kind == "sentence"
    assert GRANTED in [hit.name for hit in found.hits]


def test_kinds_are_counted_and_chosen(sample: Sample) -> None:
    found = look_up(sample.path / "search.sqlite", Asked("alpha", "organization"))
    assert [hit.label for hit in found.hits] == ["Alpha Union"]
    assert dict(found.kinds)["meeting"] == 1


def test_pages_follow_each_other(sample: Sample) -> None:
    index = sample.path / "search.sqlite"
    whole = look_up(index, Asked("alpha")).hits
    assert len(whole) > 3
    assert whole == tuple(look_up(index, Asked("alpha", offset=n, limit=1)).hits[0] for n in range(len(whole)))


def test_a_release_without_an_index_says_so(tmp_path: Path) -> None:
    with pytest.raises(NothingHere, match="kg build"):
        look_up(tmp_path / "search.sqlite", Asked("x"))


def test_a_search_is_stopped_at_its_limit(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "MOST_STEPS", 1)
    with pytest.raises(SearchTooHeavy):
        look_up(sample.path / "search.sqlite", Asked("alpha"))
