"""Acronyms that a text gives behind a known name ("the Peace and Security Council (PSC)"), and where it uses them."""

import re
from collections.abc import Iterator, Sequence

from kg.extract.matching.lexicon import Name

_GIVEN = re.compile(r" \((?:the |hereinafter (?:the )?)?[\"']?(?P<acronym>[A-Z][A-Z&]{1,9})[\"']?\)")
_CAPITAL = re.compile(r"[A-Z]")
_NAMED = frozenset("SGK")


def find_own_acronyms(fold: str, names: Sequence[Name]) -> Iterator[Name]:
    """Each place of a folded text where such an acronym stands for the name that it is given to."""
    known = {name.start for name in names}
    given: dict[str, Name] = {}
    for name in names:
        match = _GIVEN.match(fold, name.end) if name.tag in _NAMED else None
        if match and match.start("acronym") not in known and _fits(match["acronym"], fold[name.start : name.end]):
            given.setdefault(match["acronym"], name)
    for acronym, name in given.items():
        for match in re.finditer(rf"(?<![\w/-]){re.escape(acronym)}(?![\w/-])", fold):
            yield Name(match.start(), match.end(), name.tag, name.value)


def _fits(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are capitals of a name, in their order."""
    capitals = iter(_CAPITAL.findall(name))
    return not name.isupper() and all(letter in capitals for letter in acronym)
