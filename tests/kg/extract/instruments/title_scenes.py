"""Walks behind a head noun, set up from a sentence in which `|` shows where the head ends."""

from kg.extract.instruments.title_ends import Walk
from kg.extract.instruments.title_tokens import tokenise
from kg.extract.instruments.words import instrument_words
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def walked(lexicon: Lexicon, text: str, *others: str, bare: bool = False) -> tuple[str, Walk]:
    """What the walk takes behind the head that `|` follows; `others` are the first words of other titles."""
    head, folded = fold(text.split("|")[0]), fold(text.replace("|", ""))
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    tokens = tokenise(folded, 0, len(folded), marks)
    after = next(index for index, token in enumerate(tokens) if token.end == len(head)) + 1
    starts = frozenset(index for index, token in enumerate(tokens) if token.text in others)
    kind = instrument_words().heads[tokens[after - 1].text]
    walk = Walk(folded, tokens, after, starts, starts if bare else frozenset(), kind)
    return folded[len(head) : tokens[walk.end() - 1].end].strip(), walk


def taken(lexicon: Lexicon, text: str, *others: str, bare: bool = False) -> str:
    return walked(lexicon, text, *others, bare=bare)[0]
