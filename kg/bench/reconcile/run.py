"""Asks our server as OpenRefine does: for accuracy each case once, for speed a thousand queries, ten a batch."""

import http.client
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from time import perf_counter
from urllib.parse import urlencode

from kg.bench.reconcile.accuracy import BATCH, Ask, Found, Share, measure, together
from kg.bench.reconcile.cases import absent_cases, seed_cases, variant_cases
from kg.bench.serve.servers import OURS, running
from kg.columns import aligned
from kg.errors import BenchFailed
from kg.publish.folder import current_release
from kg.settings import Settings

QUERIES = 1000
PATH = "/reconcile"


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares by source, and queries a second in each round."""

    shares: tuple[Share, ...]
    rates: tuple[float, ...]


def bench(settings: Settings, rounds: int) -> Measured:
    """Start a server on the current release and measure it; raises BenchFailed."""
    release = current_release(settings.releases)
    seeds = seed_cases(settings, release)
    variants, absent = variant_cases(release, seeds), absent_cases()
    with running(OURS, release, settings) as endpoint, asking(endpoint.port) as ask:
        shares = measure([*seeds, *variants, *absent], ask)
        names = list(islice(cycle(case.name for case in (*seeds, *variants, *absent)), QUERIES))
        rates = [rate(names, ask) for _ in range(rounds)]
    own = [share for share in shares if share.source not in ("seeds", "absent")]
    return Measured((*shares, together(own, "variants")), tuple(rates))


def rate(names: Sequence[str], ask: Ask) -> float:
    """Queries a second of the names, a batch at a time on one connection."""
    begun = perf_counter()
    for at in range(0, len(names), BATCH):
        ask(names[at : at + BATCH])
    return len(names) / (perf_counter() - begun)


@contextmanager
def asking(port: int) -> Iterator[Ask]:
    """What asks a server on this machine by POST, on one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(names: Sequence[str]) -> list[list[Found]]:
        queries = {f"q{number}": {"query": name, "limit": 3} for number, name in enumerate(names)}
        body = urlencode({"queries": json.dumps(queries)})
        connection.request("POST", PATH, body, {"Content-Type": "application/x-www-form-urlencoded"})
        reply = connection.getresponse()
        data = reply.read()
        if reply.status != 200:
            raise BenchFailed(OURS, f"a batch was answered with {reply.status}: {data[:200]!r}")
        found = json.loads(data)
        return [[Found(each["id"], each["match"]) for each in found[key]["result"]] for key in queries]

    try:
        yield ask
    finally:
        connection.close()


def show(found: Measured) -> str:
    """A table of the shares with what is not right, and the rates."""
    rows = [["names", "right", "of", "share"]]
    rows += [[share.source, str(share.right), str(share.total), f"{share.value:.3f}"] for share in found.shares]
    wrong = [f"not right, {share.source}: {other}" for share in found.shares[:-1] for other in share.others]
    rates = ", ".join(f"{each:,.0f}" for each in found.rates)
    return "\n".join([*aligned(rows), *wrong, f"queries a second, {BATCH} a batch: {rates}"])
