"""Any number of documents out of a few: the same sentences with other names, numbers and orders of paragraphs.

A number gives the same document in every run. Names that change keep the vocabulary growing as new documents do, so
that neither memory nor speed profits from a text that was read before.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from kg.documents import read_document
from kg.errors import FileProblem
from kg.extract.page.header import read_header
from kg.model import Document

FOLDERS = ("documents", "practice")
_NAME, _YEAR = re.compile(r"\b[A-Z][a-z]{4,}\b"), re.compile(r"\b(?:19|20)\d\d\b")
_VOWEL = re.compile(r"(?<=\w)[aeiou](?=\w)")
_YEARS = 9
"""Years by which a document's dates move at most, either way."""


def base_texts(corpus: Path) -> tuple[str, ...]:
    """The texts of a corpus and of its practice set; raises FileProblem where there is none."""
    paths = [path for folder in FOLDERS for path in sorted((corpus / folder).glob("*.txt"))]
    if not paths:
        raise FileProblem(corpus, "it has no documents to vary: name a corpus with --corpus or KG_CORPUS")
    return tuple(read_document(path).text for path in paths)


class Variation:
    """Varies base texts by number."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        counts = Counter(word for text in texts for word in set(_NAME.findall(text)))
        self._rare = frozenset(word for word, count in counts.items() if count == 1)

    def documents(self) -> Iterator[Document]:
        """The documents numbered from 0, without end, made one at a time."""
        return map(self.document, count())

    def document(self, number: int) -> Document:
        """The document of a number."""
        source = random.Random(number)
        text = self._renamed(_reordered(self._texts[number % len(self._texts)], source), source)
        years = source.randint(-_YEARS, _YEARS)
        text = _YEAR.sub(lambda match: str(int(match.group()) + years), text)
        return Document(id=f"document-{number}", text=text, body=read_header(text).body)

    def _renamed(self, text: str, source: random.Random) -> str:
        """The text with other vowels in the words that one text alone has: the same word changes in the same way."""
        names = {name: _respelt(name, source) for name in sorted(set(_NAME.findall(text)) & self._rare)}
        return _NAME.sub(lambda match: names.get(match.group(), match.group()), text)


def _respelt(name: str, source: random.Random) -> str:
    return _VOWEL.sub(lambda _: source.choice("aeiou"), name)


def _reordered(text: str, source: random.Random) -> str:
    """The first half of the paragraphs as they are, which tell who met, and the others in another order."""
    paragraphs = text.split("\n\n")
    half = len(paragraphs) // 2
    rest = paragraphs[half:]
    source.shuffle(rest)
    return "\n\n".join((*paragraphs[:half], *rest))
