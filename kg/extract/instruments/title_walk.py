"""The state of a walk over a title's tokens: where it began, and what the words so far tell of the title's case."""

from dataclasses import dataclass, field

from kg.extract.instruments.title_tokens import ARTICLES, Token, kind_at
from kg.extract.instruments.words import instrument_words, listed

_REALISED = frozenset({"implementation", "realisation", "realization", "fulfilment", "execution"})
_ANY = frozenset({"a", "an"})
_NOTE = frozenset({"note", "notice", "cognisance", "cognizance"})


@dataclass
class TitleWalk:
    """A walk from the token behind the head.

    `starts` are the tokens where other titles begin, `bare` those of them that have no modifiers.
    """

    fold: str
    tokens: list[Token]
    after: int
    starts: frozenset[int]
    bare: frozenset[int]
    kind: str
    mode: str = field(default="", init=False)
    """"cap" or "low" once the first word of the complement has told the title's case."""

    def is_ordered(self) -> bool:
        """Whether the document is yet to be made, so that a year says by when."""
        return any(token.text in instrument_words().drafting for token in self.tokens[: self.after])

    def named_after_place(self) -> bool:
        """Whether the head follows a place: "the Bishkek Declaration" needs no complement."""
        if self.after < 2:
            return False
        named = self.tokens[self.after - 2]
        return named.kind == "L" or named.tag == "S"

    def is_noted(self) -> bool:
        """Whether note is taken of the document: "of" behind "and" then takes up the one before the title."""
        words = [token.text for token in self.tokens[: self.after]]
        return any(word in _NOTE and "of" in words[at + 1 : at + 4] for at, word in enumerate(words))

    def is_bare(self) -> bool:
        """Whether no modifier stands before the head."""
        return self.after < 2 or self.tokens[self.after - 2].kind not in "CGL"

    def kind_of(self, index: int) -> str:
        """The kind of a token, that of a full stop behind the last."""
        return kind_at(self.tokens, index)

    def governed(self) -> bool:
        """Whether the title is an object: some lower-case word other than "draft" stands before it, but not "that"."""
        first = self.after - 1
        while first > 0 and (self.tokens[first].kind in "CGL" or self.tokens[first].text in ARTICLES):
            first -= 1
        if self.tokens[first].text == "that":
            return False
        for token in reversed(self.tokens[: self.after]):
            if token.kind == ";":
                return False
            if token.kind == "l" and token.text not in listed("before-title"):
                return True
        return False

    def nested(self, index: int) -> bool:
        """Whether another title lies inside this one: "Protocol to the SAARC Convention"."""
        return index in self.starts and self.tokens[index - 1].text in ARTICLES | {"to"}

    def closed(self, end: int) -> int:
        """The end before a bracket that opens within a known name and closes behind it: "Coordinating Council (ACC"."""
        opened = [index for index in range(self.after, end) if self.tokens[index].text == "("]
        closed = sum(token.text == ")" for token in self.tokens[self.after : end])
        return opened[-1] if len(opened) > closed else end

    def has(self, index: int, text: str) -> bool:
        """Whether the token at an index is this word."""
        return index < len(self.tokens) and self.tokens[index].text == text

    def behind_dates(self, at: int) -> int:
        """The index behind a date: of the document that is amended, or the months that a calendar is for."""
        while self.kind_of(at) == "D":
            at += 1
        return at

    def behind(self, at: int, offset: int) -> int:
        """The index of the first token at or behind an offset of the view."""
        while at < len(self.tokens) and self.tokens[at].start < offset:
            at += 1
        return at

    def is_span(self, at: int) -> bool:
        """Whether years begin here from which to which a plan is: "for the Protection of Bees, 2019-2024"."""
        return self.kind_of(at) + self.kind_of(at + 1) + self.kind_of(at + 2) in ("Y-Y", "YYY")

    def begins_another(self, at: int) -> bool:
        """Whether another paper is named behind "and": "a Handbook for Pilots and a Glossary", "and the last report".

        Where an article stands before in the title, the two go together: "the Status of an Observer and a Partner".
        """
        before = {token.text for token in self.tokens[self.after : at]}
        if self.mode == "cap":
            return self.tokens[at : at + 1] != [] and self.tokens[at].text in _ANY and before.isdisjoint(_ANY)
        behind = [token.text for token in self.tokens[at : at + 4]]
        return self.has(at, "the") and any(text in ("report", "reports") for text in behind)

    def tells_role(self, at: int) -> bool:
        """Whether "as" goes on in title case: "on the Role of Youth as a Bridge between Nations"."""
        if self.mode != "cap" or not self.has(at, "as") or self.kind_of(at - 1) not in "CGL":
            return False
        return (self.has(at + 1, "a") or self.has(at + 1, "an")) and self.kind_of(at + 2) == "C"

    def realises(self, at: int, end: int) -> bool:
        """Whether a plan without a name of its own is named by what it is for: "Plan of Measures for its realisation".

        One "of Action" is whole, and so is one with a name, "the Harbour Plan".
        """
        small = [token.text for token in self.tokens[at:end]]
        if self.kind != "plan" or small not in (["for", "its"], ["for", "their"]):
            return False
        pointed = (
            at == self.after and self.is_bare() and not any(self.has(at - 2, word) for word in ("a", "an", "draft"))
        )
        return self.tokens[end].text in _REALISED and not (pointed or self.has(at - 1, "Action") or self._has_name())

    def _has_name(self) -> bool:
        """Whether a word that is more than a kind of document stands before the head."""
        before = self.tokens[self.after - 2] if self.after > 1 else None
        return before is not None and before.kind in "CGL" and before.text not in instrument_words().generic
