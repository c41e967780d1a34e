"""`/feed.atom`: what documents report as new, the latest document first (the Atom Syndication Format, RFC 4287).

"STATE: observer of ORGANISATION since DAY", with the sentence that says so and a link to it. An entry is dated by
the document that reports it: the feed of a release is the same whenever it is read.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from flask import Blueprint, Response, request
from markupsafe import Markup

from server.errors import BadRequest
from server.links import Links
from server.replies import document, send
from server.rows import Row
from server.services import services

blueprint = Blueprint("feed", __name__)
QUERY = "feed"
TYPE = "application/atom+xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
MOST_ENTRIES = 200
NEVER = "1970-01-01"
"""The day of a feed without entries."""

_CODE = re.compile(r"[A-Za-z0-9-]{1,40}")
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence, where it stands, and the title of its text."""

    passage: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact that is reported as new: `day` is that of the latest document that reports it."""

    iri: str
    title: str
    kind: str
    organization: str
    day: str
    sources: tuple[Source, ...]


@blueprint.get("/feed.atom")
def feed() -> Response:
    """The feed, or that of one organisation by its code: `?organization=SCO`."""
    code = request.args.get("organization", "")
    if code and not _CODE.fullmatch(code):
        raise BadRequest("The parameter organization is a code such as SCO.")
    found = [
        each for each in read_entries(services().pages.rows(QUERY).rows) if code.upper() in ("", each.organization)
    ]
    return send(document(write_feed(found[:MOST_ENTRIES], services().links, code.upper()), TYPE))


def read_entries(rows: Iterable[Row]) -> list[Entry]:
    """An entry for each fact of the rows, in their order; one of which no day is known has none."""
    facts: dict[str, list[Row]] = {}
    for row in rows:
        facts.setdefault(row["fact"].value, []).append(row)
    return [entry for iri, found in facts.items() if (entry := _entry(iri, found))]


def _entry(iri: str, rows: Sequence[Row]) -> Entry | None:
    first = rows[0]
    day = max((_day(row["day"].value) for row in rows), default="") or _day(first["start"].value)
    sources = {
        row["passage"].value: Source(row["passage"].value, row["title"].value, row["sentence"].value) for row in rows
    }
    title = first["label"].value + _when(first)
    kind, organization = first["classLabel"].value, first["organization"].value
    return Entry(iri, title, kind, organization, day, tuple(sources.values())) if day else None


def _when(row: Row) -> str:
    """The dates as words after the label."""
    words = (("start", "since"), ("end", "until"), ("date", "on"))
    label = row["label"].value
    told = [f" {word} {row[name].value}" for name, word in words if row[name] and row[name].value not in label]
    return "".join(told) + (" (scheduled)" if row["scheduled"].value == "true" else "")


def _day(text: str) -> str:
    """The first day of a date of any precision; nothing for what is no date."""
    match = _DAY.fullmatch(text)
    return "-".join((match[1], match[2] or "01", match[3] or "01")) if match else ""


def write_feed(entries: Sequence[Entry], links: Links, organization: str = "") -> bytes:
    """The feed as XML; its links are relative to its address, its ids are our IRIs."""
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    asked = f"?organization={organization}" if organization else ""
    _text(root, "id", f"{links.base_iri}feed{asked}")
    _text(root, "title", f"Communiqué: {organization or 'international organisations'}, as documents report")
    _text(root, "updated", _instant(max((each.day for each in entries), default=NEVER)))
    _text(ElementTree.SubElement(root, "author"), "name", "Communiqué")
    ElementTree.SubElement(root, "link", {"rel": "self", "type": TYPE, "href": f"/feed.atom{asked}"})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": "/"})
    for entry in entries:
        _write_entry(ElementTree.SubElement(root, "entry"), entry, links)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _write_entry(element: ElementTree.Element, entry: Entry, links: Links) -> None:
    _text(element, "id", entry.iri)
    _text(element, "title", entry.title)
    _text(element, "updated", _instant(entry.day))
    alternate = {"rel": "alternate", "type": "text/html", "href": links.href(entry.iri) or "/"}
    ElementTree.SubElement(element, "link", alternate)
    for source in entry.sources:
        ElementTree.SubElement(element, "link", {"rel": "via", "href": links.href(source.passage) or "/"})
    for term in filter(None, (entry.kind, entry.organization)):
        ElementTree.SubElement(element, "category", {"term": _allowed(term)})
    content = _text(element, "content", "".join(_quoted(source, links) for source in entry.sources))
    content.set("type", "html")


def _quoted(source: Source, links: Links) -> str:
    """The sentence with a link to where it stands."""
    quoted = Markup('<blockquote><p>{}</p></blockquote><p>Source: <a href="{}">{}</a></p>')
    return str(quoted.format(source.sentence, links.href(source.passage) or "/", source.title or "the document"))


def _text(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = _allowed(text)
    return element


def _allowed(text: str) -> str:
    """Without the characters that XML 1.0 cannot carry."""
    return _NOT_XML.sub("", text)


def _instant(day: str) -> str:
    """The beginning of a day (RFC 3339)."""
    return f"{day}T00:00:00Z"
