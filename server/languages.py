"""The languages of the site, and which of them a reader prefers (RFC 9110, section 12.5.4)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from server.errors import BadRequest

_ELEMENT = re.compile(
    r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9]{1,8})*\s*(?:;\s*q=(0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)\s*)?"
)
LONGEST_HEADER = 500
"""Of an Accept-Language header: browsers send some fifty characters."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language: `code` in addresses, `tag` of labels and pages (BCP 47), its own name, in full and short."""

    code: str
    tag: str
    name: str
    short: str


ENGLISH = Language("en", "en", "English", "EN")
LANGUAGES = (ENGLISH, Language("ru", "ru", "Русский", "РУ"), Language("zh", "zh-Hans", "中文", "中"))
LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "zh-hans": "Chinese", "zh": "Chinese"}
"""What a tag of the graph's is called in English."""

BY_CODE = {language.code: language for language in LANGUAGES}


def read_language(text: str) -> Language | None:
    """The language that the parameter names, None for none; raises BadRequest."""
    if not text:
        return None
    found = BY_CODE.get(text.partition("-")[0].lower())
    if found is None:
        raise BadRequest(f"lang={text[:40]!r} is none of the site's languages. Give one of: {', '.join(BY_CODE)}.")
    return found


@lru_cache(maxsize=256)
def preferred(header: str) -> Language:
    """The language that an Accept-Language header prefers among the site's, English where it prefers none."""
    wanted = []
    for element in header[:LONGEST_HEADER].split(","):
        if match := _ELEMENT.fullmatch(element):
            wanted.append((float(match[2] or 1), match[1].lower()))
    wanted.sort(key=lambda entry: -entry[0])
    codes = (ENGLISH.code if code == "*" else code for weight, code in wanted if weight > 0)
    return next((BY_CODE[code] for code in codes if code in BY_CODE), ENGLISH)
