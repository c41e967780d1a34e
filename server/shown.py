"""Numbers as people read them."""


def filesize(size: int) -> str:
    """A number of bytes in the unit that keeps it short."""
    amount = float(size)
    for unit in ("B", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "B" or amount >= 10 else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"


def group_thousands(number: int | str) -> str:
    """A whole number with thin spaces between its thousands."""
    return f"{int(number):,}".replace(",", "\u202f")
