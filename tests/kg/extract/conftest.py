"""What the reader's tests share: the authority, one reader, and helpers that open or read a text."""

from collections.abc import Callable

import pytest

from kg.authority import Authority, load_authority
from kg.extract.matching.lexicon import Lexicon
from kg.extract.page.context import Context
from kg.extract.reader import Reader
from kg.model import Document, Fact
from kg.settings import Settings


@pytest.fixture(scope="session")
def authority() -> Authority:
    """The project's own authority files."""
    return load_authority(Settings().authority)


@pytest.fixture(scope="session")
def lexicon(authority: Authority) -> Lexicon:
    """The names and words of the authority."""
    return Lexicon(authority)


@pytest.fixture(scope="session")
def reader(authority: Authority) -> Reader:
    """One reader for all tests: making it takes a second."""
    return Reader(authority)


@pytest.fixture(scope="session")
def open_text(reader: Reader) -> Callable[..., Context]:
    """Opens a text with what a manifest might say of it, its organisation and meeting found."""

    def open_(text: str, *, date: str | None = None, place: str | None = None, body: int = 0) -> Context:
        return reader.context(Document(id="sample", text=text, date=date, place=place, body=body))

    return open_


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., tuple[Fact, ...]]:
    """Reads a text; every fact must quote the exact characters that stand at its offsets."""

    def read_(text: str, *, date: str | None = None, place: str | None = None, body: int = 0) -> tuple[Fact, ...]:
        facts = reader.read(Document(id="sample", text=text, date=date, place=place, body=body))
        for fact in facts:
            assert text[fact.start : fact.end] == fact.quote
        return facts

    return read_
