"""The manifest row that a new document gets: from its header, its file, its main meeting, and what the user says."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date

from kg.add.converted import Converted
from kg.add.language import ENGLISH, language_of
from kg.add.source import Source
from kg.errors import BadSetting
from kg.extract.page.header import read_header
from kg.iris import slug
from kg.manifest import LANGUAGE, SLUG, ManifestRow, digest
from kg.model import Document, Meeting

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Given:
    """Fields that the user gives; they go before what the document says."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    place: str | None = None
    date: str | None = None
    language: str | None = None
    work: str | None = None
    source: str | None = None
    terms: str | None = None


def propose(source: Source, converted: Converted, given: Given, taken: Container[str]) -> ManifestRow:
    """The row that the document's header and file tell; `work` is its own; raises BadSetting for a bad given field."""
    header = read_header(converted.text)
    id_ = _checked("--id", given.id, SLUG.pattern) or _free(_id(header.id or source.stem), taken)
    if given.id is not None and given.id in taken:
        raise BadSetting("--id", given.id, "an id that no document of the corpus has")
    return ManifestRow(
        id=id_,
        title=_line(given.title or header.title or converted.title or f"[{source.stem}]"),
        publisher=given.publisher or _line(header.publisher or converted.publisher or "") or None,
        place=given.place or header.place,
        date=_checked("--date", given.date, r"\d{4}(-\d\d(-\d\d)?)?") or header.date,
        language=_checked("--language", given.language, LANGUAGE.pattern) or language_of(converted.text) or "und",
        work=_checked("--work", given.work, SLUG.pattern) or id_,
        source=_line(given.source or _origin(source, converted, header.source)) or None,
        terms=given.terms,
        sha256=digest(converted.stored),
    )


def with_meeting(row: ManifestRow, meeting: Meeting | None) -> ManifestRow:
    """The row with place and date of the document's meeting where the header gives none."""
    if meeting is None:
        return row
    return replace(row, place=row.place or meeting.place, date=row.date or meeting.to or meeting.from_)


def document_of(row: ManifestRow, text: str) -> Document:
    """The document as a build will read it."""
    body = read_header(text).body
    return Document(
        row.id, text, body, row.title, row.publisher, row.place, row.date, row.language, row.work, row.source
    )


def warnings(row: ManifestRow) -> list[str]:
    """What the user should look at before building."""
    told = []
    if row.language != ENGLISH:
        told.append(
            f"its language seems to be {row.language!r}, and the reader reads English: few facts will come of it"
        )
    if row.date is None:
        told.append("no date was found: give one with --date, or its facts stay undated")
    return told


def _id(name: str) -> str:
    return slug(name) or "document"


def _free(id_: str, taken: Container[str]) -> str:
    """The id, with the first free number behind it where it is taken."""
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free


def _origin(source: Source, converted: Converted, stated: str | None) -> str:
    """Where the text comes from: as the document says, the address, and what it was converted from."""
    fetched = f"{source.address} (retrieved {date.today().isoformat()})" if source.address else ""
    made = f"converted from {converted.kind}, SHA-256 {digest(source.data)}" if converted.received is None else ""
    return "; ".join(part for part in (stated or "", fetched, made) if part)


def _checked(name: str, value: str | None, pattern: str) -> str | None:
    if value is not None and not re.fullmatch(pattern, value):
        raise BadSetting(name, value, f"a value of the form {pattern}")
    return value


def _line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
