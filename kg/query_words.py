"""The words of a SPARQL query (SPARQL 1.1, section 19.8: grammar), found without parsing it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

DECLARATIONS = ("BASE", "PREFIX", "VERSION")
"""The words that may stand before the query's form."""


class Token(NamedTuple):
    """A word of a query, and where it starts: its kind is a group name of `TOKEN`."""

    kind: str
    text: str
    start: int = 0


TOKEN = re.compile(
    r"""
      (?P<trivia> (?: \s+ | \#[^\n\r]* )+ )
    | (?P<string> \"{3} (?: [^"\\] | \\. | "(?!"") )* \"{3} | '{3} (?: [^'\\] | \\. | '(?!'') )* '{3}
                | " (?: [^"\\\n\r] | \\. )* " | ' (?: [^'\\\n\r] | \\. )* ' )
    | (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
    | (?P<variable> [?$]\w+ )
    | (?P<tag> @[A-Za-z]+ (?: -[A-Za-z0-9]+ )* )
    | (?P<name> (?: [^\W\d_] [\w.\-]* | _ )? : (?: [\w:.\-] | %[0-9A-Fa-f]{2} | \\. )* )
    | (?P<word> \w+ )
    | (?P<open> [(\[{] ) | (?P<close> [)\]}] )
    | (?P<other> [^\w\s"'<?$@:(){}\[\]\#]+ | (?: < (?=<) )+ | . )
    """,
    re.VERBOSE | re.DOTALL,
)


def iter_tokens(query: str) -> Iterator[Token]:
    """The query's words; white space and comments are left out."""
    for match in TOKEN.finditer(query):
        kind = match.lastgroup or "other"
        if kind != "trivia":
            yield Token(kind, match.group(), match.start())
