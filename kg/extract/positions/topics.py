"""Topics: which subjects of the topic scheme a statement names, by the phrases of `patterns/topics.csv`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from kg.extract.matching.lexicon import PATTERNS
from kg.tables import read_table

_TOPIC = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PHRASE = re.compile(r"[a-z0-9&/' -]+")
NONE = "none"
"""The topic of phrases that point at none, though words in them would."""
_WORD = re.compile(r"[a-z0-9]+")

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=1)
def load_topics() -> Phrases:
    """The project's phrases by their first word, the longest first, each with its topic."""
    return read_topics(PATTERNS / "topics.csv")


def read_topics(path: Path) -> Phrases:
    """The phrases of a table by their first word, the longest first; raises BadRow."""
    topics: dict[tuple[str, ...], str] = {}
    for row in read_table(path, ("topic", "phrases")):
        topic = row.formed("topic", _TOPIC)
        row.text("phrases")
        for phrase in row.values("phrases"):
            words = tuple(_WORD.findall(phrase))
            if not _PHRASE.fullmatch(phrase) or not words:
                raise row.refuse(f"the phrase {phrase!r} is not in plain lower-case letters")
            if topics.setdefault(words, topic) != topic:
                raise row.refuse(f"the phrase {phrase!r} belongs to {topics[words]!r} already: take one away")
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, topic in sorted(topics.items(), key=lambda item: (-len(item[0]), item[0])):
        by_first.setdefault(words[0], []).append((words, topic))
    return {first: tuple(phrases) for first, phrases in by_first.items()}


def find_topics(text: str) -> tuple[str, ...]:
    """The topics that a folded text names, in the order of their first mention; the longest phrase counts."""
    phrases = load_topics()
    words = _WORD.findall(text.lower())
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        step = 1
        for phrase, topic in phrases.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                if topic != NONE:
                    found[topic] = None
                step = len(phrase)
                break
        at += step
    return tuple(found)
