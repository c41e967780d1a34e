"""The stage as a whole: the same for the same facts, whatever their order."""

from collections import Counter

from kg.pipeline import Corpus
from kg.resolve.resolve import resolve
from tests.factory import authority


def test_two_texts_of_one_work_give_each_fact_once(small_corpus: Corpus) -> None:
    found = resolve(small_corpus.authority, small_corpus.documents, small_corpus.facts)
    assert Counter(item.kind for item in found.facts) == {
        "Meeting": 2,
        "Participation": 1,
        "StatusHolding": 3,
        "Tenure": 1,
        "InstrumentAction": 1,
        "Position": 1,
        "Decision": 3,
    }
    assert found.unplaced == ()


def test_facts_told_twice_in_one_sentence_count_once(small_corpus: Corpus) -> None:
    twice = (*small_corpus.facts, *small_corpus.facts)
    once = resolve(small_corpus.authority, small_corpus.documents, small_corpus.facts)
    assert resolve(small_corpus.authority, small_corpus.documents, twice) == once


def test_every_resolved_fact_has_its_own_name(small_corpus: Corpus) -> None:
    found = resolve(small_corpus.authority, small_corpus.documents[::-1], small_corpus.facts[::-1])
    assert max(Counter(item.ref for item in found.facts).values()) == 1


def test_each_value_is_backed_by_a_saying_or_computed(small_corpus: Corpus) -> None:
    computed = ("Earliest", "Latest", "Attested")
    for item in resolve(small_corpus.authority, small_corpus.documents, small_corpus.facts).facts:
        said = {(saying.property, saying.value) for saying in item.sayings}
        assert {pair for pair in item.values if not pair[0].endswith(computed)} <= said


def test_no_facts_give_nothing() -> None:
    found = resolve(authority(), (), ())
    assert (found.facts, found.people, found.posts, found.instruments) == ((), (), (), ())
