"""The tokens of a sentence, and the way back from a verb over what may stand between it and its subject."""

import re
from collections.abc import Iterator

from kg.extract.positions.acts import Tense
from kg.extract.positions.clause_words import load_clause_words

# most words are tried first: letters of the English alphabet are told faster than all letters
_TOKEN = re.compile(r"[A-Za-z]+(?=[ ,.;:)])|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s]")
# "wish to thank", "would like to thank", "were pleased to note": the tense is that of the first verb
_WISHES = {
    "wish": Tense.BASE,
    "desire": Tense.BASE,
    "like": Tense.BASE,
    "continue": Tense.BASE,
    "wishes": Tense.THIRD,
    "continues": Tense.THIRD,
    "wished": Tense.PAST,
    "continued": Tense.PAST,
    **dict.fromkeys(("pleased", "delighted", "happy", "glad", "honoured", "honored", "proud"), Tense.PAST),
}
# "take this opportunity to thank"
_TAKES = {"take": Tense.BASE, "takes": Tense.THIRD, "took": Tense.PAST}
_OF_WISHES = frozenset({"would", "should", "are", "were"})
_MOODS = ("satisfaction", "concern", "regret", "appreciation", "gratitude", "confidence", "pride", "interest")
_ANY = ""
_ASIDES = {
    **dict.fromkeys(("context", "regard", "connection", "respect"), ("in", _ANY)),
    **dict.fromkeys(("general", "principle", "particular", "turn", "addition"), ("in",)),
    **dict.fromkeys(_MOODS, ("with",)),
    "part": ("for", _ANY),
    "whole": ("on", "the"),
    "time": ("at", "the", "same"),
}
"""The words that make an adverbial of the word behind them: "in this regard", "for its part", "with concern"."""
_PARENTHESIS = 40
"""Tokens that a parenthesis between commas or dashes may have."""

_SECTION = re.compile(r"\**\(?\d{1,3}(?:\.\d{1,2})*[.)]\**\s*(?=[A-Za-z])")


def sentence_body(fold: str) -> int:
    """Where a sentence begins after the number of its section: "4.The Ministers"."""
    found = _SECTION.match(fold)
    return found.end() if found else 0


class Tokens:
    """Lower-case words and signs with their offsets."""

    def __init__(self, fold: str) -> None:
        self._tokens = [(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(fold, sentence_body(fold))]
        words = load_clause_words()
        self._adverbs, self._nouns = words["adverb"], words["noun"]
        self.coordinators = words["and"]

    def __iter__(self) -> Iterator[tuple[str, int, int]]:
        return iter(self._tokens)

    def __len__(self) -> int:
        return len(self._tokens)

    def word(self, at: int) -> str:
        """The token; "" before the first and behind the last."""
        return self._tokens[at][0] if 0 <= at < len(self._tokens) else ""

    def start(self, at: int) -> int:
        """Where the token starts."""
        return self._tokens[at][1]

    def end(self, at: int) -> int:
        """Where the token ends."""
        return self._tokens[at][2]

    def before(self, at: int, tense: Tense) -> tuple[int, Tense | None]:
        """From `at` back over adverbs, "have" and "wish to": the index left of them, and the tense they leave.

        The tense is None when the verb is not finite ("to note").
        """
        verb = at
        while at >= 0:
            word = self.word(at)
            if word == "to":
                if self.word(at - 1) == "opportunity" and self.word(at - 3) in _TAKES:
                    tense, at = _TAKES[self.word(at - 3)], at - 4
                    continue
                wish = _WISHES.get(self.word(at - 1)) if tense is Tense.BASE else None
                if wish is None:
                    return at, None
                tense, at = wish, at - 2
                while self.word(at) in _OF_WISHES:
                    tense, at = (Tense.BASE if self.word(at) == "are" else tense), at - 1
            elif aside := self._aside(at):
                at -= aside
            elif self._is_adverb(word) or (word == "and" and at < verb and self._is_adverb(self.word(at - 1))):
                at -= 1
            else:
                break
        return at, tense

    def _aside(self, at: int) -> int:
        """How many tokens an adverbial that ends at `at` has."""
        before = _ASIDES.get(self.word(at), ())
        told = [self.word(at - len(before) + index) for index in range(len(before))]
        fits = all(word in (_ANY, other) for word, other in zip(before, told, strict=True))
        return len(before) + 1 if before and fits else 0

    def parenthesis(self, sign: int) -> int | None:
        """The index of the token before a parenthesis that a comma or a dash closes at `sign`."""
        for at in range(sign - 1, max(sign - _PARENTHESIS, 0), -1):
            if self.word(at) == self.word(sign):
                return at - 1
            if self.word(at) in ";.":
                return None
        return None

    def _is_adverb(self, word: str) -> bool:
        return word in self._adverbs or (word.endswith("ly") and word not in self._nouns)
