"""Where a title ends: a walk over the tokens behind its head noun.

The walk accepts capitalised words, and small words that lead to one; in a title written in sentence case also
lower-case words, until a verb, a date or a place tells that the sentence goes on.
"""

import re

from kg.extract.instruments.title_links import LinkedWalk
from kg.extract.instruments.title_prepositions import leads
from kg.extract.instruments.title_signs import bracket_end, counts, quotation_end
from kg.extract.instruments.title_spans import deadline_end, occasion_end, reported_end, span_end, tells_time, years_end
from kg.extract.instruments.title_tokens import ARTICLES, LINKS, opens_clause, stops_title
from kg.extract.instruments.words import instrument_words, listed

_OPEN = frozenset({"Action", "Understanding", "Conduct", "Intent", "Cooperation", "Work"})
_ADJECTIVE = re.compile(r"[a-z](?:ian|ean|an|ese|ish)$")
_MEETINGS = frozenset({"summit", "session", "meeting"})
_MEMBERS = frozenset({"member", "members", "state", "states", "countries"})
_IMPLEMENTS = re.compile(
    r"(?:for|on) (?:the )?(?:\w+ )?implementation of (?:the )?(?:provisions of (?:the )?)?(?=[A-Z])(?!SCO\b)"
)
_OFFICERS = {"secretary": ("Executive", "General"), "general": ("Secretary", "Director"), "director": ("Executive",)}
_AIMS = re.compile(r"Towards?|From|[A-Z][a-z]+ing")
_PARTICLES = frozenset({"up", "out", "off", "down"})
_CODE = re.compile(r" (?:[A-Z]{1,4}/)+(?:[A-Z]{1,5}\.?)?\d[\d./-]*(?<=\d)(?=[ ,;.)]|$)")
"""The number under which a body files its acts, "A/RES/68/303", "C/DIR.1/12/11"."""
_TWO_DIGITS = re.compile(r"\d\d")
_SAID = frozenset({"said", "aforementioned", "above-mentioned", "aforesaid"})
_RESPONSIBLE = frozenset({"Ministers", "Agencies", "Authorities", "Officials", "Bodies", "Ministries"})


