"""What can be said of a query by looking at its words (SPARQL 1.1, section 19: grammar).

Oxigraph performs SERVICE with no switch to refuse it, and its parser works without a lexer: `SERVICE:y{`,
`trueSERVICE<…>` or `a.b.SERVICE<…>` reach it too. So the words are looked at more strictly than the
grammar asks, and only constructions that no one writes are refused with it.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from kg.query_words import DECLARATIONS, TOKEN, Token, iter_tokens
from kg.serving import Serving
from server.errors import QueryTooLong, QueryTooNested, ServiceRefused, UpdateRefused
from server.limits import NESTING


class QueryForm(StrEnum):
    """The four query forms."""

    SELECT = "SELECT"
    ASK = "ASK"
    CONSTRUCT = "CONSTRUCT"
    DESCRIBE = "DESCRIBE"


_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_ABSOLUTE_IRI = re.compile(r'<[A-Za-z][A-Za-z0-9+.\-]*://[^<>"{}|^`\\\x00-\x20]*>')
"""Nothing but an IRI: no expression has two slashes."""
_DOUBTFUL_IRI = re.compile(r'<[^<>"{}|^`\\\x00-\x20]*#')
_NEEDS_WORDS = re.compile(r"[\"'\\#]")
"""Strings keep their spaces, comments end where their line does."""
_PLAIN_OPENING = re.compile(
    r"\s*+ (?: PREFIX \s++ [A-Za-z]*+ : \s*+ <[^<>\s]*+> \s*+ )*+ (\w++)", re.VERBOSE | re.IGNORECASE
)
"""How most queries begin: the form is the word after the prefixes."""
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


def refuse_long(query: str, longest: int = Serving.query_size) -> None:
    """Raise QueryTooLong for a query of more bytes in UTF-8."""
    if not is_short(query, longest):
        raise QueryTooLong(longest)


def is_short(query: str, longest: int) -> bool:
    """Whether the query has no more bytes in UTF-8."""
    if len(query) > longest:
        return False
    return query.isascii() or len(query.encode("utf-8", "surrogatepass")) <= longest


def examine(query: str) -> QueryForm | None:
    """The query's form, None if it has none; raises QueryTooNested, ServiceRefused or UpdateRefused."""
    if not _is_harmless(query):
        opening = _opening_word(_read_closely(query))
    else:
        plain = _PLAIN_OPENING.match(query)
        opening = plain[1].upper() if plain else ""
        if opening.startswith(DECLARATIONS) or not opening:
            opening = _opening_word(iter_tokens(query))
    if opening.startswith(_UPDATES):
        raise UpdateRefused
    return next((form for form in QueryForm if opening.startswith(form)), None)


def _is_harmless(query: str) -> bool:
    """Whether its letters alone show that it asks no service, hides nothing in escapes and cannot nest too deep.

    This costs a hundredth of what its words cost. Case is folded further than the parser does: at worst in vain.
    """
    folded = query.casefold()
    return "service" not in folded and "\\u" not in folded and sum(map(query.count, "([{")) <= NESTING


def _read_closely(query: str) -> list[Token]:
    """The query's words as the parser may read them; raises QueryTooNested or ServiceRefused."""
    readings = [_read(query)]
    if _CODEPOINT.search(query):  # such an escape stands for its character anywhere (section 19.2): read it both ways
        readings.append(_read(_unescape(query)))
    if any(_asks_service(reading) for reading in readings):
        raise ServiceRefused
    return readings[-1]


def normalise(query: str) -> str:
    """The query with one space for each stretch of white space and comments: what it asks is the same.

    It stays as it is where the end of a comment is in doubt: a code point escape may be a line's end, and `<b#>` may be
    a comparison and a comment, unless it begins as `<http://` does.
    """
    certain = _ABSOLUTE_IRI.sub("<>", query) if "#" in query else query
    if query.isascii() and not _NEEDS_WORDS.search(certain):
        return " ".join(query.split())
    if _CODEPOINT.search(query) or _DOUBTFUL_IRI.search(certain):
        return query
    return TOKEN.sub(lambda m: " " if m.lastgroup == "trivia" else m[0], query).strip()


def _unescape(query: str) -> str:
    return _CODEPOINT.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), query)


def _read(query: str) -> list[Token]:
    """All words, as far as their brackets nest within the limit."""
    tokens, depth = [], 0
    for token in iter_tokens(query):
        depth += (token.kind == "open") - (token.kind == "close")
        if depth > NESTING:
            raise QueryTooNested(NESTING)
        tokens.append(token)
    return tokens


def _opening_word(tokens: Iterable[Token]) -> str:
    words = (token.text.upper() for token in tokens if token.kind == "word")
    return next((word for word in words if word not in DECLARATIONS), "")


def _asks_service(tokens: list[Token]) -> bool:
    return any(map(_may_be_service, tokens, [*tokens[1:], Token("other", "")]))


def _may_be_service(token: Token, after: Token) -> bool:
    """Whether the parser could read the keyword out of this word.

    Bare words: `SERVICE`, `SERVICESILENT<…>`, `trueSERVICE<…>`. Names: `SERVICE:y {`, `SERVICEex:y {`, and
    `a.b.SERVICE<…>`, whose second dot ends the name for Oxigraph. IRIs: `(?a<1)SERVICE#>` is a comparison for it.
    """
    if token.kind not in ("word", "name", "iri"):
        return False
    text = token.text.lower()
    if "service" not in text:
        return False
    if token.kind == "name":
        prefix, _, local = text.partition(":")
        return ("service" in prefix and after.text == "{") or ".service" in local.partition(".")[2]
    return token.kind == "word" or "service" in text.partition(")")[2]
