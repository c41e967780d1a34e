"""All gates over the current release, in one report."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic

from kg.check.alignments import check_alignments
from kg.check.fair import check_fair
from kg.check.graph import check_shapes, check_violations
from kg.check.labels import check_labels
from kg.check.mutate import mutate
from kg.check.pitfalls import check_pitfalls
from kg.check.questions import check_questions
from kg.check.reasoning import check_axioms, check_entailments, check_sample
from kg.check.report import GateResult, Outcome, Report
from kg.check.subject import Progress, Subject, no_progress, open_subject
from kg.check.syntaxes import check_context, check_determinism, check_files, check_syntaxes
from kg.memory import peak_memory
from kg.settings import Settings


@dataclass(frozen=True)
class Gate:
    """A gate by its name, with what it makes sure of."""

    name: str
    title: str
    check: Callable[[Subject], Outcome]


GATES = (
    Gate("files", "the files are those that were published", check_files),
    Gate("violations", "no violation query has a row", check_violations),
    Gate("shapes", "the graph conforms to the SHACL shapes", check_shapes),
    Gate("questions", "the competency questions have the expected answers", check_questions),
    Gate("pitfalls", "the ontology falls into no pitfall of the OOPS! catalogue", check_pitfalls),
    Gate("fair", "the ontology passes the FAIR tests of FOOPS!", check_fair),
    Gate("alignments", "every mapped term exists in its vocabulary", check_alignments),
    Gate("labels", "labels are there in the languages that are published", check_labels),
    Gate("syntaxes", "every dump parses back to the same statements", check_syntaxes),
    Gate("context", "the JSON-LD context names every term", check_context),
    Gate("determinism", "store and dump have the canonical hash of the manifest", check_determinism),
)

REASONER_GATES = (
    Gate("ontology", "HermiT finds the ontology consistent, no class empty, and it is OWL 2 DL", check_axioms),
    Gate("sample", "HermiT finds a sample of every pattern consistent, and it is OWL 2 DL", check_sample),
    Gate("entailments", "the rules derive from the sample what HermiT entails, and nothing else", check_entailments),
)
"""Run when asked for: they need Java, and time."""


@dataclass(frozen=True)
class Request:
    """What a check is asked for: so many seeded defects, from a seed; a server's URL to ask; a reasoner to run."""

    mutations: int = 0
    seed: int = 1
    server: str = ""
    reasoner: str | None = None

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The gates to pass."""
        return (*GATES, *REASONER_GATES) if self.reasoner else GATES


def check(settings: Settings, progress: Progress = no_progress, request: Request | None = None) -> Report:
    """The report on the current release; raises NoRelease, or FileProblem for what cannot be read at all."""
    started, asked = monotonic(), request or Request()
    subject = replace(open_subject(settings), server=asked.server)
    results = []
    for gate in asked.gates:
        progress(gate.name, 0, 1)
        results.append(_pass(gate, subject))
    size, seconds = len(subject.store) - len(subject.documents), monotonic() - started
    mutations = mutate(subject, asked.mutations, asked.seed, progress) if asked.mutations else None
    return Report(subject.release.name, size, tuple(results), seconds, peak_memory(), mutations)


def _pass(gate: Gate, subject: Subject) -> GateResult:
    started = monotonic()
    outcome = gate.check(subject)
    return GateResult(gate.name, gate.title, outcome, monotonic() - started)
