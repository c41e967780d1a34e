"""The facts that the reader got wrong, one a line with its sentence: missed, false, or found with other fields."""

from collections.abc import Iterable, Iterator

from kg.evaluate.comparison import COMPARED
from kg.evaluate.evaluation import Evaluation
from kg.evaluate.matching import Matched, Pair
from kg.facts import field_value
from kg.model import Fact

QUOTE = 300
"""Characters of a sentence that are shown."""


def render_misses(evaluation: Evaluation) -> str:
    """Each mistake of a set, by document and type: `~` differs, `-` is missed, `+` is false."""
    return "\n".join(line for matched in evaluation.matched for line in _lines(matched))


def _lines(matched: Matched) -> Iterator[str]:
    where = f"{matched.document} {matched.type}"
    for pair in matched.pairs:
        if not pair.is_right:
            yield f"~ {where} {_differences(pair)} | {pair.read.rule} | {_sentence(pair.gold)}"
    for fact in matched.missed:
        yield f"- {where} {_fields(fact, COMPARED[fact.type])} | {_sentence(fact)}"
    for fact in matched.false:
        yield f"+ {where} {_fields(fact, COMPARED[fact.type])} | {fact.rule} | {_sentence(fact)}"


def _differences(pair: Pair) -> str:
    told = (f"{name}: {_shown(pair.gold, name)} was read as {_shown(pair.read, name)}" for name in pair.differing)
    same = [name for name in COMPARED[pair.gold.type] if name not in pair.differing]
    return f"{'; '.join(told)} | {_fields(pair.gold, same)}"


def _fields(fact: Fact, names: Iterable[str]) -> str:
    return ", ".join(f"{name} {_shown(fact, name)}" for name in names if field_value(fact, name))


def _shown(fact: Fact, name: str) -> str:
    value = field_value(fact, name)
    return f"“{' '.join(value.split())}”" if isinstance(value, str) and value else str(value or "nothing").lower()


def _sentence(fact: Fact) -> str:
    text = " ".join(fact.quote.split())
    return text if len(text) <= QUOTE else f"{text[:QUOTE]}…"
