"""Whether two mentions are one person: what speaks against, else weighted features, each judgement telling its reasons.

The weights stand in `person_features.csv`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.resolve.model import PersonMention
from kg.resolve.weights import read_weights
from kg.spelling import compare_names

FEATURES = Path(__file__).with_name("person_features.csv")
_NAMES = ("family_name", "given_name", "affiliation", "office", "time", "threshold")
LIFETIME = 40
"""Years between two mentions beyond which a namesake is likelier than the same person."""
NEAR = 10
"""Years within which two mentions speak for one bearer."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two mentions held against each other: `against` says what keeps them apart, else `features` are 0 to 1 each."""

    one: PersonMention
    other: PersonMention
    against: str = ""
    features: tuple[tuple[str, float], ...] = ()

    @property
    def total(self) -> float:
        """The weighted sum of the features; -1 where something speaks against."""
        weights = load_features()
        return -1.0 if self.against else round(sum(weights[name] * value for name, value in self.features), 6)

    @property
    def same(self) -> bool:
        """Whether the two are taken as one person, if no other mention speaks against."""
        return self.total >= load_features()["threshold"]

    @property
    def told(self) -> str:
        """The judgement in words."""
        names = f"“{self.one.name}” and “{self.other.name}”"
        if self.against:
            return f"{names}: {self.against}"
        parts = ", ".join(f"{name.replace('_', ' ')} {value:.2f}" for name, value in self.features)
        return f"{names}: {self.total:.2f} ({parts})"


@lru_cache(maxsize=1)
def load_features(path: Path = FEATURES) -> Mapping[str, float]:
    """The weights by feature; raises BadRow."""
    return read_weights(path, _NAMES)


def judge(one: PersonMention, other: PersonMention) -> Judgement:
    """The judgement of two mentions."""
    if against := what_speaks_against(one, other):
        return Judgement(one, other, against)
    names = compare_names(one.name, other.name)
    features = {
        "family_name": names.family,
        "given_name": names.given,
        "affiliation": _affiliation(one, other),
        "office": float(one.role is not None and one.role == other.role),
        "time": float(_apart(one, other) <= NEAR),
    }
    return Judgement(one, other, features=tuple(features.items()))


def what_speaks_against(one: PersonMention, other: PersonMention) -> str:
    """Why the two cannot be one person; empty where nothing says so."""
    if compare_names(one.name, other.name).clash:
        return "the names differ"
    if one.state is not None and other.state is not None and one.state != other.state:
        return "they are of two states"
    return "they are too far apart in time" if _apart(one, other) > LIFETIME else ""


def _apart(one: PersonMention, other: PersonMention) -> int:
    return 0 if one.year is None or other.year is None else abs(one.year - other.year)


def _affiliation(one: PersonMention, other: PersonMention) -> float:
    if one.state is not None and one.state == other.state:
        return 1.0
    if one.organisation is None or other.organisation is None:
        return 0.5
    shorter, longer = sorted((one.organisation.slug, other.organisation.slug), key=len)
    return 1.0 if f"{longer}-".startswith(f"{shorter}-") else 0.25
