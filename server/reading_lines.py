"""How a fact was read: each value with the words, the sentences, the rule, and what was only inferred."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from server.evidence import Evidence
from server.rows import Row, Term


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence that was read: its number among the sentences of the page, 0 if it is not among them."""

    passage: str
    number: int = 0

    @property
    def text(self) -> str:
        """The text that it stands in."""
        return self.passage.partition("#")[0]


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One value of one property, as one rule read it, in the same words, from one or more sentences."""

    property: str
    value: Term
    written: str
    rule: str
    inferred: bool
    inferred_from: tuple[str, ...]
    """What else than the texts of its sentences it was inferred from."""

    sources: tuple[Source, ...]


def lines_from(rows: Iterable[Row], sentences: Sequence[Evidence]) -> tuple[ReadingLine, ...]:
    """The lines, texts that say the same joined, from the rows of `readings.rq`."""
    numbers = {entry.passage: number for number, entry in enumerate(sentences, 1)}
    grouped: dict[tuple[Term, ...], list[Row]] = {}
    for row in rows:
        key = tuple(row[name] for name in ("property", "value", "asWritten", "basis", "rule"))
        grouped.setdefault(key, []).append(row)
    return tuple(_line(group, numbers) for group in grouped.values())


def _line(rows: list[Row], numbers: Mapping[str, int]) -> ReadingLine:
    row = rows[0]
    cited = dict.fromkeys(found["passage"].value for found in rows if found["passage"])
    sources = sorted((Source(passage, numbers.get(passage, 0)) for passage in cited), key=lambda each: each.number)
    texts = {source.text for source in sources}
    elsewhere = (found["from"].value for found in rows if found["from"] and found["from"].value not in texts)
    return ReadingLine(
        property=row["property"].value,
        value=row["value"],
        written=row["asWritten"].value,
        rule=row["rule"].value,
        inferred=row["basis"].value.endswith("#Inferred"),
        inferred_from=tuple(dict.fromkeys(elsewhere)),
        sources=tuple(sources),
    )


def inferences(lines: Iterable[ReadingLine]) -> dict[tuple[str, Term], tuple[str, ...]]:
    """By property and value, the rules that inferred it; a value that any text states is not among them."""
    rules: dict[tuple[str, Term], dict[str, None]] = {}
    stated = set()
    for line in lines:
        key = (line.property, line.value)
        if line.inferred:
            rules.setdefault(key, {})[line.rule] = None
        else:
            stated.add(key)
    return {key: tuple(found) for key, found in rules.items() if key not in stated}
