"""Why a resolved fact says what it says: each value with every sentence that gives it, and which value was taken."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.resolve.merging import value_key
from kg.resolve.model import Ref, Resolution, ResolvedFact, Saying

_RULE = "the most precise date is taken, then what most texts say, then what most sentences say"


def find_facts(resolution: Resolution, words: str) -> list[ResolvedFact]:
    """The facts whose kind and slug, or whose slug, is given; else those whose label has the words."""
    exact = [fact for fact in resolution.facts if words in (_name(fact.ref), fact.ref.slug)]
    return exact or [fact for fact in resolution.facts if words.casefold() in fact.label.casefold()]


def explain_fact(fact: ResolvedFact) -> Iterator[str]:
    """Lines for a fact: its values, and behind each the sentences, with their texts and the rules that read them."""
    yield f"{fact.label}  ({_name(fact.ref)}, {fact.kind})"
    taken = set(fact.values)
    by_property: dict[str, list[Saying]] = defaultdict(list)
    for saying in fact.sayings:
        by_property[saying.property].append(saying)
    for name, sayings in sorted(by_property.items()):
        values = sorted({saying.value for saying in sayings}, key=value_key)
        for value in values:
            left = "" if (name, value) in taken else f"  not taken: {_RULE}"
            yield f"  {name} = {value_key(value)}{left}"
            yield from _evidence([saying for saying in sayings if saying.value == value])
    said = {(name, saying.value) for name, sayings in by_property.items() for saying in sayings}
    computed = [f"{name} = {value_key(value)}" for name, value in fact.values if (name, value) not in said]
    if computed:
        yield f"  computed: {', '.join(computed)}"


def _evidence(sayings: Sequence[Saying]) -> Iterator[str]:
    for saying in sayings:
        fact = saying.fact
        start, end = saying.span or (fact.start, fact.end)
        how = "inferred" if saying.inferred else f"“{saying.written}”" if saying.written else "stated"
        quote = "" if saying.span else f": {' '.join(fact.quote.split())}"
        yield f"    {how}, {fact.document} {start}-{end}, rule {fact.rule}{quote}"


def _name(ref: Ref) -> str:
    return f"{ref.kind}/{ref.slug}"
