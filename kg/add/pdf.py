"""The text layer of a PDF, page by page."""

import logging
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from kg.add.converted import Converted
from kg.add.source import Source
from kg.errors import BadDocument

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what is wrong is said once, by our own error

PAGES = 2000
"""More pages than a document of the genre has by far: a book is refused rather than read for minutes."""


def read_pdf(source: Source) -> Converted:
    """The text and title of a PDF; raises BadDocument for a broken, locked, image-only or endless one."""
    try:
        reader = PdfReader(BytesIO(source.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadDocument(source.name, "the PDF is locked by a password: save it without one")
        if len(reader.pages) > PAGES:
            raise BadDocument(source.name, f"the PDF has over {PAGES} pages: give the pages of the document alone")
        pages = [page.extract_text().strip() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        raise BadDocument(source.name, f"the PDF is broken or cut off ({error}): get it again") from error
    if not any(pages):
        raise BadDocument(source.name, "the PDF holds pictures of pages and no text: run text recognition on it first")
    return Converted("\n\n".join(page for page in pages if page) + "\n", "PDF", title=title)
