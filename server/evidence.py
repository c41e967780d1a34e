"""The sentences behind facts, and which of several says what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from server.page_queries import PageQueries
from server.rows import Row, Term


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a text that says so; `inferred` where every value cited to it was only concluded from it.

    `says` are the properties read from it, where the text says the rest of the fact in another; `rules` read it.
    """

    passage: str
    text: str
    sentence: str
    language: str = ""
    start: int = 0
    inferred: bool = False
    says: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


Sentences = dict[str, tuple[Evidence, ...]]
"""By fact, its sentences in the order of the texts."""


def read_evidence(pages: PageQueries, facts: Sequence[str]) -> Sentences:
    """The sentences behind facts, by one query for what was read where and one for the words; raises a ServerError."""
    cited = pages.rows("evidence", *facts).rows if facts else ()
    passages = dict.fromkeys(row["passage"].value for row in cited)
    return sentences_from(cited, pages.rows("sentences", *passages).rows if passages else ())


def by_text(found: Iterable[Evidence]) -> list[tuple[str, list[Evidence]]]:
    """The sentences of each text together: what stands beside each other on a page."""
    ordered = sorted(found, key=lambda entry: (entry.text, entry.start))
    return [(text, list(entries)) for text, entries in groupby(ordered, key=lambda entry: entry.text)]


def sentences_from(cited: Iterable[Row], sentences: Iterable[Row]) -> Sentences:
    """By fact, its sentences, from the rows of `evidence.rq` and `sentences.rq`."""
    known = {row["passage"].value: row for row in sentences}
    by_fact: dict[str, dict[str, list[Row]]] = {}
    for row in cited:
        if row["passage"].value in known:
            by_fact.setdefault(row["fact"].value, {}).setdefault(row["passage"].value, []).append(row)
    return {
        fact: _of_fact([_evidence(known[passage], rows) for passage, rows in found.items()])
        for fact, found in by_fact.items()
    }


def _of_fact(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The main sentence of a text, from which most was read, needs no word; the others tell what they are for."""
    told: list[Evidence] = []
    for _, entries in by_text(found):
        main = max(entries, key=lambda entry: len(entry.says))
        told += [replace(entry, says=()) if entry is main else entry for entry in entries]
    return tuple(told)


def _evidence(sentence: Row, cited: Sequence[Row]) -> Evidence:
    return Evidence(
        passage=sentence["passage"].value,
        text=sentence["text"].value,
        sentence=sentence["sentence"].value,
        language=sentence["language"].value,
        start=int(sentence["start"].value or 0),
        inferred=all(row["basis"].value.endswith("#Inferred") for row in cited),
        says=_words(row["properties"] for row in cited),
        rules=_words(row["rule"] for row in cited),
    )


def _words(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(sorted({word for term in terms for word in term.value.split()}))
