"""Texts damaged at random, by a seed: whatever arrives, the reader reads on, and each quote is exact."""

import random
import re
from collections.abc import Callable

import pytest

from kg.extract.reader import Reader
from kg.facts import FIELDS, field_value
from kg.model import Document
from kg.settings import Settings

LONGEST = 4000
"""Characters of a damaged text."""
TEXTS = 20
"""Texts that each kind of damage is done to."""
NOISE = ("\u200b", "\n", "(", ")", "“", ";", "\t", "\x00")


def lose_characters(text: str, chance: random.Random) -> str:
    return "".join(character for character in text if chance.random() > 0.02)


def mix_words(text: str, chance: random.Random) -> str:
    words = text.split()
    return " ".join(chance.sample(words, len(words)))


def mix_lines(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    return "\n".join(chance.sample(lines, len(lines)))


def add_noise(text: str, chance: random.Random) -> str:
    return "".join(character + (chance.choice(NOISE) if chance.random() < 0.5 else "") for character in text)


def cut_in_the_middle(text: str, chance: random.Random) -> str:
    return text[chance.randrange(len(text)) :]


def in_capitals(text: str, _: random.Random) -> str:
    return text.upper()


def in_small_letters(text: str, _: random.Random) -> str:
    return text.lower()


def with_other_signs(text: str, chance: random.Random) -> str:
    return text.replace(" ", "\u00a0").replace(",", chance.choice(("،", ";", " - ", "(")))


def without_years(text: str, _: random.Random) -> str:
    return re.sub(r"(?<![-–])\b(?:19|20)\d\d\b(?![-–])", "", text)


DAMAGES = (
    lose_characters, mix_words, mix_lines, add_noise, cut_in_the_middle, in_capitals, in_small_letters,
    with_other_signs, without_years,
)  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_text_is_read_to_its_end(reader: Reader, damage: Callable[[str, random.Random], str]) -> None:
    chance = random.Random(damage.__name__)
    files = sorted((Settings().corpus / "practice").glob("*.txt"))
    for path in chance.sample(files, TEXTS):
        text = damage(path.read_text("utf-8")[:LONGEST], chance)
        for fact in reader.read(Document(id="damaged", text=text)):
            assert text[fact.start : fact.end] == fact.quote, path.name
            assert not any(str(field_value(fact, name)).startswith("0000") for name in FIELDS[fact.type])
