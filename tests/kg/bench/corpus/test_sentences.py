"""Sentences of made documents: each filled in for a scene, with the facts that it states."""

from random import Random

import pytest

from kg.authority import load_authority
from kg.bench.corpus.sentences import Sentence, load_phrases, say, with_article
from kg.bench.corpus.world import World
from kg.facts import FIELDS
from kg.settings import Settings

SENTENCES = load_phrases().sentences
SCENE = World(load_authority(Settings().authority), 1).scene(2)


def test_each_fact_of_the_file_has_a_known_type_and_known_fields() -> None:
    for sentence in SENTENCES:
        for fact in sentence.facts:
            assert set(fact) - {"type"} <= set(FIELDS[str(fact["type"])]), sentence.text


def test_a_document_has_one_sentence_of_each_part_in_their_order() -> None:
    parts = list(dict.fromkeys(sentence.part for sentence in SENTENCES))
    rare = {sentence.part for sentence in SENTENCES if sentence.rare}
    for seed in range(30):
        chosen = [sentence.part for sentence in load_phrases().chosen(Random(seed))]
        assert chosen == [part for part in parts if part in chosen]
        assert set(parts) - set(chosen) <= rare


def test_a_rare_part_is_in_some_documents() -> None:
    chosen = [[sentence.part for sentence in load_phrases().chosen(Random(seed))] for seed in range(100)]
    assert 5 < sum("named" in parts for parts in chosen) < 40


def test_a_list_says_each_delegate_and_its_facts() -> None:
    sentence = Sentence(
        "members", "Present in {place}: {list}.", [{"type": "status", "state": "{state}", "main": True}],
        item="{person} ({state_name})", joined=(", ", " and "), each="members",
    )  # fmt: skip
    said = say(sentence, SCENE, {"place": "Fort"})
    names = [f"{each.name} ({with_article(each.state.formal or each.state.short)})" for each in SCENE.members]
    assert said.text == f"Present in Fort: {', '.join(names[:-1])} and {names[-1]}."
    assert [fact["state"] for fact in said.facts] == [each.state.alpha3 for each in SCENE.members]
    assert all(fact["main"] is True for fact in said.facts)


def test_a_list_of_one_has_no_joint() -> None:
    sentence = Sentence("observers", "{list}.", [], item="{person}", joined=("; ", " and "), each="observers")
    alone = type(SCENE)(**{name: getattr(SCENE, name) for name in SCENE.__slots__} | {"observers": SCENE.observers[:1]})
    assert say(sentence, alone, {}).text == f"{SCENE.observers[0].name}."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Republic of India", "the Republic of India"),
        ("Kyrgyz Republic", "the Kyrgyz Republic"),
        ("Russian Federation", "the Russian Federation"),
        ("Cook Islands", "the Cook Islands"),
        ("Georgia", "Georgia"),
        ("Ukraine", "Ukraine"),
    ],
)
def test_states_have_the_article_that_they_have_in_sentences(name: str, said: str) -> None:
    assert with_article(name) == said
