"""What tests of speech share: a document of the Shanghai Cooperation Organisation's summit, and who says what in it."""

from functools import lru_cache

from kg.extract.page.context import Context
from kg.extract.positions.positions import read_positions
from kg.extract.reader import Reader
from kg.model import Document, Position
from tests.factory import authority

Said = tuple[str | None, str, str]
"""Actor, act, statement."""

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Bishkek on 3 July 2015.\n\n"


@lru_cache(maxsize=1)
def _reader() -> Reader:
    return Reader(authority())


def opened(text: str, head: str = HEAD) -> Context:
    """The document of a head and a text, its organisation and meeting found."""
    return _reader().context(Document("sample", head + text))


def positions(text: str, head: str = HEAD) -> list[Position]:
    """The positions of a text."""
    return list(read_positions(opened(text, head)))


def said(text: str, head: str = HEAD) -> list[Said]:
    """Who says what in a text."""
    return [(p.actor, p.act, p.statement) for p in positions(text, head)]
