"""Signs inside a title: brackets that explain it, and quotations that are a part of it."""

from kg.extract.instruments.title_tokens import Token, kind_at
from kg.extract.instruments.words import instrument_words

_BODIES = frozenset({"Centre", "Center", "Institute", "Network", "Bank", "Office", "Group", "Forum", "Region"})
_LONGEST = 30
"""Tokens of the longest quotation."""


def bracket_end(tokens: list[Token], at: int) -> int | None:
    """Past a bracket: an acronym or words that explain the name, never a place, a date or a remark."""
    index = at + 1
    while index < len(tokens) and tokens[index].kind in "CGf" and index - at < 8:
        index += 1
    return index + 1 if kind_at(tokens, index) == ")" and index > at + 1 else None


def counts(tokens: list[Token], at: int) -> bool:
    """Whether a title may end with the bracket that closes before `at`: not with a mere acronym."""
    if tokens[at - 2].kind == "Y":
        return True
    words: list[str] = []
    index = at - 2
    while index >= 0 and tokens[index].kind != "(":
        words.insert(0, tokens[index].text)
        index -= 1
    called = instrument_words().heads.keys() | _BODIES  # "(PRTA Protocol)", "(BEE Centre)"
    acronym = words[0].isupper() and all(word.isupper() or word in called for word in words)
    return not ((acronym and len(words[0]) > 1) or words[0] in ("Annex", "Draft", "Appendix"))


def quotation_end(tokens: list[Token], at: int) -> int | None:
    """Past a quotation in a title: the Programme "Clean Water", the Decision of the Council "On the Flag"."""
    if tokens[at - 1].kind != "f" and (at + 1 >= len(tokens) or not tokens[at + 1].text[0].isupper()):
        return None
    for index in range(at + 1, min(at + _LONGEST, len(tokens))):
        if tokens[index].kind == '"':
            return index + 1
    return None
