"""The journal: what rules say of the sentences that they looked at, where somebody asked for it."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple


class Decline(NamedTuple):
    """A near miss: which rule read no fact in a sentence, and why not."""

    rule: str
    reason: str


@dataclass
class Journal:
    """What was noted of each sentence, by where it starts in the view."""

    looked: dict[int, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    declined: dict[int, dict[Decline, None]] = field(default_factory=lambda: defaultdict(dict))

    def look(self, start: int, rule: str) -> None:
        """Notes that a rule reads the sentence, whose words call for it."""
        self.looked[start][rule] = None

    def decline(self, start: int, rule: str, reason: str) -> None:
        """Notes why a rule, having looked, reads no fact."""
        self.look(start, rule)
        self.declined[start][Decline(rule, reason)] = None
