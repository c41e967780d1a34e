from server.reconcile.answers import draft_results, results, type_tree
from server.reconcile.asked import Condition, Query
from server.reconcile.kinds import BY_ID
from server.reconcile.match import match
from tests.server.reconcile.sample import index
from tests.server.reconcile.schema import errors

QUERIES = [
    Query(("N. Belov",), conditions=(Condition("state", ("MNG",)), Condition("shoe-size", ("7",)))),
    Query(("Alpha Union",)),
    Query(("nothing like it",)),
]


def test_both_versions_give_the_same_candidates_in_their_own_words() -> None:
    found = [match(index(), query) for query in QUERIES]
    one = results({f"q{number}": each for number, each in enumerate(found)})
    other = draft_results(found)
    assert errors("result-batch-0.2", one) == []
    assert errors("result-batch-1.0", other) == []
    assert [[c["id"] for c in one[f"q{n}"]["result"]] for n in range(3)] == [  # type: ignore[index]
        [c["id"] for c in each["candidates"]]
        for each in other["results"]  # type: ignore[attr-defined]
    ]


def test_features_have_names_in_the_draft() -> None:
    found = draft_results([match(index(), QUERIES[0])])
    features = found["results"][0]["candidates"][0]["features"]  # type: ignore[index]
    assert {each["name"] for each in features} >= {"The very name, but for capitals and accents", "Agreement on state"}


def test_a_type_tells_what_is_broader() -> None:
    assert type_tree(BY_ID["Body"])["broader"] == [{"id": "Organization", "name": "organisation or body"}]
