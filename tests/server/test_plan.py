"""What travels to the store process and to the query process."""

import json
from dataclasses import asdict

from server.limits import LARGE_ANSWER
from server.plan import Job, Plan, joined, split


def test_plans_and_jobs_survive_json() -> None:
    plan = Plan("store", "dump.nq", "ontology", "about.rq", "https://example.org/", 1, 2, in_memory=False)
    job = Job("ASK {}", ["x:g"], [], "text/csv", 1.5)
    assert Plan(**json.loads(json.dumps(asdict(plan)))) == plan
    assert Job(**json.loads(json.dumps(asdict(job)))) == job


def test_what_was_spent_before_counts_towards_the_deadline() -> None:
    assert Job("ASK {}", [], [], "text/csv", 2.0, 0.5).left == 1.5
    assert Job("ASK {}", [], [], "text/csv", 2.0, 3.0).left == 0.0


def test_a_small_answer_is_one_message_whatever_its_bytes() -> None:
    (message,) = joined({"ok": True, "message": "one\ntwo"}, b"a\n\nb")
    assert split(message) == ({"ok": True, "message": "one\ntwo"}, b"a\n\nb")
    assert split(*joined({"ok": False}, b"")) == ({"ok": False}, b"")


def test_a_large_one_comes_in_a_message_of_its_own() -> None:
    content = b"x" * (LARGE_ANSWER + 1)
    first, second = joined({"ok": True}, content)
    assert split(first) == ({"ok": True}, None)
    assert second is content
