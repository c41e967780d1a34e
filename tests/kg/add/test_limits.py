"""Bounds on what is taken from outside."""

from kg.add.limits import LIMITS


def test_a_source_may_be_smaller_than_what_it_unpacks_to() -> None:
    assert 0 < LIMITS.size < LIMITS.unpacked


def test_an_address_may_not_keep_us_for_ever() -> None:
    assert 0 < LIMITS.seconds <= 120
    assert LIMITS.redirects < 10
