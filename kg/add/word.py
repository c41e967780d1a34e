"""The text of a Word document: paragraphs, list items and table rows in the order of the page."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document as open_word
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from kg.add.converted import Converted
from kg.add.limits import LIMITS, Limits
from kg.add.source import Source
from kg.errors import BadDocument


def read_word(source: Source, limits: Limits = LIMITS) -> Converted:
    """The text and title of a .docx; raises BadDocument for a broken or a swollen one."""
    try:
        with ZipFile(BytesIO(source.data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > limits.unpacked:
            raise BadDocument(
                source.name, f"it unpacks to over {limits.unpacked // 2**20} MiB: it is no plain document"
            )
        document = open_word(BytesIO(source.data))
        lines = list(_lines(document))
    except (BadZipFile, OpcError, LxmlError, KeyError, ValueError, OSError) as error:
        raise BadDocument(source.name, f"the Word document is broken or cut off ({error}): get it again") from error
    return Converted("\n\n".join(lines) + "\n", "Word", title=document.core_properties.title or None)


def _lines(document: WordDocument) -> Iterator[str]:
    for item in document.iter_inner_content():
        if isinstance(item, Paragraph):
            if text := item.text.strip():
                listed = (item.style is not None and (item.style.name or "").startswith("List")) or _numbered(item)
                yield f"- {text}" if listed else text
        elif isinstance(item, Table):
            yield "\n".join(" | ".join(cell.text.strip() for cell in row.cells) for row in item.rows)


def _numbered(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.numPr is not None
