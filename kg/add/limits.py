"""How much `kg add` takes from outside, and how long it waits."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one source; a source beyond them is refused, never cut."""

    size: int = 32 * MIB
    """Bytes of a file or a download: the longest communiqués are below one, scanned PDFs of them below thirty."""

    unpacked: int = 256 * MIB
    """Bytes that a compressed file (Word, PDF) may unpack to."""

    seconds: float = 60.0
    """From the first byte asked for to the last one received, redirects included."""

    redirects: int = 5


LIMITS = Limits()
