from server import limits


def test_a_form_can_carry_the_longest_query() -> None:
    assert limits.BODY_BYTES >= 3 * limits.QUERY_BYTES


def test_a_process_has_room_for_the_largest_answer_and_its_copies() -> None:
    assert limits.QUERY_MEMORY >= 20 * limits.ANSWER_BYTES


def test_waiting_is_shorter_than_a_client_s_patience() -> None:
    assert 0 < limits.RETRY_SECONDS <= limits.SLOT_WAIT_SECONDS <= 30


def test_two_visitors_can_ask_at_once() -> None:
    assert limits.QUERY_SLOTS >= 2
