"""How often the entity that is meant comes first, and how often a name that means none has a sure match."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kg.bench.reconcile.cases import Case

BATCH = 10
"""Queries a request: what OpenRefine sends."""


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: its id, and whether it is sure."""

    entity: str
    match: bool


Ask = Callable[[Sequence[str]], Sequence[Sequence[Found]]]
"""Gives the candidates of each name of a batch, the best first."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all, with the others told."""

    source: str
    right: int
    total: int
    others: tuple[str, ...]

    @property
    def value(self) -> float:
        """From 0 to 1; 1 of none."""
        return self.right / self.total if self.total else 1.0


def measure(cases: Iterable[Case], ask: Ask) -> list[Share]:
    """By source, the share of names whose entity comes first; of those that mean none, without a sure match."""
    by_source: dict[str, list[Case]] = {}
    for case in cases:
        by_source.setdefault(case.source, []).append(case)
    return [_share(source, found, ask) for source, found in by_source.items()]


def _share(source: str, cases: Sequence[Case], ask: Ask) -> Share:
    others, right = list[str](), 0
    for at in range(0, len(cases), BATCH):
        batch = cases[at : at + BATCH]
        for case, found in zip(batch, ask([each.name for each in batch]), strict=True):
            if _is_right(case, found):
                right += 1
            else:
                others.append(f"{case.name} → {found[0].entity if found else 'nothing'}")
    return Share(source, right, len(cases), tuple(others))


def _is_right(case: Case, found: Sequence[Found]) -> bool:
    if not case.entity:
        return not any(each.match for each in found)
    return bool(found) and found[0].entity == case.entity


def together(shares: Iterable[Share], source: str) -> Share:
    """The shares as one."""
    listed = list(shares)
    others = tuple(other for share in listed for other in share.others)
    return Share(source, sum(share.right for share in listed), sum(share.total for share in listed), others)
