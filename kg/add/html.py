"""The document of a web page: its article without menus and footers, one paragraph a block."""

import re

import trafilatura

from kg.add.converted import Converted
from kg.add.encoding import decode
from kg.add.source import Source
from kg.errors import BadDocument

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)


def read_html(source: Source) -> Converted:
    """The text, title and date of a page; raises BadDocument where it has no text or no readable encoding."""
    declared = _DECLARED.search(source.data[:4096])
    found = decode(source.data, source.charset or (declared[1].decode("ascii") if declared else None))
    if found is None:
        raise BadDocument(source.name, "its bytes are text in no encoding that is known: save the page as UTF-8")
    page, encoding = found
    text = trafilatura.extract(page, output_format="txt", include_comments=False, favor_recall=True, deduplicate=False)
    if not text or not text.strip():
        raise BadDocument(source.name, "the page has no text of its own: save the document itself, not a page of links")
    described = trafilatura.extract_metadata(page)
    return Converted(
        "\n\n".join(line for line in text.splitlines() if line.strip()) + "\n",
        "HTML",
        encoding,
        title=described.title if described else None,
        publisher=described.sitename if described else None,
    )
