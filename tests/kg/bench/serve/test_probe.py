import json
import subprocess
import sys
import time

from tests.kg.bench.serve.test_driver import BAD, GOOD, Answering


def times(reply: bytes) -> dict[str, list[float]]:
    server = Answering(reply)
    command = [sys.executable, "-m", "kg.bench.serve.probe", str(server.port)]
    probe = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    while len(server.seen) < 6:
        time.sleep(0.01)
    begun, _, told = probe.communicate()[0].partition("\n")
    assert begun == "begun"
    found: dict[str, list[float]] = json.loads(told)
    server.close()
    return found


def test_it_asks_until_its_input_ends_and_tells_how_long_answers_took() -> None:
    found = times(GOOD)
    assert len(found["known"]) == len(found["unseen"]) >= 2
    assert all(0 < each < 5 for each in found["known"])


def test_an_answer_that_is_none_took_for_ever() -> None:
    assert min(times(BAD)["known"]) > 1e6
