"""What can be said of a query by looking at its words (SPARQL 1.1, section 19: grammar).

Oxigraph performs SERVICE with no switch to refuse it, and its parser works without a lexer: `SERVICE:y{`,
`trueSERVICE<…>` or `a.b.SERVICE<…>` reach it too. So the words are looked at more strictly than the
grammar asks, and only constructions that no one writes are refused with it.
"""

import re
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
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")


def examine(query: str, longest: int = Serving.query_size) -> QueryForm | None:
    """The query's form, None if it has none; raises QueryTooLong, QueryTooNested, ServiceRefused or UpdateRefused."""
    if len(query) > longest or len(query.encode("utf-8", "surrogatepass")) > longest:
        raise QueryTooLong(longest)
    readings = [_read(query)]
    if _CODEPOINT.search(query):  # such an escape stands for its character anywhere (section 19.2): read it both ways
        readings.append(_read(_unescape(query)))
    if any(_asks_service(reading) for reading in readings):
        raise ServiceRefused
    opening = _opening_word(readings[-1])
    if opening.startswith(_UPDATES):
        raise UpdateRefused
    return next((form for form in QueryForm if opening.startswith(form)), None)


def normalise(query: str) -> str:
    """The query with one space for each stretch of white space and comments: what it asks is the same.

    One with code point escapes stays as it is: such an escape may end a comment.
    """
    if _CODEPOINT.search(query):
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


def _opening_word(tokens: list[Token]) -> str:
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
