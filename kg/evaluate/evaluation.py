"""Reads the texts of a set and holds what was read against its gold."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.authority import Authority
from kg.evaluate.comparison import Comparison
from kg.evaluate.gold import Sample
from kg.evaluate.matching import Matched, match_document
from kg.evaluate.scores import Score, ratio, scores_by_type
from kg.extract.reader import Reader
from kg.model import Document, Fact


@dataclass(frozen=True)
class Evaluation:
    """One set, read and matched."""

    name: str
    documents: int
    matched: tuple[Matched, ...]
    facts_read: int
    exact_quotes: int

    @property
    def by_type(self) -> dict[str, Score]:
        """The counts of each type of fact."""
        return scores_by_type(self.matched)

    @property
    def fired(self) -> frozenset[str]:
        """The rules that read something."""
        pairs = {pair.read.rule for matched in self.matched for pair in matched.pairs}
        return frozenset(pairs | {fact.rule for matched in self.matched for fact in matched.false})

    @property
    def exact_share(self) -> float | None:
        """The share of the facts read whose quote stands in the text at their offsets; None where nothing was read."""
        return ratio(self.exact_quotes, self.facts_read)


class Evaluator:
    """Evaluates sets of samples with one reader."""

    def __init__(self, authority: Authority) -> None:
        self._reader, self._comparison = Reader(authority), Comparison(authority)

    def evaluate(self, name: str, samples: Sequence[Sample]) -> Evaluation:
        """The evaluation of one set."""
        matched, read, exact = list[Matched](), 0, 0
        for sample in samples:
            facts = self._reader.read(sample.document)
            matched += match_document(self._comparison, sample.document.id, sample.gold, facts)
            read += len(facts)
            exact += sum(quotes_exactly(fact, sample.document) for fact in facts)
        return Evaluation(name, len(samples), tuple(matched), read, exact)


def quotes_exactly(fact: Fact, document: Document) -> bool:
    """Whether the fact's quote stands in its document at its offsets."""
    return fact.document == document.id and document.text[fact.start : fact.end] == fact.quote != ""
