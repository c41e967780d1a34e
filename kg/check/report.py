"""What a check found: the outcome of each gate, and of all of them together."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.validate import Violation

SCORE = 0.98
"""The share of seeded defects that the gates must catch."""


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
class KindRow:
    """What became of the defects of one kind: how many were seeded, caught by any gate, and by each."""

    kind: str
    seeded: int
    caught: int
    by_gate: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Mutations:
    """What became of all seeded defects, by kind."""

    seed: int
    kinds: tuple[KindRow, ...]
    seconds: float

    @property
    def seeded(self) -> int:
        """How many defects were seeded."""
        return sum(row.seeded for row in self.kinds)

    @property
    def score(self) -> float:
        """The share of the defects that at least one gate saw."""
        return sum(row.caught for row in self.kinds) / self.seeded if self.seeded else 0.0

    def total(self) -> KindRow:
        """All kinds together."""
        names = dict.fromkeys(name for row in self.kinds for name, _ in row.by_gate)
        by_gate = tuple((name, sum(dict(row.by_gate).get(name, 0) for row in self.kinds)) for name in names)
        return KindRow("all", self.seeded, sum(row.caught for row in self.kinds), by_gate)


@dataclass(frozen=True)
class Report:
    """All gates over one release; memory is the peak of the process in MiB."""

    release: str
    triples: int
    gates: tuple[GateResult, ...]
    seconds: float
    memory: float
    mutations: Mutations | None = None

    @property
    def passed(self) -> bool:
        """Whether no gate has a finding, and the gates bite where they were tried."""
        bites = self.mutations is None or self.mutations.score >= SCORE
        return bites and not any(gate.outcome.findings for gate in self.gates)

    def findings(self) -> Iterator[tuple[GateResult, Violation]]:
        """Each finding with its gate, in their order."""
        return ((gate, finding) for gate in self.gates for finding in gate.outcome.findings)
