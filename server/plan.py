"""What a store process is started with, and what a query process is asked: both travel as JSON."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """A release's store and how to answer from it.

    `dump` are the store's quads as N-Quads, `description` is the file of the query that describes a thing; `disjoint`
    says that no triple stands in two graphs.
    """

    store: str
    dump: str
    ontology: str
    description: str
    base_iri: str
    answer_bytes: int
    query_memory: int
    in_memory: bool = True
    disjoint: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One query to answer; `seconds` until it is stopped, of which it has `spent` some."""

    query: str
    default_graphs: list[str]
    named_graphs: list[str]
    media_type: str
    seconds: float
    spent: float = 0.0

    @property
    def left(self) -> float:
        """Seconds that it may still take."""
        return max(0.0, self.seconds - self.spent)

    def encoded(self) -> bytes:
        """The job as JSON."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__}).encode()