class Walk(LinkedWalk):
    """A walk from the token behind the head to the end of the title."""

    def end(self) -> int:
        """The index behind the title's last token."""
        at = end = self.after
        while at < len(self.tokens):
            step = self._step(at)
            if step is None:
                break
            at = step
            if self.tokens[at - 1].kind != ")" or counts(self.tokens, at):
                end = at
        return self.closed(end)

    def _step(self, at: int) -> int | None:
        token = self.tokens[at]
        if at == self.after and (code := _CODE.match(self.fold, self.tokens[at - 1].end)):
            return self.behind(at, code.end())
        if token.kind in "CGL":
            self.mode = self.mode or ("cap" if at > self.after else "")
            return at + 1
        if token.text in _PARTICLES and self._completes_verb(at):
            return at + 1
        if token.kind == "f" or token.text in ("until", "till", "up", "since", "during"):
            return self._small(at)
        if token.kind in "nY":
            return at + 1 if self.tokens[at - 1].kind in "CGLY)." or self.has(at - 1, "year") else None
        if self.tells_role(at):
            return at + 3
        if token.kind == "l":
            return at + 1 if self._reads_on(at) else None
        return self._sign(at)

    def _sign(self, at: int) -> int | None:
        sign = self.tokens[at].kind
        if sign == "-":
            if self.kind_of(at + 1) == "Y" or self._is_short_year(at + 1):
                return at + 2
            halved = self.tokens[at - 1].end == self.tokens[at].start and self.kind_of(at + 2) == "C"
            return at + 3 if halved and self.tokens[at + 1].text in LINKS else None  # "Confidence- and Trust-Building"
        if sign == ".":
            return at + 2 if self.tokens[at - 1].text in ("No", "Nos") and self.kind_of(at + 1) == "n" else None
        if sign == ",":
            return self.comma(at)
        if sign == ":" and self.kind_of(at + 1) == '"':
            return quotation_end(self.tokens, at + 1) if self.named_after_place() else None
        if sign == ":":
            return at + 2 if self._subtitled(at + 1) else None
        if sign == "(":
            if self.tokens[at - 1].kind == "n" and self.kind_of(at + 1) + self.kind_of(at + 2) == "Y)":
                return at + 3  # "Resolution 2593 (2021)"
            years = years_end(self.fold, self.tokens[at].start)
            return self.behind(at, years) if years is not None else bracket_end(self.tokens, at)
        if sign == '"':
            return quotation_end(self.tokens, at)
        if sign == "/" and self.kind_of(at + 1) in "CG" and self.tokens[at].end == self.tokens[at + 1].start:
            return at + 2  # "on HIV/AIDS Prevention"
        if sign == "'" and self.tokens[at - 1].end == self.tokens[at].start and self.kind_of(at + 1) in "Cl":
            return at + 1
        return None

    def _completes_verb(self, at: int) -> bool:
        """Whether a particle belongs to the verb before it: "the Procedure for Drawing up and Executing the Budget"."""
        verb = self.tokens[at - 1]
        return verb.kind == "C" and verb.text.endswith("ing")

    def _is_short_year(self, at: int) -> bool:
        """Whether two digits end a span of years: "the Trade Profile 2006-07"."""
        token = self.tokens[at] if at < len(self.tokens) else None
        return token is not None and self.tokens[at - 2].kind in "YD" and bool(_TWO_DIGITS.fullmatch(token.text))

    def _subtitled(self, at: int) -> bool:
        """Whether a subtitle begins behind a colon: "Resilient Shores: An Approach to 2030"."""
        if self.kind_of(at) not in "CG" or at in self.starts:
            return False
        if _AIMS.fullmatch(self.tokens[at].text) and self.kind_of(at + 1) in "CGf" and not self.is_bare():
            self.mode = "cap"
            return True  # "the Agenda: Towards a Partnership"
        if self.mode != "cap" and not (self.named_after_place() and self.kind_of(at + 1) in "CG"):
            return False
        return not (opens_clause(self.tokens, at) and self.governed())

    def _reads_on(self, at: int) -> bool:
        """Whether a lower-case word belongs to the title."""
        token = self.tokens[at]
        if at == self.after:
            return token.text in listed("relating")
        if self.mode == "low":
            return not stops_title(self.tokens, at) or (
                self.kind in ("report", "small") and tells_time(self.fold, token.start)
            )
        if token.text == "as":
            return self.tokens[at - 1].text.endswith("ed") and self.tokens[at - 1].kind + self.kind_of(at + 1) == "CC"
        if self.tokens[at - 1].text.endswith("'s") and not stops_title(self.tokens, at):
            self.mode = "low"  # "the Security Council's working group"
            return True
        if token.text in listed("devoted") and self.tokens[at - 1].kind == "C" and self._is_to_name(at + 1):
            return True  # "the Plan of Events dedicated to the 70th Anniversary of"
        if token.text == "responsible" and self.tokens[at - 1].text in _RESPONSIBLE and self.has(at + 1, "for"):
            return True  # "of the Ministers responsible for Emergency Situations"
        if token.text in _OFFICERS and self.tokens[at - 1].text in _OFFICERS[token.text]:
            return True  # "the Report of the Executive secretary on"
        if token.text in _MEETINGS and self.tokens[at - 1].kind == "L":
            return self.tokens[at - 2].text == "the"  # "the Declaration of the Astana summit"
        if self._is_of_members(at) and not stops_title(self.tokens, at):
            self.mode = "low"  # "on SCO member states interaction", "on SCO Member States' cooperation"
            return True
        if token.text == "framework" and self.tokens[at - 1].kind == "G":
            return True  # "within the SCO framework"
        return (
            token.text in listed("collective")
            and self.tokens[at - 1].kind in "CGl"
            and self.mode == "cap"
            and at > self.after
        )

    def _is_to_name(self, at: int) -> bool:
        """Whether "to" stands here and leads to something that is told with a capital or counted."""
        return self.has(at, "to") and self.kind_of(at + 1 + (self.kind_of(at + 1) == "f")) in "CGL"

    def _is_of_members(self, at: int) -> bool:
        """Whether the complement so far only says that members do something: "on SCO member states"."""
        words = self.tokens[self.after : at]
        if len(words) < 3 or words[0].text not in listed("sentence-case"):
            return False
        names = [token for token in words[1:] if token.text not in ARTICLES and token.kind != "'"]
        plain = [token for token in names if token.kind != "G"]
        return 0 < len(plain) < len(names) and all(token.text.lower() in _MEMBERS for token in plain)

    def _small(self, at: int) -> int | None:
        """A run of small words: what they lead to decides."""
        if (span := self._span(self.tokens[at].start)) is not None:
            self.mode = self.mode or "cap"
            return self.behind(at, span)
        if self.tokens[at].text in LINKS:
            return self.link(at)
        if self.tokens[at].text == "in" and self.tokens[at - 1].text in _RESPONSIBLE and self.has(at + 1, "charge"):
            return at + 2  # "of the Ministers in charge of Tourism"
        end = at
        while end < len(self.tokens) and end - at < 5 and self.tokens[end].kind == "f":
            end += 1
        if end == len(self.tokens) or not leads(self, at, end) or self._points_back(at, end):
            return None
        return self._led(at, end)

    def _span(self, begin: int) -> int | None:
        """The offset where a time or an occasion ends that small words open: "for 2013-2015", "to mark the day"."""
        reports = self.kind in ("report", "small")
        span = span_end(self.fold, begin, reports)
        if span is None and self.mode and not self.is_ordered():
            span = deadline_end(self.fold, begin)
        if span is None and self.kind == "plan" and (carried_out := _IMPLEMENTS.match(self.fold, begin)):
            return carried_out.end()
        if span is None and reports:
            span = reported_end(self.fold, begin)
        return span or occasion_end(self.fold, begin)

    def _led(self, at: int, end: int) -> int | None:
        """Where the title goes on at the word that small words lead to."""
        kind = self.tokens[end].kind
        if kind == "D":
            return self.behind_dates(end)
        if self.tokens[end].text in _SAID and self.kind_of(end + 1) == "C":
            self.mode = self.mode or "cap"
            return end + 2  # "on the Implementation of the said Treaty"
        if self.realises(at, end):
            self.mode = self.mode or "cap"
            return end + 1
        if kind == '"':
            return quotation_end(self.tokens, end)
        if kind in "CGLY":
            return self._capital(at, end)
        if kind != "l" or (at == self.after and self._goes_elsewhere(at, end)) or self._names_authors(at, end):
            return None
        return end + 1 if self._lower_after(at, end) else None

    def _capital(self, at: int, end: int) -> int | None:
        """A capitalised word behind small ones: it tells the title's case, unless it only qualifies a small one."""
        if self._qualifies_lower(end):
            return self._lower_from(at, end)
        if self._reports_on_activity(at, end):
            self.mode = "low"
            return end + 1
        opens = at == self.after and self.tokens[end].text in _OPEN  # "Plan of Action on clean rivers"
        self.mode = self.mode or ("" if opens else "cap")
        return end + 1

    def _goes_elsewhere(self, at: int, end: int) -> bool:
        """Whether small words behind a bare head are not of it: "the inclusion in the Charter of a chapter on bees"."""
        if not self.is_bare():
            return False
        small = [token.text for token in self.tokens[at:end]]
        return small in (["of", "a"], ["of", "an"]) or (self.kind == "charter" and small[0] in ("on", "for"))

    def _reports_on_activity(self, at: int, end: int) -> bool:
        """Whether a report goes on in small letters behind whose activity it is on: "on RATS activities in 2015"."""
        while self.kind_of(end) == "G":
            end += 1
        told = self.kind == "report" and self.tokens[at].text == "on" and self.tokens[end - 1].kind == "G"
        return told and self.kind_of(end) == "l" and not stops_title(self.tokens, end)

    def _points_back(self, at: int, end: int) -> bool:
        """Whether the small words point: "on this subject", "for its realisation"."""
        small = {token.text for token in self.tokens[at:end]}
        pointed = "for" in small and bool(small & {"its", "their"}) and self.kind_of(end) == "l"
        return "this" in small or (pointed and not self.realises(at, end))

    def _lower_from(self, at: int, end: int) -> int | None:
        """ "Statement on the French nuclear tests": an adjective in capitals opens a title in sentence case."""
        if at != self.after or self.tokens[at].text not in listed("sentence-case") or self.named_after_place():
            return None
        self.mode = "low"
        return end + 1

    def _names_authors(self, at: int, end: int) -> bool:
        """Whether "of the heads of state" tells who made a document that a place has named already."""
        return at == self.after and self.tokens[end].text in listed("collective") and self.named_after_place()

    def _qualifies_lower(self, index: int) -> bool:
        """Whether a capital only marks an adjective of a lower-case noun: "on the Iranian nuclear programme"."""
        if self.mode == "low" or self.kind_of(index + 1) != "l" or not self._is_adjective(index):
            return False
        return not stops_title(self.tokens, index + 1)

    def _is_adjective(self, index: int) -> bool:
        """Whether a word is an adjective by its form, or by a paper behind it: "the Interstate programme"."""
        if self.tokens[index].tag == "J" or _ADJECTIVE.search(self.tokens[index].text):
            return True
        paper = self.tokens[index + 1].text.capitalize() in instrument_words().heads
        return paper and self.kind_of(index) == "C" and self.kind_of(index + 2) == "f"

    def _lower_after(self, at: int, end: int) -> bool:
        """Whether the title goes on with a lower-case word behind small words."""
        word, text = self.tokens[at].text, self.tokens[end].text
        ordering = word in ("on", "of") and text == "order"  # "Regulations on the order of work"
        if stops_title(self.tokens, end) or (text in listed("not-content") and self.mode != "low" and not ordering):
            return False
        if self.mode == "low":
            return word != "to" or end > at + 1 or self._answers(at, end)
        if self.mode == "cap":
            if text in listed("field") and word in ("in", "within", "on", "for"):
                self._open_field(end)
                return True
            members = self.tokens[at - 1].text in listed("collective")  # "of the member states on foreign policy"
            if word == "of" and at - 1 > self.after and self.tokens[at - 1].text in instrument_words().heads:
                self.mode = "low"  # "the Decision on the Programme of cooperation of the member states in"
                return True
            if word == "on" and (members or self.kind == "report" or (text.endswith("ing") and self.kind == "treaty")):
                self.mode = "low"
                return True
            return text in listed("collective") and word in ("of", "between", "among", "for")
        if word == "in" and text.endswith("ing"):
            return False  # "made use of the Pacific Plan in preparing"
        if self.kind == "fund" or self.named_after_place() or word not in listed("sentence-case") | {"to", "in"}:
            return False
        if (word == "to" and end == at + 1) or (at > self.after and self.tokens[end - 1].text in ("a", "an")):
            return False  # "the Code of Conduct on a timeline"
        self.mode = "low"
        return True

    def _answers(self, at: int, end: int) -> bool:
        """Whether "to" belongs to a noun before it: "accession to", "the admission of Fiji to membership"."""
        if self.tokens[at - 1].text in listed("answered"):
            return True
        follows = self.tokens[end + 1].text if end + 1 < len(self.tokens) else "."
        is_noun = self.kind_of(end + 1) in ".,;f" and follows not in ARTICLES
        return is_noun and any(token.text in ("admission", "accession") for token in self.tokens[self.after : at])

    def _open_field(self, index: int) -> None:
        """ "in the field of agriculture": lower-case nouns follow in a title that began in title case."""
        if index + 2 < len(self.tokens) and self.tokens[index + 1].kind == "f" and self.tokens[index + 2].kind == "l":
            self.mode = "low"
