"""Lines about one delegate of a list: "Fiji – Hon. N, Minister", "N, Minister (Fiji)", or a card in several lines."""

import re
from collections.abc import Sequence

from kg.extract.matching.lexicon import load_words

_SIGN = r"(?:[-–—]|--)"
"""A dash between a state, a name and an office, also as a typewriter gives it."""
_TITLED = (
    r"(?:H\. ?E\.|HE\b|H\. ?M\.|H\. ?R\. ?H\.|H\. ?H\.|(?:Rt\.? )?Hon\b|(?:Mr|Mrs|Ms|Mme|Dr|Prof|Amb|Dame|Sir)\b"
    r"|(?:His|Her) (?:Excellency|Majesty|Highness|Royal)|Dato|Datuk|Tan Sri|Pehin|Ambassador\b|Shri\b|Senator\b)"
)
# "H.E. Mr. N, Minister", "Fiji – Hon. N, Minister", "Fiji: N, Minister"
_ENTRY_LINE = re.compile(rf"\s*(?:(?:the )?[A-Z][\w'’ ]{{2,70}}?(?::| ?{_SIGN}) ?)?{_TITLED}")
# "Fiji   Hon. N, Minister"
_ENTRY_ROW = re.compile(rf"\s*[A-Z][\w'’.()-]*(?: [\w'’.()-]+){{0,6}}\s{{2,}}(?={_TITLED})")
_ENTRY_SIGN = re.compile(rf"\w: ?[A-Z]|\w \([A-Z]|\w {_SIGN} [A-Z]")
_BARE_NAME = re.compile(_ENTRY_LINE.pattern + r"[\w.'’ -]{4,50}")


def _any_of(kind: str) -> str:
    """An expression for the capitalised words of a class of `patterns/words.csv`, the longest first."""
    words = sorted((re.escape(word) for word in load_words()[kind] if word[0].isupper()), key=len, reverse=True)
    return f"(?:{'|'.join(words)})"


