import pytest

from server.shown import filesize, group_thousands


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (34_666, "35 kB"), (3_466_723, "3.5 MB"), (64 * 10**9, "64.0 GB")],
)
def test_sizes_are_short(size: int, shown: str) -> None:
    assert filesize(size) == shown


def test_thousands_stand_apart() -> None:
    assert group_thousands("22851") == "22\u202f851"
    assert group_thousands(999) == "999"
