"""Sentences with the facts that they state (`sentences.toml`), filled in for a scene."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from kg.bench.corpus.world import Delegate, Scene

SENTENCES = Path(__file__).with_name("sentences.toml")
RARELY = 0.2
"""The share of documents that have a part which is rare."""

Words = Mapping[str, str]
Record = dict[str, object]
"""A fact as JSON has it, its evidence not yet known."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a part of documents; one with a `list` has its item and its facts once for `each` delegate."""

    part: str
    text: str
    facts: Sequence[Record]
    rare: bool = False
    item: str = ""
    joined: Sequence[str] = ()
    each: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as it stands in a document, and its facts."""

    text: str
    facts: Sequence[Record]


@dataclass(frozen=True)
class Phrases:
    """All that the file gives."""

    headers: Sequence[str]
    themes: Sequence[str]
    sentences: Sequence[Sentence]

    def chosen(self, source: Random) -> Iterator[Sentence]:
        """One sentence of each part, in the order of the parts; of a rare part seldom one."""
        for part in dict.fromkeys(sentence.part for sentence in self.sentences):
            found = source.choice([sentence for sentence in self.sentences if sentence.part == part])
            if not found.rare or source.random() < RARELY:
                yield found


@lru_cache(maxsize=1)
def load_phrases() -> Phrases:
    """The file's phrases."""
    told = tomllib.loads(SENTENCES.read_text("utf-8"))
    sentences = tuple(Sentence(**sentence) for sentence in told["sentence"])
    return Phrases(tuple(told["header"].values()), told["themes"]["names"], sentences)


def say(sentence: Sentence, scene: Scene, words: Words) -> Said:
    """The sentence and its facts, for a scene and the words drawn for it."""
    if not sentence.each:
        return Said(sentence.text.format_map(words), [_filled(fact, words) for fact in sentence.facts])
    delegates: Sequence[Delegate] = getattr(scene, sentence.each)
    own = [{**words, **_of(delegate)} for delegate in delegates]
    items = [sentence.item.format_map(each) for each in own]
    between, last = sentence.joined
    text = last.join(filter(None, (between.join(items[:-1]), items[-1])))
    facts = [_filled(fact, each) for each in own for fact in sentence.facts]
    return Said(sentence.text.format_map({**words, "list": text}), facts)


def _of(delegate: Delegate) -> Words:
    return {
        "person": delegate.name,
        "role": delegate.role,
        "state": delegate.state.alpha3,
        "state_name": with_article(delegate.state.formal or delegate.state.short),
    }


def with_article(name: str) -> str:
    """A state's name as it stands within a sentence: "the Republic of India", but "Georgia"."""
    return f"the {name}" if " of " in name or name.endswith(("Republic", "Federation", "Islands", "Kingdom")) else name


def _filled(fact: Record, words: Words) -> Record:
    return {name: value.format_map(words) if isinstance(value, str) else value for name, value in fact.items()}
