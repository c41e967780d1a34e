"""What the reader is measured beside, spaCy's tokenizer for English: `python -m kg.bench.tokenizing CORPUS`."""

import sys
from collections.abc import Callable
from pathlib import Path

from kg.bench.measure import answer
from kg.model import Document

try:
    import spacy
except ImportError:
    sys.exit("spaCy is not installed: install the project with its extra `bench`")


def subject() -> Callable[[Document], object]:
    """What reads a document: the tokenizer, with nothing after it."""
    tokenize = spacy.blank("en").make_doc
    return lambda document: tokenize(document.text)


if __name__ == "__main__":
    answer(subject(), Path(sys.argv[1]))
