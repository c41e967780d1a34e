"""How a page is looked at: in which language, and as of which day (`?lang=ru`, `?asOf=YYYY-MM-DD`).

Both stand in the address, so that it can be shared, and are kept along the links of a page.
"""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from flask import g, request

from server.as_of import PARAMETER as DAY
from server.as_of import read_day
from server.errors import BadRequest
from server.languages import ENGLISH, LANGUAGES, Language, preferred, read_language

LANGUAGE = "lang"
_SAFE = "/-._~:"


@dataclass(frozen=True, slots=True)
class View:
    """The language and the day; `kept` is what links hand on: what the address itself says."""

    language: Language = ENGLISH
    day: date | None = None
    kept: str = ""
    path: str = "/"
    others: tuple[tuple[str, str], ...] = ()
    """The other parameters of the address."""

    def keep(self, address: str) -> str:
        """A page's address on this site, seen in the same way."""
        if not self.kept:
            return address
        before, mark, fragment = address.partition("#")
        return f"{before}{'&' if '?' in before else '?'}{self.kept}{mark}{fragment}"

    def switched(self, language: Language) -> str:
        """The address of the same page in a language."""
        day = [(DAY, str(self.day))] if self.day else []
        return self._address([*self.others, *day, (LANGUAGE, language.code)])

    @property
    def hidden(self) -> tuple[tuple[str, str], ...]:
        """What a form for another day hands on beside the day."""
        return (*self.others, *(pair for pair in self.held if pair[0] == LANGUAGE))

    @property
    def held(self) -> tuple[tuple[str, str], ...]:
        """What links hand on, as parameters: for forms."""
        pairs = (part.partition("=") for part in self.kept.split("&") if part)
        return tuple((name, value) for name, _, value in pairs)

    @property
    def undated(self) -> str:
        """The address of the same page for all days."""
        return self._address(list(self.hidden))

    @property
    def hints(self) -> tuple[tuple[Language, str], ...]:
        """The same page in each language, for search engines; none for a page of many parameters."""
        return tuple((language, self.switched(language)) for language in LANGUAGES) if not self.others else ()

    def _address(self, parameters: list[tuple[str, str]]) -> str:
        return f"{self.path}?{urlencode(parameters)}" if parameters else self.path


def current_view() -> View:
    """How the current request asks to see a page; raises BadRequest for a day or language that is none."""
    found: View | None = g.get("view")
    if found is None:
        found = g.view = _read(read_language(request.args.get(LANGUAGE, "")), read_day(request.args.get(DAY, "")))
    return found


def settle_view() -> None:
    """For the page of an error, what is wrong with the address must not raise again: without it, then."""
    try:
        current_view()
    except BadRequest:
        g.view = _read(None, None)


def _read(language: Language | None, day: date | None) -> View:
    told = {LANGUAGE: language.code if language else "", DAY: str(day) if day else ""}
    return View(
        language=language or preferred(request.headers.get("Accept-Language", "")),
        day=day,
        kept=urlencode({name: value for name, value in told.items() if value}),
        path=quote(request.path, safe=_SAFE),
        others=tuple((name, value) for name, value in request.args.items(multi=True) if name not in told),
    )
