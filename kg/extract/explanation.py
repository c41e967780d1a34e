"""Explanations: of each sentence what was found in it, which rules looked at it, what they read and why they did not.

The reasons are those of the rules themselves (`Sentence.decline`), noted while they read the document once.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.journal import Decline, Journal
from kg.extract.page.page import Sentence
from kg.extract.reader import Reader
from kg.facts import FIELDS, field_value, to_json
from kg.model import Document, Fact

SPANS = {
    "S": "state",
    "J": "adjective of a state",
    "G": "organisation",
    "K": "organ",
    "L": "place",
    "D": "date",
    "R": "role",
    "N": "person",
}
"""The chunks that an explanation shows, by their letter."""


@dataclass(frozen=True, slots=True)
class Span:
    """A chunk of a sentence: its offsets in the stored text, what it is, its words, and its code or ISO date."""

    start: int
    end: int
    kind: str
    text: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence: its offsets in the stored text, what stands in it, and what the rules made of it."""

    start: int
    end: int
    kind: str
    text: str
    spans: tuple[Span, ...]
    looked: tuple[str, ...]
    facts: tuple[Fact, ...]
    declined: tuple[Decline, ...]


def explain(reader: Reader, document: Document) -> Iterator[Explanation]:
    """The explanation of each sentence of a document, in order."""
    journal = Journal()
    context = reader.context(document, journal)
    facts = reader.apply_rules(context)
    for sentence in context.page.sentences:
        start, end = context.span(sentence)
        read = tuple(fact for fact in facts if (fact.start, fact.end) == (start, end))
        yield Explanation(
            start=start,
            end=end,
            kind=sentence.kind.value,
            text=document.text[start:end],
            spans=tuple(_span(context, chunk) for chunk in sentence.chunks if chunk.tag in SPANS),
            looked=_looked(journal, sentence, read),
            facts=read,
            declined=tuple(journal.declined.get(sentence.start, ())),
        )


def _looked(journal: Journal, sentence: Sentence, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """The rules that looked at a sentence: by what they noted, and by what they read."""
    return tuple(dict.fromkeys((*journal.looked.get(sentence.start, ()), *(fact.type for fact in facts))))


def _span(context: Context, chunk: Chunk) -> Span:
    start, end = context.page.view.raw(chunk.start, chunk.end)
    if chunk.date is not None:
        value: str | None = chunk.date.single or f"{chunk.date.first}/{chunk.date.last}"
    elif chunk.tag in "GK":
        value = context.code(chunk) or chunk.value
    else:
        value = chunk.value if chunk.tag in "SJL" else None
    return Span(start, end, SPANS[chunk.tag], context.written(chunk), value)


def to_text(explanation: Explanation) -> str:
    """The explanation for people: the sentence, and below it a line for each thing that is known of it."""
    lines = [f"{explanation.start}-{explanation.end} {explanation.kind}: {' '.join(explanation.text.split())}"]
    lines += [
        _line(span.kind, f"{span.text} = {span.value}" if span.value else span.text) for span in explanation.spans
    ]
    if explanation.looked:
        lines.append(_line("looked at by", ", ".join(explanation.looked)))
    lines += [_line("fact", f"{fact.rule}: {_fields(fact)}") for fact in explanation.facts]
    lines += [_line("no fact", f"{rule}: {reason}") for rule, reason in explanation.declined]
    return "\n".join(lines)


def _line(label: str, text: str) -> str:
    return f"    {label:<20} {text}"


def _fields(fact: Fact) -> str:
    values = ((name, field_value(fact, name)) for name in FIELDS[fact.type])
    told = (
        f"{name}={','.join(value) if isinstance(value, tuple) else value}"
        for name, value in values
        if value not in (None, (), False)
    )
    return f"{fact.type} {' '.join(told)}"


def to_record(explanation: Explanation) -> str:
    """The explanation for programs: one line of JSON, without its newline."""
    record = {
        "start": explanation.start,
        "end": explanation.end,
        "kind": explanation.kind,
        "text": explanation.text,
        "spans": [
            {"start": span.start, "end": span.end, "kind": span.kind, "text": span.text, "value": span.value}
            for span in explanation.spans
        ],
        "looked": list(explanation.looked),
        "facts": [json.loads(to_json(fact)) for fact in explanation.facts],
        "declined": [decline._asdict() for decline in explanation.declined],
    }
    return json.dumps(record, ensure_ascii=False)
