"""Foundings read from a sentence behind the head of a text."""

from collections.abc import Callable

from kg.extract.foundings.foundings import read_foundings
from kg.extract.page.context import Context
from kg.model import Founding

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013.\n\n"
Read = Callable[..., Context]


def read(open_text: Read, text: str) -> list[Founding]:
    return list(read_foundings(open_text(HEAD + text)))


def told(open_text: Read, text: str) -> list[tuple[str, str | None, str | None]]:
    return [(fact.organisation, fact.date, fact.place) for fact in read(open_text, text)]
