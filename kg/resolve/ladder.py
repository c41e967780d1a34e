"""The ladder of statuses: which act a fact tells of, and which holdings the act begins and ends.

The acts are the concepts of the scheme of acts of status, where `igo:givesStatus` and `igo:endsStatus` say what each
does to which status. A fact names one status; what its act means for another (a suspended member is suspended from then
on, a state admitted is acceding no longer) is a step that is implied.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from kg.model import Status


class Phase(Enum):
    """What a step does to a holding."""

    SHOWN = "shown"
    BEGUN = "begun"
    GOES_ON = "goes on"
    SIGNED = "signed"
    ENDED = "ended"


@dataclass(frozen=True)
class Step:
    """What a fact says of the holding of one status; `act` is the slug of its concept, None where only shown."""

    fact: Status
    status: str
    phase: Phase
    act: str | None = None
    is_implied: bool = False

    @property
    def is_end(self) -> bool:
        """Whether the holding ends by it."""
        return self.phase is Phase.ENDED


IMPLIED_BEGIN = {("suspension", "member"): "suspended", ("termination", "member"): "former"}
"""The status that begins by an act on a status."""

IMPLIED_ENDS = {
    ("admission", "member"): ("acceding", "suspended", "former"),
    ("termination", "member"): ("suspended",),
}
"""The statuses that end by an act on a status, where the state holds them."""

_ENDS = {"suspended": "suspension"}
_GRANTS = {"member": "admission", "guest": "invitation"}


def steps_of(fact: Status) -> Iterator[Step]:
    """What the fact says of the status that it names, then what is implied for others."""
    first = _named(fact)
    yield first
    key = first.act or "", first.status
    if key in IMPLIED_BEGIN:
        yield Step(fact, IMPLIED_BEGIN[key], Phase.BEGUN, first.act, is_implied=True)
    for status in IMPLIED_ENDS.get(key, ()):
        yield Step(fact, status, Phase.ENDED, first.act, is_implied=True)


def _named(fact: Status) -> Step:
    status = fact.status.replace("_", "-")
    if fact.event == "started_accession":
        return _accession(fact)
    if fact.event == "granted" and fact.detail == "renewed":
        return Step(fact, status, Phase.GOES_ON, "renewal")
    if fact.event == "granted":
        return Step(fact, status, Phase.BEGUN, _GRANTS.get(status, "grant"))
    if fact.event == "ended":
        return Step(fact, status, Phase.ENDED, _ENDS.get(fact.detail or "", "termination"))
    return Step(fact, status, Phase.SHOWN, "application" if status == "candidate" else None)


def _accession(fact: Status) -> Step:
    """A step towards membership, which is not the status aimed at but that of an acceding state."""
    if fact.detail == "memorandum":
        return Step(fact, "acceding", Phase.SIGNED, "signing-of-obligations")
    return Step(fact, "acceding", Phase.BEGUN, "start-of-accession")
