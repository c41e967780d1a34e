"""What a check found: the outcome of each gate, and of all of them together."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.validate import Violation


@dataclass(frozen=True)
class Outcome:
    """What a gate looked at and found: no finding means that the gate is passed."""

    checked: int
    unit: str
    findings: tuple[Violation, ...] = ()
    note: str = ""
    """What a reader should know of the figures, such as why nothing was checked."""


@dataclass(frozen=True)
class GateResult:
    """The outcome of one gate, and the seconds that it took."""

    name: str
    title: str
    outcome: Outcome
    seconds: float

    @property
    def state(self) -> str:
        """`passed`, `failed`, or `not run` where there was nothing that it could check."""
        if self.outcome.findings:
            return "failed"
        return "passed" if self.outcome.checked else "not run"


@dataclass(frozen=True)
class Report:
    """All gates over one release; memory is the peak of the process in MiB."""

    release: str
    triples: int
    gates: tuple[GateResult, ...]
    seconds: float
    memory: float

    @property
    def passed(self) -> bool:
        """Whether no gate has a finding."""
        return not any(gate.outcome.findings for gate in self.gates)

    def findings(self) -> Iterator[tuple[GateResult, Violation]]:
        """Each finding with its gate, in their order."""
        return ((gate, finding) for gate in self.gates for finding in gate.outcome.findings)
