"""The parts of a query that a dataset depends on, found by its words (SPARQL 1.1, section 19.8: grammar).

The query was parsed by Oxigraph before. That parser works without a lexer and takes words that nobody writes, such as
`1GRAPH`: one in which a keyword may hide is refused here, since it would be read over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pyoxigraph import RdfFormat, parse

from kg.query_words import DECLARATIONS, Token, iter_tokens
from server.errors import BadRequest

KEYWORDS = ("graph", "from", "select", "construct", "where", "values")
_PLAIN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*:[^<>\"{}|^`\\\x00-\x20]*>|<[\w.\-/#~%:]*>")
"""An IRI, and not a comparison with something behind it: one of those has brackets, operators or question marks."""
_NOTHING = Token("other", "")
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*:")
_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between two braces, by the numbers of their tokens."""

    opening: int
    closing: int


@dataclass(frozen=True, slots=True)
class GraphClause:
    """GRAPH, a graph's name or variable, and a group: the numbers of their tokens."""

    keyword: int
    group: Group

    @property
    def name(self) -> int:
        """The number of the token that names the graph."""
        return self.keyword + 1


@dataclass(frozen=True)
class Structure:
    """A query's tokens and its parts.

    `form` is the number of the token that says the query's form; `patterns` are the outermost groups that are matched
    with the default graph, `main` that of the WHERE clause; `froms` are tokens from FROM to the graph's name.
    """

    tokens: Sequence[Token]
    prefixes: dict[str, str] = field(default_factory=dict)
    base: str = ""
    form: int = 0
    template: Group | None = None
    patterns: tuple[Group, ...] = ()
    main: Group = Group(0, 0)
    clauses: tuple[GraphClause, ...] = ()
    froms: tuple[tuple[int, int], ...] = ()

    def resolve(self, token: Token) -> str:
        """The absolute IRI that a token names; raises BadRequest where its prefix is not known."""
        if token.kind == "iri":
            return _absolute(token.text, self.base)
        prefix, _, local = token.text.partition(":")
        if prefix not in self.prefixes:
            raise _unclear(token.text)
        return self.prefixes[prefix] + _ESCAPED.sub(r"\1", local)

    @property
    def where(self) -> int:
        """The number of the token that the WHERE clause begins with: the word, or its brace where there is none."""
        before = self.main.opening - 1
        return before if self.tokens[before].text.upper() == "WHERE" else self.main.opening


def read_structure(query: str) -> Structure:
    """The query's parts; raises BadRequest where one may be hidden."""
    tokens = tuple(iter_tokens(query))
    around = (_NOTHING, *tokens, _NOTHING)
    for before, token, after in zip(around, tokens, around[2:], strict=False):
        _refuse_doubtful(before, token, after)
    form, prefixes, base = _read_prologue(tokens)
    outer = list(_outer_groups(tokens))
    template = next((group for group, _ in outer if tokens[group.opening - 1].text.upper() == "CONSTRUCT"), None)
    data = _closing_values(tokens, outer)
    patterns = [(group, bare) for group, bare in outer if group not in (template, data)]
    main = [group for group, bare in patterns if bare and tokens[group.opening - 1].text.upper() != "EXISTS"]
    if len(main) != 1:
        raise _unclear("{")
    return Structure(
        tokens,
        prefixes,
        base,
        form,
        template,
        tuple(group for group, _ in patterns),
        main[0],
        tuple(_graph_clauses(tokens)),
        tuple(_froms(tokens)),
    )


def _unclear(text: str) -> BadRequest:
    shown = text if len(text) <= 40 else f"{text[:40]}…"
    return BadRequest(f"It is not clear where the words of the query end, near {shown!r}. Put spaces between them.")


def _refuse_doubtful(before: Token, token: Token, after: Token) -> None:
    """Raise BadRequest where the token may be read otherwise than it seems."""
    text = token.text.lower()
    if token.kind == "other" and "\\" in text:
        raise BadRequest("The query has an escape (\\u…) outside of a string. Write the character itself.")
    if token.kind == "iri" and not _PLAIN_IRI.fullmatch(token.text):
        raise _unclear(token.text)
    if token.kind == "word" and text not in KEYWORDS and any(word in text for word in KEYWORDS):
        raise _unclear(token.text)
    if token.kind == "name" and ("\\u" in text or _hides_keyword(before, text, after)):
        raise _unclear(token.text)


