"""Portfolios: words of an office that are also something else, where those beside them tell that they are the office's.

A minister may be for the affairs of an organisation ("Minister of Trade and ECO Affairs"), for matters written
small ("Irrigation and industry"), or "with responsibility for" them; "Republic of" before a state is the state's.
"""

import re
from collections.abc import Mapping

from kg.extract.matching.phrases import Phrase
from kg.extract.page.units import Unit

# "and ECO Affairs", "for EU Integration", "and water Resources", "Irrigation and industry,"
_OF_ORGANISATION = re.compile(r"(?<=[aoP])[GC](?=P)")
_SMALL = re.compile(r"(?<=[MP]a)w(?=[Pcs.]|$)")
# "the Secretariat of Public Works of X": a ministry under another name
_MINISTRY = re.compile(r"K(?=oP+(?:aP+)*ot?S)")
# "and High Technologies", "Director of Programmes of the Secretariat"
_HIGH = re.compile(r"(?<=[aoc])C(?=P)")
_WORK = re.compile(r"(?<=Ho)C(?=ot?G)")
_OFFICES = frozenset({"Affairs", "Integration", "Relations", "Matters", "Cooperation", "Co-operation"})
_MATTERS = frozenset({"High", "Programmes", "Programs", "Plans", "Conferences", "Meetings", "Strategy"})
_POLITY = re.compile(r"[CP]ot?S")
_POLITIES = frozenset({"Republic", "Kingdom", "Principality", "Sultanate", "Federation", "Commonwealth"})
_RESPONSIBLE = Phrase(
    r"\b(?:with (?:the |special |primary |additional |overall )*responsibilit(?:y|ies) for|with assignment for"
    r"|assigned (?:to|for)|having responsibility for)(?= (?:the )?(?-i:[A-Z]))",
    re.I,
)


def portfolio_words(units: list[Unit], text: str, words: Mapping[str, str]) -> list[Unit]:
    """The units with those that belong to an office, or to a state's full name, tagged as such."""
    tags = "".join([unit.tag for unit in units])
    read = list(units)
    for match in _OF_ORGANISATION.finditer(tags):
        behind = read[match.end()]
        if text[behind.start : behind.end] in _OFFICES:
            read[match.start()] = read[match.start()]._replace(tag="P", value=None)
    for match in _MINISTRY.finditer(tags):
        unit = read[match.start()]
        if text[unit.start : unit.end] == "Secretariat":
            read[match.start()] = unit._replace(tag="P", value=None)
    for match in (*_HIGH.finditer(tags), *_WORK.finditer(tags)):
        unit = read[match.start()]
        if text[unit.start : unit.end] in _MATTERS:
            read[match.start()] = unit._replace(tag="P")
    for match in _SMALL.finditer(tags):
        unit = read[match.start()]
        if words.get(text[unit.start : unit.end].capitalize()) == "P":
            read[match.start()] = unit._replace(tag="P")
    return _whole_states(read, tags, text)


def responsibilities(text: str, start: int, end: int) -> dict[int, int]:
    """Where words that put a matter to an office stand, as "for" does: "with responsibility for"."""
    return {match.start(): match.end() for match in _RESPONSIBLE.finditer(text, start, end)}


def _whole_states(units: list[Unit], tags: str, text: str) -> list[Unit]:
    """The units with "Republic of the" and the state behind it made one."""
    read: list[Unit] = []
    at = 0
    for match in _POLITY.finditer(tags):
        head, of, state = units[match.start()], units[match.start() + 1], units[match.end() - 1]
        if text[head.start : head.end] in _POLITIES and text[of.start : of.end] == "of":
            read += [*units[at : match.start()], state._replace(start=head.start)]
            at = match.end()
    return read + units[at:]
