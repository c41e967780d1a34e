"""Facts of two releases by hand."""

from kg.diff.facts import Evidence, Fact, Facts
from kg.rdf import Literal, NamedNode, Node

BASE = "https://w3id.org/communique/"
SENTENCE = Evidence("Communiqué of the Alpha Union", "Mongolia was granted the status of observer.")


def igo(name: str) -> NamedNode:
    return NamedNode(f"{BASE}ns#{name}")


def thing(path: str) -> NamedNode:
    return NamedNode(f"{BASE}id/{path}")


def fact(path: str, label: str, names: dict[Node, str] | None = None, **values: Node) -> Fact:
    held = {igo(name): frozenset({value}) for name, value in values.items()}
    return Fact(thing(path).value, "StatusHolding", label, held, names or {}, (SENTENCE,))


def release(name: str, *facts: Fact, documents: tuple[str, ...] = ("one",), base: str = BASE) -> Facts:
    return Facts(name, base, frozenset(documents), {each.iri: each for each in facts})


OBSERVER, MEMBER = thing("status/observer"), thing("status/member")
NAMES: dict[Node, str] = {OBSERVER: "observer", MEMBER: "member"}
KEPT = fact("holding/au-irn", "Iran: observer of AU", NAMES, statusType=OBSERVER)
OLD = fact("holding/au-mng", "Mongolia: observer of AU", NAMES, statusType=OBSERVER, startDate=Literal("2010"))
NEW = fact("holding/au-mng", "Mongolia: member of AU", NAMES, statusType=MEMBER, endDate=Literal("2012"))
GONE = fact("holding/au-irq", "Iraq: observer of AU", NAMES, statusType=OBSERVER)
COME = fact("holding/au-tur", "Turkey: observer of AU", NAMES, statusType=OBSERVER, startDate=Literal("2011-02-03"))
BEFORE = release("aaaa", KEPT, OLD, GONE)
AFTER = release("bbbb", KEPT, NEW, COME, documents=("one", "two"))
