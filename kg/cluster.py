"""Tasks on a Dask cluster: as many processes as it has, on as many machines. Needs the extra `cluster`.

The project is installed on each machine; what travels is a task, its items and its results.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from distributed import Client, Future, KilledWorker, as_completed

from kg.errors import NoCluster
from kg.schedulers import R, T

CONNECT_SECONDS = 20.0
"""How long the scheduler, and then its first worker, may take to answer."""

WAITING = 4
"""Items handed over for each thread of the workers: none idles, and the scheduler holds no more than these."""


@dataclass(frozen=True)
class Cluster:
    """The workers of a scheduler: `tcp://host:8786`."""

    address: str

    def run(self, task: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[T, R | None]]:
        """Each item with what the task makes of it, in any order; None for one that ends each worker that has it.

        What a worker had when it was lost is given to another, by the scheduler. Raises NoCluster.
        """
        if not items:
            return
        with self._connected() as client:
            rest = iter(items)
            given: dict[Future[R], T] = {}
            done = as_completed()
            for item in islice(rest, WAITING * sum(client.nthreads().values())):
                done.add(self._give(client, task, item, given))
            for future in done:
                item = given.pop(future)
                yield item, self._result(future)
                for following in islice(rest, 1):
                    done.add(self._give(client, task, following, given))

    def _connected(self) -> Client:
        try:
            client = Client(self.address, timeout=CONNECT_SECONDS)
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
        except (OSError, ValueError) as error:
            raise NoCluster(self.address, str(error) or type(error).__name__) from error
        return client

    def _give(self, client: Client, task: Callable[[T], R], item: T, given: dict[Future[R], T]) -> Future[R]:
        future = client.submit(task, item, pure=False)
        given[future] = item
        return future

    def _result(self, future: Future[R]) -> R | None:
        try:
            result: R = future.result()
        except KilledWorker:
            return None
        return result
