"""Makes plain text of a source, whatever its kind."""

from kg.add.converted import Converted
from kg.add.encoding import decode
from kg.add.html import read_html
from kg.add.kinds import Kind, kind_of
from kg.add.pdf import read_pdf
from kg.add.source import Source
from kg.add.word import read_word
from kg.errors import BadDocument

LETTERS = 40
"""A document of the genre has more letters than this; a stray line of punctuation has not."""


def convert(source: Source) -> Converted:
    """The source as text; raises BadDocument with the reason and the way out."""
    converted = _READERS[kind_of(source)](source)
    if sum(map(str.isalpha, converted.text)) < LETTERS:
        raise BadDocument(source.name, f"it has fewer than {LETTERS} letters: give the whole document")
    return converted


def _read_text(source: Source) -> Converted:
    found = decode(source.data, source.charset)
    if found is None:
        raise BadDocument(
            source.name, "its bytes are text in no encoding that is known: save it as plain text in UTF-8"
        )
    text, encoding = found
    return Converted(text, "text", encoding, source.data if encoding == "utf-8" else None)


_READERS = {Kind.TEXT: _read_text, Kind.HTML: read_html, Kind.PDF: read_pdf, Kind.WORD: read_word}
