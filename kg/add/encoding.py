"""Characters from bytes: UTF-8 and UTF-16 by their marks, else the character set declared, else the likeliest one."""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, str] | None:
    """The text and the encoding it was read in; None where the bytes are not text in any encoding that is known."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\0" in data:
        return None
    for name in ("utf-8", *([declared] if declared else [])):
        if (found := _strictly(data, name)) is not None:
            return found
    best = from_bytes(data).best()
    return _strictly(data, best.encoding) if best is not None else None


def _strictly(data: bytes, name: str) -> tuple[str, str] | None:
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if _CONTROL.search(text) else (text, codecs.lookup(name).name)