_OFFICE = rf"(?:{_any_of('modifier')}[ -])*{_any_of('head')}\b"
_PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}"
_OFFICE_FIRST = re.compile(rf"{_OFFICE}(?: (?:of|for) [A-Z][\w ]{{2,50}})?,? {_PERSON}(?: and {_PERSON})?")
_NAME_FIRST = re.compile(rf"{_PERSON}(?:, | {_SIGN} | ?\(){_OFFICE}[^.:;]{{0,90}}")
_OFFICE_ALONE = re.compile(rf"{_OFFICE}[^.:;]{{0,90}}")
_NAME_ALONE = re.compile(_PERSON)
# "Fiji - N", "Fiji: N, Minister", "CICA – Executive Director N"
_STATE_AND_NAME = re.compile(
    rf"[A-Z][\w'’ ]{{1,40}}(?: {_SIGN} |: )"
    rf"(?:{_PERSON}(?:,? {_OFFICE}[^.:;]{{0,90}})?|{_OFFICE}(?: (?:of|for) [A-Z][\w ]{{2,50}})?,? {_PERSON})[.;]?"
)
_ENTRY_OPENS = re.compile(rf"[A-Z][\w'’ ]{{1,40}}(?: \([\w ]+\))?(?: ?[-–—] |: )(?:the |acting )?{_OFFICE}")
_PORTFOLIO = _any_of("portfolio")
_PORTFOLIOS = re.compile(rf"(?:(?:of|for|and) )?(?:the )?{_PORTFOLIO}(?:(?:,? and|,| of| for)? {_PORTFOLIO})*[.;,]?")
_OFFICE_OPEN = re.compile(
    rf"(?:{_OFFICE}|\b(?:Ministry|Department))(?:(?: (?:of|for|and)|,)* {_PORTFOLIO})*"
    r"(?: (?:of|for|and)|,)*(?<!,)"
    r" (?:of|for|and|Foreign|External|Internal|Home|Local|Public|Economic|Social|Rural|International|Regional|Natural)$"
)
_OFFICE_LAST = re.compile(rf"{_OFFICE}(?:(?: (?:of|for|and)|,) {_PORTFOLIO})*$")
# "from Fiji – Minister of Trade N", "for the Kyrgyz Republic (host): N, Minister"
_FROM_LINE = re.compile(
    rf"(?:from|for) (?:the )?[A-Z][\w'’ -]{{1,60}}?(?: \([\w ]+\))?(?: {_SIGN} |: )"
    rf"(?=[A-Z])[^:;]{{0,160}}{_OFFICE}[^:]*"
)
_OFFICE_IN = re.compile(rf"{_OFFICE}")
_LINE_OF_ONE = 250
"""Characters of the longest line about one delegate."""
# A state as the head of a card: capitalised words alone, none of those that head a list
_STATE_ALONE = re.compile(
    r"(?!.*\b(?i:participants?|members?|delegat\w+|heads?|present|attendance|attending|observers?|guests?|list|ministers?"
    r"|leaders?|partners?|states|countries|annex|agenda|summit|meeting|council|communiqu\w+|declaration|statement)\b)"
    r"[A-Z][\w'’]+(?: (?:of|and|the|[A-Z][\w'’]+)){0,5}"
)
# "For the Republic of Fiji:", "For the Government of Fiji": who signs stands below
_SIGNED_FOR = re.compile(r"For (?:the Government of (?:the )?[A-Z][\w'’ -]{2,60}:?|(?:the )?[A-Z][\w'’ -]{2,70}:)")
# "President of the Republic of Fiji": who signs as it stands below
_SIGNED_AS = re.compile(rf"(?:The )?{_OFFICE}[^.:;\d]{{0,60}}? of (?:the )?[A-Z][\w'’ -]{{2,60}}")
_SIGNATORY = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z(]|bin |binti |al-|de |van )[\w.'’()-]*){1,7}")
_LINE_OF_CARD = 80
"""Characters of a line of a delegate's name, state or role alone."""


def opens_with_title(text: str) -> bool:
    """Whether a line begins with a person's title, a state before it or not: "Fiji – Hon. N"."""
    return _ENTRY_LINE.match(text) is not None


def opens_with_office(text: str) -> bool:
    """Whether a line begins with a state and an office: "Fiji (associate member) - acting Minister of"."""
    return _ENTRY_OPENS.match(text.lstrip()) is not None


def is_entry_row(text: str) -> bool:
    """Whether a line is a row of a state and a titled person by itself, between the headings of a list."""
    return _ENTRY_ROW.match(text) is not None


def has_entry_sign(text: str, start: int) -> bool:
    """Whether a numbered line has behind its number what a heading has not: "Fiji: N", "N (Fiji)", "Fiji - N"."""
    return _ENTRY_SIGN.search(text, start) is not None


def is_state_alone(text: str) -> bool:
    """Whether a line may be the state that heads a card."""
    return _STATE_ALONE.fullmatch(text) is not None


def is_entry_line(text: str) -> bool:
    """Whether a line, or the lines of a card, are about one delegate of a list that has no marks."""
    if len(text) >= _LINE_OF_ONE:
        return False
    if _ENTRY_LINE.match(text) or _is_person_line(text.strip()) or _names_state_first(text.strip()):
        return True
    head, parted, rest = text.strip().partition("\n")
    return bool(parted) and (
        _is_person_line(rest) or bool(_NAME_ALONE.fullmatch(head) and _OFFICE_ALONE.fullmatch(rest))
    )


def _names_state_first(text: str) -> bool:
    return bool(_STATE_AND_NAME.fullmatch(text) or _FROM_LINE.fullmatch(text))


def _is_person_line(text: str) -> bool:
    """Whether a line is a name with an office, in either order, and nothing else."""
    return bool(_OFFICE_FIRST.fullmatch(text) or _NAME_FIRST.fullmatch(text))


def ends_card(lines: Sequence[str], after: str, *, gap: bool) -> bool:
    """Whether a line goes on with the card that lines began: state, name, role; `gap` when an empty line parts it."""
    before = lines[-1].rstrip()
    if len(before) > _LINE_OF_CARD or len(after) > _LINE_OF_CARD or len(lines) > 2:
        return False
    if is_state_alone(before) and len(lines) == 1 and _is_person_line(after):
        return not _is_person_line(before)
    if _NAME_ALONE.fullmatch(before) and _OFFICE_ALONE.fullmatch(after):
        return not _is_person_line(after)
    return bool(_BARE_NAME.fullmatch(after) and gap) or bool(_BARE_NAME.fullmatch(before) and not is_entry_line(after))


def goes_on_signing(lines: Sequence[str], after: str, *, gap: bool) -> bool:
    """Whether a line goes on with the signature that lines began: whom it is for, the name, the office.

    A name below an office belongs to it where no empty line parts them, `gap`.
    """
    if len(lines) == 1 and not gap and _SIGNED_AS.fullmatch(lines[0].strip()):
        return _is_signatory(after)
    if not _SIGNED_FOR.fullmatch(lines[0].strip()) or len(after) > _LINE_OF_CARD:
        return False
    if len(lines) == 1:
        return _is_signatory(after)
    return len(lines) == 2 and _OFFICE_ALONE.fullmatch(after.rstrip()) is not None


def _is_signatory(text: str) -> bool:
    return _SIGNATORY.fullmatch(text.rstrip()) is not None and _OFFICE_IN.search(text) is None


def is_name_alone(text: str) -> bool:
    """Whether a line is a titled name and nothing else: "H.E. Mr. N,"."""
    return _BARE_NAME.fullmatch(text.strip().rstrip(",")) is not None


def is_office_alone(text: str) -> bool:
    """Whether a line is an office and nothing else: "Minister of Trade of Fiji"."""
    return len(text) < _LINE_OF_ONE and _OFFICE_ALONE.fullmatch(text.strip()) is not None


def is_of_body(text: str) -> bool:
    """Whether a line tells the office and name of one behind what they stand for: "CICA – Executive Director N"."""
    return (
        len(text) < _LINE_OF_ONE and _STATE_AND_NAME.fullmatch(text) is not None and _OFFICE_IN.search(text) is not None
    )


def ends_office(entry: str, after: str) -> bool:
    """Whether a line is the rest of a delegate's office: "Fiji: Hon. N, Minister of Foreign", "Affairs and Trade"."""
    if not _ENTRY_LINE.match(entry) or not _PORTFOLIOS.fullmatch(after.rstrip()):
        return False
    return bool(_OFFICE_OPEN.search(entry)) or bool(after[:1].islower() and _OFFICE_LAST.search(entry))
