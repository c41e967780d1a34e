"""The constraints of SHACL Core as expressions of SPARQL that are true of the node that they refuse.

Each follows its definition in https://www.w3.org/TR/shacl/#core-components. None raises an error on any value: one that
does not compare, or has no datatype, is refused.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from rdflib import RDF, SH, XSD, URIRef
from rdflib.term import Node

from kg.shacl.shape import ENTRIES, Shape, sparql

WITH_ANOTHER = {SH.flags, SH.ignoredProperties, SH.qualifiedMinCount, SH.qualifiedMaxCount}
"""Parameters that are read with the one that names their constraint."""
DESCRIPTION = {RDF.type, SH.path, SH.message, SH.property, *ENTRIES, *WITH_ANOTHER}
"""What a shape has beside its constraints."""
COUNTS = {SH.minCount, SH.maxCount}
KINDS = {SH.IRI: "isIRI", SH.Literal: "isLiteral", SH.BlankNode: "isBlank"}
CAST = {XSD.string, XSD.boolean, XSD.integer, XSD.decimal, XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth}
"""Datatypes whose ill-typed literals the cast refuses."""


@dataclass(frozen=True)
class Focus:
    """A node as a query names it, the path on from it, and how deep its shape is nested: that keeps variables apart."""

    node: str
    path: str
    depth: int

    @property
    def value(self) -> str:
        """The variable of a value: what the path leads to."""
        return f"?value{self.depth}"

    def some(self, *conditions: str, also: str = "") -> str:
        """True if a value meets all conditions; `also` adds to the pattern."""
        return f"EXISTS {{ {self.node} {self.path} {self.value} {also}{_filter(conditions)} }}"

    @property
    def another(self) -> str:
        """True if there is another value than this one."""
        other = f"{self.value}_other"
        return f"EXISTS {{ {self.node} {self.path} {other} FILTER(!sameTerm({other}, {self.value})) }}"

    def several(self, count: int, condition: Callable[[str], str] = lambda _value: "") -> str:
        """True if that many different values meet a condition."""
        names = [f"{self.value}_{number}" for number in range(count)]
        found = " ".join(f"{self.node} {self.path} {name} ." for name in names)
        different = [f"!sameTerm({one}, {other})" for one, other in combinations(names, 2)]
        return f"EXISTS {{ {found}{_filter([*different, *map(condition, names)])} }}"


def refused(shape: Shape, node: str, depth: int = 0) -> str:
    """True of a node that the shape, with its property shapes, refuses; raises ValueError."""
    return any_of(own for each in (shape, *shape.properties) for own in refusals(each, node, depth))


def refusals(shape: Shape, node: str, depth: int = 0) -> list[str]:
    """The expressions of a shape's own constraints, without its property shapes; raises ValueError."""
    focus, given = Focus(node, shape.path, depth), sorted(shape.graph.predicate_objects(shape.node))
    of_all, counted = (OF_ALL_VALUES, COUNTS) if focus.path else (OF_A_NODE, set())
    for parameter, _ in given:
        if parameter not in DESCRIPTION | OF_A_VALUE.keys() | of_all.keys() | counted:
            raise ValueError(f"{parameter} is not translated where it stands")
    value = focus.value if focus.path else node
    of_a_value = [OF_A_VALUE[each](shape, what, value, depth + 1) for each, what in given if each in OF_A_VALUE]
    found = [of_all[each](shape, what, focus) for each, what in given if each in of_all]
    if focus.path:
        counts = {each: _number(what) for each, what in given if each in COUNTS}
        return found + _of_values(focus, of_a_value, counts)
    return found + of_a_value


def _of_values(focus: Focus, refused_if: list[str], counts: Mapping[Node, int]) -> list[str]:
    """The expressions for each value and for their number, with as few looks at the store as that takes."""
    least, most = counts.get(SH.minCount, 0), counts.get(SH.maxCount)
    if most == 1:
        refused_if = [*refused_if, focus.another]
    if most == least == 1:
        return [f"!{focus.some(f'!{any_of(refused_if)}')}"]
    found = [focus.some(any_of(refused_if))] if refused_if else []
    found += [f"!{focus.several(least)}"] if least else []
    return found + ([focus.several(most + 1)] if most not in (None, 1) else [])


def any_of(expressions: Iterable[str]) -> str:
    """True if one of the expressions is."""
    return f"({' || '.join(expressions) or 'false'})"


def _filter(conditions: Iterable[str]) -> str:
    told = " && ".join(condition for condition in conditions if condition)
    return f" FILTER({told})" if told else ""


def _unless(condition: str) -> str:
    """True where the condition is false, or cannot be told."""
    return f"!COALESCE({condition}, false)"


def _class(_shape: Shape, class_: Node, value: str, _depth: int) -> str:
    """The data names the class itself: subclasses are not followed."""
    return f"NOT EXISTS {{ {value} a {sparql(class_)} }}"


def _datatype(_shape: Shape, datatype: Node, value: str, _depth: int) -> str:
    name = sparql(datatype)
    well_typed = f" && DATATYPE({name}(STR({value}))) = {name}" if datatype in CAST else ""
    return _unless(f"(DATATYPE({value}) = {name}{well_typed})")


