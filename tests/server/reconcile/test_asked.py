from server.reconcile.asked import FEW_CANDIDATES, MOST_CANDIDATES, Query


def test_one_who_names_no_limit_gets_a_few_candidates() -> None:
    assert 0 < Query(("Mongolia",)).limit == FEW_CANDIDATES < MOST_CANDIDATES
