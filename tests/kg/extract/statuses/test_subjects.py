"""Where a list of states ends and the subject of another clause begins."""

import re
from itertools import pairwise

import pytest

from kg.extract.statuses.subjects import second_subject

STATE = re.compile(r"Japan|Canada|Chile|Egypt")


def split(text: str) -> list[list[str]]:
    """The names of the text, in one list or cut in two."""
    names = list(STATE.finditer(text))
    gaps = [text[one.end() : two.start()] for one, two in pairwise(names)]
    words = [name.group() for name in names]
    at = second_subject(text, names[0].start(), gaps, names[-1].end())
    return [words] if at is None else [words[:at], words[at:]]


@pytest.mark.parametrize(
    "text",
    [
        "The status was granted to Japan, and Canada, Chile and Egypt became partners.",
        "The status was granted to Japan, and Canada, Chile and Egypt have asked for it.",
        "The status has been given to Japan, and Canada, Chile and Egypt in turn submitted applications.",
        "The leaders admitted Japan, and Canada, Chile and Egypt were told to wait.",
        "They thanked Japan, and Canada, Chile and Egypt will follow.",
    ],
)
def test_behind_a_clause_with_its_verb_the_next_verb_has_its_own_subject(text: str) -> None:
    assert split(text) == [["Japan"], ["Canada", "Chile", "Egypt"]]


def test_without_a_comma_the_subject_begins_behind_the_first_and() -> None:
    assert split("Status was given to Japan and Canada was made a partner.") == [["Japan"], ["Canada"]]
    assert split("Status was given to Japan, Canada and Chile became a partner.") == [["Japan", "Canada"], ["Chile"]]


@pytest.mark.parametrize(
    "text",
    [
        "Japan, Canada and Chile became partners.",
        "The status was granted to Japan, Canada and Chile.",
        "The granting of the status to Japan and Canada was welcomed.",
        "They noted that the wishes of Japan and Canada were being studied.",
        "The requests of Japan and Canada were met.",
        "The requests received from Japan and Canada were met.",
        "which were made by Japan and Canada were met.",
        "The requests that were made by Japan and Canada have been met.",
        "No partner was named, and the requests of Japan and Canada will be studied.",
        "The status was granted to Japan and Canada by all.",
    ],
)
def test_otherwise_the_list_stays_one(text: str) -> None:
    assert len(split(text)) == 1
