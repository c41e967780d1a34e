from kg.bench.serve.hostile import cases
from kg.bench.serve.rough import CLOSED


def test_there_are_more_than_forty_kinds_of_harm_each_with_a_name() -> None:
    names = [case.name for case in cases()]
    assert len(names) == len(set(names)) >= 40


def test_each_says_how_it_may_end_and_none_by_an_error_of_the_server() -> None:
    for case in cases():
        assert case.may_be
        assert all(answer == CLOSED or (isinstance(answer, int) and 200 <= answer < 600) for answer in case.may_be)
        assert 500 not in case.may_be