def _kind(_shape: Shape, kind: Node, value: str, _depth: int) -> str:
    if not isinstance(kind, URIRef) or kind not in KINDS:
        raise ValueError(f"the kind of node {kind} is not translated")
    return f"!{KINDS[kind]}({value})"


def _in(shape: Shape, _list: Node, value: str, _depth: int) -> str:
    return f"!{any_of(f'sameTerm({value}, {sparql(each)})' for each in shape.items(SH['in']))}"


def _pattern(shape: Shape, pattern: Node, value: str, _depth: int) -> str:
    flags = f", {sparql(each)}" if (each := shape[SH.flags]) else ""
    return _unless(f"REGEX(STR({value}), {sparql(pattern)}{flags})")


def _compared(comparison: str) -> "OfAValue":
    return lambda _shape, limit, value, _depth: _unless(f"({comparison.format(value, sparql(limit))})")


def _or(shape: Shape, _list: Node, value: str, depth: int) -> str:
    return f"({' && '.join(refused(shape.nested(each), value, depth) for each in shape.items(SH['or']))})"


def _not(shape: Shape, node: Node, value: str, depth: int) -> str:
    return f"!{refused(shape.nested(node), value, depth)}"


def _qualified(shape: Shape, node: Node, focus: Focus) -> str:
    def accepted(value: str) -> str:
        return f"!{refused(shape.nested(node), value, focus.depth + 1)}"

    least, most = shape[SH.qualifiedMinCount], shape[SH.qualifiedMaxCount]
    too_few = [f"!{focus.several(_number(least), accepted)}"] if least else []
    too_many = [focus.several(_number(most) + 1, accepted)] if most else []
    return any_of([*too_few, *too_many])


def _unique_language(_shape: Shape, _true: Node, focus: Focus) -> str:
    one, other = f"{focus.value}_0", f"{focus.value}_1"
    same = f'FILTER(LANG({one}) != "" && LANG({one}) = LANG({other}) && !sameTerm({one}, {other}))'
    return f"EXISTS {{ {focus.node} {focus.path} {one} . {focus.node} {focus.path} {other} . {same} }}"


def _has_value(_shape: Shape, value: Node, focus: Focus) -> str:
    return f"NOT EXISTS {{ {focus.node} {focus.path} {sparql(value)} }}"


def _equals(_shape: Shape, property_: Node, focus: Focus) -> str:
    other = Focus(focus.node, sparql(property_), focus.depth)
    sides = ((focus, other), (other, focus))
    return any_of(one.some(f"NOT EXISTS {{ {one.node} {two.path} {one.value} }}") for one, two in sides)


def _disjoint(_shape: Shape, property_: Node, focus: Focus) -> str:
    return focus.some(f"EXISTS {{ {focus.node} {sparql(property_)} {focus.value} }}")


def _ordered(sign: str) -> "OfAllValues":
    def refuses(_shape: Shape, property_: Node, focus: Focus) -> str:
        other = f"{focus.value}_other"
        in_order = _unless(f"({focus.value} {sign} {other})")
        return focus.some(in_order, also=f". {focus.node} {sparql(property_)} {other}")

    return refuses


def _closed(shape: Shape, _true: Node, focus: Focus) -> str:
    paths = [each[SH.path] for each in shape.properties]
    allowed = [*shape.items(SH.ignoredProperties), *(each for each in paths if isinstance(each, URIRef))]
    names, property_ = ", ".join(map(sparql, allowed)), f"?property{focus.depth}"
    return f"EXISTS {{ {focus.node} {property_} {focus.value} FILTER({property_} NOT IN ({names})) }}"


def _number(term: Node) -> int:
    return int(str(term))


OfAValue = Callable[[Shape, Node, str, int], str]
"""From a shape, what is given for the constraint, a value's variable and the depth: true if the value is refused."""

OfAllValues = Callable[[Shape, Node, Focus], str]
"""From a shape, what is given for the constraint, and the node with its path: true if the values are refused."""

OF_A_VALUE: Mapping[Node, OfAValue] = {
    SH["class"]: _class,
    SH.datatype: _datatype,
    SH.nodeKind: _kind,
    SH["in"]: _in,
    SH.pattern: _pattern,
    SH["or"]: _or,
    SH["not"]: _not,
    SH.minInclusive: _compared("{} >= {}"),
    SH.maxInclusive: _compared("{} <= {}"),
    SH.minExclusive: _compared("{} > {}"),
    SH.maxExclusive: _compared("{} < {}"),
    SH.minLength: _compared("STRLEN(STR({})) >= {}"),
    SH.maxLength: _compared("STRLEN(STR({})) <= {}"),
}

OF_ALL_VALUES: Mapping[Node, OfAllValues] = {
    SH.qualifiedValueShape: _qualified,
    SH.uniqueLang: _unique_language,
    SH.hasValue: _has_value,
    SH.equals: _equals,
    SH.disjoint: _disjoint,
    SH.lessThan: _ordered("<"),
    SH.lessThanOrEquals: _ordered("<="),
}

OF_A_NODE: Mapping[Node, OfAllValues] = {SH.closed: _closed}
