"""Where a title goes on behind "and" or a comma: into more of its words, or out of it, to another title or clause."""

import re
from functools import lru_cache

from kg.extract.instruments.title_tokens import ARTICLES, LINKS, opens_clause, stops_title
from kg.extract.instruments.title_walk import TitleWalk
from kg.extract.instruments.words import instrument_words, listed

_ABSTRACT = re.compile(r"[A-Z]\w+(?:ship|ion|ment|ity|dom|ness|ance|ence)")
_APPOSED = frozenset({"One", "Especially", "Including", "Particularly"})
_OPENING_ACTS = frozenset(
    {
        "look",
        "commend",
        "thank",
        "congratulate",
        "extend",
        "appreciate",
        "acknowledge",
        "express",
        "pledge",
        "reiterate",
    }
)
_RENEWED = frozenset({"draft", "updated", "revised", "amended"})
"""What is said of another document: "the Programme on Bees and the updated Annex"."""


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """The verbs that open an act of a declaration whose acts stand in capitals."""
    words = instrument_words()
    told = (*words.acts, *words.orders, *words.calls)
    return frozenset(word.split()[0] for word in told) | listed("stops") | _OPENING_ACTS


class LinkedWalk(TitleWalk):
    """A walk that knows where "and" and commas lead."""

    def link(self, at: int) -> int | None:
        """ "and": into the same title, unless another title or another clause begins."""
        if self.begins_another(at + 1):
            return None
        if not self.mode and self.tokens[at - 1].kind == ")":
            return None  # "the Development Fund (Special Account) and the Development Bank"
        begin = self._noun(at + 1)
        if begin is not None and self.has(begin, "Information") and self._told_of(begin + 1):
            return None  # "the Report of the Council and the Information of the Chairman on"
        if self.has(at + 1, "of") and self.is_noted():
            return None  # "took note of the Report of the Council on Bees and of the Analytical Paper"
        if self._resumes(at + 1) or any(token.text in _RENEWED for token in self.tokens[at + 1 : begin or at + 1]):
            return None
        if begin is None or begin in self.starts:
            joined = begin == at + 1 and begin in self.bare and at == self.after
            ends = self.kind_of(at + 2) in ".,;" and not self.is_bare()  # "the Harbour Policy and Plan."
            return at + 2 if joined and (ends or self.kind_of(at + 2) == "f") else None
        token = self.tokens[begin]
        if token.text.isupper() and token.text.lower() in _verbs():
            return None  # "the Report on Bees, and ENDORSE", "and LOOK FORWARD to"
        if token.kind in "CGL":
            return begin + 1 if at > self.after and not self._other_clause(at, begin) else None
        goes_on = self.mode == "low" and token.kind == "l" and self.tokens[at - 1].kind != "Y"
        return begin + 1 if goes_on and not stops_title(self.tokens, begin) else None

    def _told_of(self, at: int) -> bool:
        return any(self.has(at, word) for word in ("of", "on", "by"))

    def _resumes(self, at: int) -> bool:
        """Whether a preposition behind "and" takes up one before the title: "on the Strategy and on the Centre"."""
        if self.tokens[at : at + 1] and self.tokens[at].text in listed("prepositions"):
            return all(token.text != self.tokens[at].text for token in self.tokens[self.after : at])
        return False

    def _other_clause(self, at: int, begin: int) -> bool:
        """Whether "and" leads from the title to somebody who does something, or to a title with a small head."""
        token, end = self.tokens[begin], begin
        if self._pairs(at):
            return False
        if begin > at + 1 and self.is_ordered() and self._is_told_to(begin):
            return True
        named = begin > at + 1 or token.text in listed("body") or token.kind == "L" or token.tag in ("S", "G")
        if (named or self.tokens[at - 1].kind == "Y") and opens_clause(self.tokens, begin) and self.governed():
            return True
        while self.kind_of(end) in "CGL":
            end += 1
        return self.kind_of(end) == "l" and self.tokens[end].text.capitalize() in instrument_words().heads

    def _is_told_to(self, begin: int) -> bool:
        """Whether somebody else is named here who is to do something: "and the Joint Staff to report"."""
        while self.kind_of(begin) in "CG" or self.has(begin, "of"):
            begin += 1
        return self.kind_of(begin) == "f" and self.tokens[begin].text == "to" and self.kind_of(begin + 1) == "l"

    def _pairs(self, at: int) -> bool:
        """Whether "and" joins the two of "between the SCO and the UN"."""
        for token in reversed(self.tokens[self.after : at]):
            if token.text in LINKS:
                return False
            if token.text == "between":
                return True
        return False

    def _noun(self, at: int) -> int | None:
        """The index of the noun phrase's first word behind articles and the like."""
        while at < len(self.tokens) and (
            self.tokens[at].text in ARTICLES
            or self.tokens[at].text in listed("prepositions")
            or self.tokens[at].text in listed("before-title")
            or self._owns_title(at)
        ):
            at += 1
        if at + 1 in self.starts and self.kind_of(at) in ("'", '"', "Y"):
            return at + 1
        return at if at < len(self.tokens) else None

    def _owns_title(self, at: int) -> bool:
        """Whether these words tell whose the next title is: "the Collective Security Council's Decision"."""
        last = at
        while self.kind_of(last) in "CG" and not self.tokens[last].text.endswith("'s"):
            last += 1
        return self.kind_of(last) in "CG" and last + 1 in self.starts

    def comma(self, at: int) -> int | None:
        """A comma inside the title: "Terrorism, Separatism and Extremism"; nothing else goes on behind one."""
        if at == self.after and self.tokens[at - 1].text == "Bill" and self.kind_of(at + 1) == "Y":
            return at + 2  # "the Honey Bill, 2010"
        if at == self.after or not self.mode or self.tokens[at - 1].kind == ")":
            return None
        if self.is_span(at + 1):
            return at + 4
        if self.mode == "cap" and self.kind_of(at + 1) == "C" and self.tokens[at + 1].text in _APPOSED:
            return at + 2
        if self.mode == "cap" and [token.text for token in self.tokens[at + 1 : at + 3]] == ["in", "Particular"]:
            return at + 3
        index, begun = at + 1, at + 1
        while index < len(self.tokens) and index - begun < 9:
            token = self.tokens[index]
            if index in self.starts or (token.kind == "l" and (self.mode != "low" or stops_title(self.tokens, index))):
                return None
            if token.text in LINKS:
                link = self.link(index)
                return link if link is not None and not self._clause_from(at + 1) else None
            if token.kind == ",":
                begun = index + 1
            elif token.kind not in "CGLlf" or (index == begun and token.kind == "f" and not self._articled(index)):
                return None
            index += 1
        return None

    def _articled(self, index: int) -> bool:
        """Whether an article opens one more part of the name: "Proceeds from Crime, the Financing of Terrorism and"."""
        return self.mode == "cap" and self.tokens[index].text in ("the", "its") and self.kind_of(index + 1) in "CG"

    def _clause_from(self, index: int) -> bool:
        token = self.tokens[index]
        somebody = token.kind in "GL" or token.tag in ("S", "G") or not _ABSTRACT.fullmatch(token.text)
        return (
            self.mode == "cap"
            and self.governed()
            and token.kind in "CGL"
            and somebody  # "Good-Neighbourliness, Friendship and Cooperation remain"
            and opens_clause(self.tokens, index)
        )
