"""From things to scored candidates, over both services."""

from dataclasses import replace

import pytest

from kg.link.client import Client, NotAsked, ServiceFailed
from kg.link.propose import QUERY, STAGES, propose
from kg.linking import Linking
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI, Settings
from tests.kg.link.things import person, thing
from tests.kg.link.wikidata import Fault, Services

ASKED = read_query(Settings.queries / QUERY, DEFAULT_BASE_IRI)
ANNA = person("Anna Bell", offices=("President of Mongolia",), years=(2010,))


def best(limits: Linking, what: object, online: bool = True) -> tuple[str, float]:
    found = propose(Client(limits, online), ASKED, [what], lambda *_: None)  # type: ignore[list-item]
    top = max(found, key=lambda each: each.score.value)
    return top.candidate.qid, top.score.value


def test_the_right_namesake_is_far_ahead(limits: Linking, services: Services) -> None:
    found = propose(Client(limits, True), ASKED, [ANNA], lambda *_: None)
    scores = {each.candidate.qid: each.score.value for each in found}
    assert scores["Q901"] > 0.95
    assert max(scores["Q902"], scores["Q903"]) < 0.5


@pytest.mark.parametrize(
    ("what", "qid"),
    [
        (person("Белл Анна"), "Q901"),
        (thing("organisation", "organization/au", "Alpha Union"), "Q970"),
        (thing("place", "place/ub", "Ulaanbaatar", states=frozenset({"Q711"})), "Q980"),
        (thing("post", "post/mng-president", "President of Mongolia", states=frozenset({"Q711"})), "Q950"),
    ],
)
def test_each_kind_is_found(limits: Linking, services: Services, what: object, qid: str) -> None:
    found, value = best(limits, what)
    assert found == qid
    assert value > 0.75


def test_what_was_asked_once_can_be_repeated_offline(limits: Linking, services: Services) -> None:
    online = best(limits, ANNA)
    sent = len(services.asked)
    assert best(limits, ANNA, online=False) == online
    assert len(services.asked) == sent
    with pytest.raises(NotAsked):
        best(limits, person("Somebody Else"), online=False)


def test_a_busy_moment_does_not_change_the_result(limits: Linking, services: Services) -> None:
    services.faults = [Fault(429, headers={"Retry-After": "0"}), Fault(503)]
    assert best(limits, ANNA)[0] == "Q901"


def test_a_service_that_fails_ends_it_all(limits: Linking, services: Services) -> None:
    with pytest.raises(ServiceFailed, match="answers 404"):
        services.faults = [Fault(404)]
        best(replace(limits, cache=limits.cache / "new"), ANNA)


def test_progress_is_told_by_stage(limits: Linking, services: Services) -> None:
    told: list[str] = []
    propose(Client(limits, True), ASKED, [ANNA], lambda stage, *_: told.append(stage))
    assert list(dict.fromkeys(told)) == list(STAGES)
