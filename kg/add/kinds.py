"""What kind of file some bytes are, told by the bytes first and by the name only where those leave it open."""

import re
from enum import Enum
from pathlib import PurePosixPath

from kg.add.source import Source
from kg.errors import BadDocument


class Kind(Enum):
    """The kinds that can be made text."""

    TEXT = "text"
    HTML = "HTML"
    PDF = "PDF"
    WORD = "Word"


_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "it is in the old Word form: save it as .docx"),
    (b"{\\rtf", "it is rich text: save it as .docx or plain text"),
    (b"\x89PNG", "it is a picture: give the text of the document"),
    (b"\xff\xd8\xff", "it is a picture: give the text of the document"),
    (b"GIF8", "it is a picture: give the text of the document"),
    (b"\x1f\x8b", "it is compressed: unpack it first"),
    (b"\x7fELF", "it is a program, not a document: give the text of the document"),
)


def kind_of(source: Source) -> Kind:
    """The kind of a source; raises BadDocument for an empty one and for a kind that cannot be read."""
    data = source.data
    if not data.strip():
        raise BadDocument(source.name, "it is empty: give a file with text in it")
    for mark, reason in _REFUSED:
        if data.startswith(mark):
            raise BadDocument(source.name, reason)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(b"PK\x03\x04"):
        if b"word/" in data:
            return Kind.WORD
        raise BadDocument(source.name, "it is a zip archive and no Word document: unpack it first")
    ending = PurePosixPath(source.name).suffix.lower()
    return Kind.HTML if _HTML.match(data) or ending in (".html", ".htm", ".xhtml") else Kind.TEXT
