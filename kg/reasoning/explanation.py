"""Why something follows: a smallest set of axioms that still entails it, found by leaving axioms out.

QuickXplain (Junker, AAAI 2004): halves instead of single axioms, so that a cause of k among n axioms takes some
k·log(n/k) questions to the reasoner. "Smallest" is: no axiom of it can be left out; another set may be as small.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rdflib.term import Node

from kg.reasoning.axioms import Axiom

Part = TypeVar("Part")
"""An axiom, or several that are kept or left out together."""

Follows = Callable[[Sequence[Axiom]], bool]
"""Whether what is to be explained follows from these axioms."""


@dataclass(frozen=True)
class Explanation:
    """What is wrong, and the axioms that together make it so, as people read them."""

    problem: str
    axioms: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join((f"{self.problem}, because:", *(f"  {axiom}" for axiom in self.axioms)))


def smallest_cause(parts: Sequence[Part], follows: Callable[[Sequence[Part]], bool]) -> list[Part]:
    """The parts from which it follows and none of which can be left out; all together must make it follow."""
    return _needed((), False, list(parts), follows)


def _needed(
    given: Sequence[Part], is_new: bool, parts: list[Part], follows: Callable[[Sequence[Part]], bool]
) -> list[Part]:
    """Those of the parts that are needed beside the given ones; `is_new` when the given ones are yet untried."""
    if is_new and follows(given):
        return []
    if len(parts) <= 1:
        return parts
    middle = len(parts) // 2
    first, second = parts[:middle], parts[middle:]
    of_second = _needed([*given, *first], True, second, follows)
    of_first = _needed([*given, *of_second], bool(of_second), first, follows)
    return of_first + of_second


def relevant(axioms: Sequence[Axiom], symbols: Collection[Node], follows: Follows) -> list[Axiom]:
    """The axioms that lead from the symbols to one another, by as few steps as make it follow."""
    known, found = set(symbols), list[Axiom]()
    while True:
        reached = [axiom for axiom in axioms if axiom.symbols & known]
        if len(reached) == len(found):
            return list(axioms)
        found = reached
        if follows(found):
            return found
        known |= {symbol for axiom in found for symbol in axiom.symbols}
