"""The other client: asks `ASK {}` again and again, and tells how long it took: `python -m kg.bench.serve.probe PORT`.

It writes a line when it has begun and asks until its standard input ends, then writes the times in seconds as JSON: of
`ASK {}` itself, and of a text in its place that was not seen before.
"""

import json
import select
import sys
from http.client import HTTPConnection, HTTPException
from time import perf_counter
from urllib.parse import quote

PAUSE_SECONDS = 0.01
FAILED_SECONDS = 1e9
"""The time of an answer that did not come."""


def main(port: int) -> None:
    """Ask and tell."""
    connection, number = HTTPConnection("127.0.0.1", port, timeout=60), 0
    times: dict[str, list[float]] = {"known": [], "unseen": []}
    _time(connection, "ASK {}")
    print("begun", flush=True)
    while not select.select([sys.stdin], [], [], PAUSE_SECONDS)[0]:
        number += 1
        times["known"].append(_time(connection, "ASK {}"))
        times["unseen"].append(_time(connection, f"ASK {{ VALUES ?x {{ {number} {perf_counter()} }} }}"))
    json.dump(times, sys.stdout)


def _time(connection: HTTPConnection, query: str) -> float:
    begun = perf_counter()
    try:
        connection.request("GET", f"/sparql?query={quote(query)}")
        reply = connection.getresponse()
        reply.read()
    except (OSError, HTTPException):
        connection.close()
        return FAILED_SECONDS
    return perf_counter() - begun if reply.status == 200 else FAILED_SECONDS


if __name__ == "__main__":
    main(int(sys.argv[1]))
