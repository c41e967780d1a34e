"""What a document says of itself before its text: a labelled header block, or a title and a line of place and date."""

import re
from dataclasses import dataclass

from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates

_LABEL = re.compile(
    r"^[ \t]*(?:\[(?P<a>[A-Za-z ]{2,20})\]|\**(?P<b>[A-Za-z ]{2,20})\**[ \t]*:\**)[ \t]*(?P<value>[^\n]*)$", re.M
)
_FIELDS = {
    "title": "title", "place": "place", "venue": "place", "location": "place", "date": "date", "source": "source",
    "publisher": "publisher", "language": "language", "full text": "body", "text": "body", "id": "id",
    "document id": "id",
}  # fmt: skip
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LANGUAGES = {
    "arabic": "ar", "chinese": "zh", "english": "en", "french": "fr", "german": "de", "kazakh": "kk", "kyrgyz": "ky",
    "malay": "ms", "persian": "fa", "portuguese": "pt", "russian": "ru", "spanish": "es", "tajik": "tg",
    "turkish": "tr", "uzbek": "uz",
}  # fmt: skip
_UNDETERMINED = "und"
"""The tag of a language that is named in a way unknown here (BCP 47)."""

_PLACE_AND_DATE = re.compile(r"^[\s*_(]*(?P<place>[A-Z][\w.' -]{1,40}?),\s+(?P<rest>[^\n]{4,40}?)[)*_.\s]*$", re.M)


@dataclass(frozen=True, slots=True)
class Header:
    """The fields found; `body` is the offset where the running text begins."""

    title: str | None = None
    place: str | None = None
    date: str | None = None
    source: str | None = None
    publisher: str | None = None
    language: str | None = None
    id: str | None = None
    body: int = 0


def read_header(text: str) -> Header:
    """The header of a text: labels first, then the first line as title and a line that is just a place and a date."""
    found: dict[str, str] = {}
    body = 0
    for match in _LABEL.finditer(text, 0, 3000):
        name = _FIELDS.get((match["a"] or match["b"]).strip().lower())
        if name is None:
            continue
        body = max(body, match.end())
        if name != "body":
            found.setdefault(name, " ".join(match["value"].strip(" *\r").split()))
    line = _dateline(text)
    return Header(
        title=found.get("title") or _first_line(text, body),
        place=found.get("place") or (line[0] if line else None),
        date=_iso(found.get("date")) or (line[1] if line else _date_line(text)),
        source=found.get("source"),
        publisher=found.get("publisher"),
        language=_language(found.get("language")),
        id=found.get("id"),
        body=body,
    )


def _language(value: str | None) -> str | None:
    """The BCP 47 tag of a language, told as a tag or by its English name: "English (unofficial translation)"."""
    if not value:
        return None
    told = re.split(r"[\s,;(/]", value, maxsplit=1)[0]
    return told if _TAG.fullmatch(told) else _LANGUAGES.get(told.lower(), _UNDETERMINED)


def _iso(value: str | None) -> str | None:
    dates = [date for date in find_dates(fold(value or "")) if not date.yearless]
    return dates[0].last if dates else None


def _date_line(text: str) -> str | None:
    """The date of a line near the head that holds a date and nothing else."""
    for line in text[:900].splitlines():
        words = fold(line.strip(" \t*_()[]#"))
        dates = [date for date in find_dates(words) if date.precision == 3 and not date.yearless]
        if dates and len(words) - (dates[0].end - dates[0].start) < 3:
            return dates[0].last
    return None


def _dateline(text: str) -> tuple[str, str] | None:
    """A line that holds a place and a date and nothing else, at the head or the foot of the text."""
    for part in (text[:1500], text[-400:]):
        for match in _PLACE_AND_DATE.finditer(part):
            rest = fold(match["rest"])
            dates = [date for date in find_dates(rest) if date.precision == 3 and not date.yearless]
            if dates and len(rest) - (dates[0].end - dates[0].start) < 6:
                return match["place"], dates[0].last
    return None


def _first_line(text: str, body: int) -> str | None:
    if body:
        return None
    lines = [" ".join(line.strip(" #*_\t\r").split()) for line in text.split("\n", 12)[:12]]
    return next((line for line in lines if line), None)
