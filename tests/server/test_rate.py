"""So many requests for each client."""

from server.rate import Rate


def test_who_has_sent_enough_is_told_how_long_to_wait() -> None:
    rate = Rate(3)
    assert [rate.wait("one") for _ in range(3)] == [0, 0, 0]
    assert 1 <= rate.wait("one") <= 60


def test_clients_are_counted_apart() -> None:
    rate = Rate(1)
    assert (rate.wait("one"), rate.wait("two"), rate.wait("one") > 0) == (0, 0, True)


def test_none_set_is_none_held() -> None:
    rate = Rate(0)
    assert not any(rate.wait("one") for _ in range(100))
