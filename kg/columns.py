"""Rows of cells as lines in columns, for whoever reads a terminal."""

from collections.abc import Sequence

GAP = "  "


def aligned(rows: Sequence[Sequence[str]], words: int | None = None) -> list[str]:
    """A line for each row: so many columns of words begin at the left, the figures after them end at the right.

    Without a number all are words. Rows have as many cells as the first.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths, len(widths) if words is None else words) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int], words: int) -> str:
    padded = [cell.ljust(width) for cell, width in zip(row[:words], widths, strict=False)]
    padded += [cell.rjust(width) for cell, width in zip(row[words:], widths[words:], strict=True)]
    return GAP.join(padded).rstrip()