def _hides_keyword(before: Token, name: str, after: Token) -> bool:
    """Whether a prefixed name may be a keyword and a name (`GRAPHex:y {`), or a name and a keyword (`a.b.GRAPH`)."""
    prefix, _, local = name.partition(":")
    is_graph = before.text.lower() in ("graph", "from", "named")
    glued = not is_graph and any(prefix.startswith(word) or prefix.endswith(word) for word in KEYWORDS)
    return (glued and after.text == "{") or any(f".{word}" in local.partition(".")[2] for word in KEYWORDS)


def _read_prologue(tokens: Sequence[Token]) -> tuple[int, dict[str, str], str]:
    """The number of the token after the prologue, the prefixes and the base."""
    at, base = 0, ""
    prefixes: dict[str, str] = {}
    while at + 1 < len(tokens) and (word := tokens[at].text.upper()) in DECLARATIONS:
        if word == "PREFIX" and at + 2 < len(tokens):
            prefixes[tokens[at + 1].text.rstrip(":")] = _absolute(tokens[at + 2].text, base)
            at += 3
        else:
            base = _absolute(tokens[at + 1].text, base) if word == "BASE" else base
            at += 2
    return at, prefixes, base


def _absolute(written: str, base: str) -> str:
    """The IRI that stands in angle brackets, resolved as Oxigraph does."""
    if _ABSOLUTE.match(written):
        return written[1:-1]
    try:
        (quad,) = parse(f"{written} a {written} .".encode(), RdfFormat.TURTLE, base_iri=base or None)
    except SyntaxError as error:
        raise _unclear(written) from error
    return str(quad.subject)[1:-1]


def _outer_groups(tokens: Sequence[Token]) -> Iterator[tuple[Group, bool]]:
    """The groups in no other group, and whether each stands in no brackets either."""
    open_braces: list[int] = []
    brackets = 0
    for at, token in enumerate(tokens):
        if token.text == "{":
            open_braces.append(at)
        elif token.text == "}":
            if not open_braces:
                raise _unclear("}")
            opening = open_braces.pop()
            if not open_braces:
                yield Group(opening, at), brackets == 0
        elif not open_braces:
            brackets += (token.kind == "open") - (token.kind == "close")
    if open_braces:
        raise _unclear("{")


def _closing_values(tokens: Sequence[Token], outer: Sequence[tuple[Group, bool]]) -> Group | None:
    """The rows of the VALUES clause that may end a query: the last group, where that word follows the one before."""
    if len(outer) < 2:
        return None
    before, last = outer[-2][0], outer[-1][0]
    between = tokens[before.closing + 1 : last.opening]
    return last if any(token.kind == "word" and token.text.upper() == "VALUES" for token in between) else None


def _graph_clauses(tokens: Sequence[Token]) -> Iterator[GraphClause]:
    """All GRAPH clauses, wherever they stand."""
    closings = _closings(tokens)
    for at, token in enumerate(tokens):
        if token.kind == "word" and token.text.upper() == "GRAPH":
            if at + 2 >= len(tokens) or tokens[at + 1].kind not in ("iri", "name", "variable"):
                raise _unclear(token.text)
            if at + 2 not in closings:
                raise _unclear(token.text)
            clause = GraphClause(at, Group(at + 2, closings[at + 2]))
            _refuse_selection(tokens, clause)
            yield clause


def _refuse_selection(tokens: Sequence[Token], clause: GraphClause) -> None:
    """Raise BadRequest for a SELECT in GRAPH ?name { … }: Oxigraph then looks into every graph that there is."""
    inside = tokens[clause.group.opening : clause.group.closing]
    if tokens[clause.name].kind == "variable" and any(token.text.upper() == "SELECT" for token in inside):
        raise BadRequest("A SELECT stands inside of GRAPH ?name {…}. Write the GRAPH inside of the SELECT.")


def _closings(tokens: Sequence[Token]) -> dict[int, int]:
    """For each opening brace the one that closes it."""
    found: dict[int, int] = {}
    stack: list[int] = []
    for at, token in enumerate(tokens):
        if token.text == "{":
            stack.append(at)
        elif token.text == "}" and stack:
            found[stack.pop()] = at
    return found


def _froms(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The dataset clauses: the numbers of their first and last tokens."""
    for at, token in enumerate(tokens):
        if token.kind == "word" and token.text.upper() == "FROM":
            last = at + 2 if tokens[at + 1].text.upper() == "NAMED" else at + 1
            if last >= len(tokens) or tokens[last].kind not in ("iri", "name"):
                raise _unclear(token.text)
            yield at, last
