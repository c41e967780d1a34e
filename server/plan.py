"""What a store process is started with, what a query process is asked and what it answers: all travel as JSON.

An answer's bytes follow its header: in the same message, or where they are many in one of their own.
"""

import json
from dataclasses import dataclass

from server.limits import LARGE_ANSWER


@dataclass(frozen=True, slots=True)
class Plan:
    """A release's store and how to answer from it.

    `dump` are the store's quads as N-Quads, `description` is the file of the query that describes a thing; `disjoint`
    says that no triple stands in two graphs. With an `endpoint` the release's name is enough: an engine has the store.
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
    endpoint: str = ""
    release: str = ""


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


def joined(header: dict[str, object], content: bytes) -> tuple[bytes, ...]:
    """The messages of an answer: one, or two where a thread had better take the bytes."""
    line = json.dumps(header).encode()
    return (line, content) if len(content) > LARGE_ANSWER else (b"%b\n%b" % (line, content),)


def split(message: bytes) -> tuple[dict[str, object], bytes | None]:
    """The header and the bytes of an answer's first message; None where the bytes come in the next."""
    line, separator, content = message.partition(b"\n")
    return json.loads(line), content if separator else None
