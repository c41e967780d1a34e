from kg.serving import Serving
from server import limits


def test_who_finds_all_busy_is_told_to_come_back_sooner_than_one_would_have_waited() -> None:
    assert 0 < limits.RETRY_SECONDS <= Serving.queue_timeout <= 30


def test_a_query_process_may_grow_by_less_than_a_query_may_use() -> None:
    assert Serving.query_memory > limits.GROWN_BYTES
