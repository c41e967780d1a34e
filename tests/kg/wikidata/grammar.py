"""Reads QuickStatements as both versions of the tool do, as far as our commands go: what is written must be read back.

A value is an item, a text in quotes, a text in a language, or a time with its precision; a row of version 1 has its
cells apart by tabs, a CSV table has its properties in the header.
"""

import csv
import io
import re

from kg.wikidata.quickstatements import Command, Pair

ITEM = re.compile(r"Q[1-9]\d*")
TEXT = re.compile(r'"[^\t\n]*"')
IN_A_LANGUAGE = re.compile(r'[a-z_-]+:"[^\t\n]*"')
TIME = re.compile(r"[+-]\d+-\d\d-\d\dT\d\d:\d\d:\d\dZ/(9|10|11)")
PROPERTY = re.compile(r"P[1-9]\d*")
LONGEST = {"P1683": 400, "P854": 500}


class NotRead(ValueError):
    """The tool would not read it."""


def read_v1(text: str) -> list[Command]:
    """The commands of a file of version 1."""
    return [_command(line.split("\t")) for line in text.splitlines() if line.strip()]


def _command(cells: list[str]) -> Command:
    if len(cells) < 3 or len(cells) % 2 == 0 or cells != [cell.strip() for cell in cells]:
        raise NotRead(f"cells of {cells}")
    subject, property_, value = cells[:3]
    if not (ITEM.fullmatch(subject) and PROPERTY.fullmatch(property_) and ITEM.fullmatch(value)):
        raise NotRead(f"{cells[:3]}")
    pairs = list(zip(cells[3::2], cells[4::2], strict=True))
    qualifiers = [pair for pair in pairs if pair[0].startswith("P")]
    if pairs[: len(qualifiers)] != qualifiers:
        raise NotRead("a qualifier behind the reference")
    reference = [(f"P{name[1:]}", text) for name, text in pairs[len(qualifiers) :] if name.startswith("S")]
    return _checked(Command(subject, property_, value, tuple(qualifiers), tuple(reference)), len(pairs))


def read_csv(text: str) -> list[Command]:
    """The commands of a CSV table."""
    header, *rows = csv.reader(io.StringIO(text))
    if header[0] != "qid" or not PROPERTY.fullmatch(header[1]):
        raise NotRead(f"{header}")
    return [_row(header, row) for row in rows]


def _row(header: list[str], row: list[str]) -> Command:
    if len(row) != len(header) or not all(row):
        raise NotRead(f"an empty cell, or one too many: {row}")
    qualifiers: list[Pair] = []
    reference: list[Pair] = []
    for name, value in zip(header[2:], row[2:], strict=True):
        if name.startswith("qal"):
            qualifiers.append((f"P{name[3:]}", value))
        elif name.startswith("S" if not reference else "s"):
            reference.append((f"P{name[1:]}", value))
        else:
            raise NotRead(f"{name} begins another reference")
    command = Command(row[0], header[1], row[1], tuple(qualifiers), tuple(reference))
    return _checked(command, len(header) - 2)


def _checked(command: Command, pairs: int) -> Command:
    if len(command.qualifiers) + len(command.reference) != pairs:
        raise NotRead("something is neither qualifier nor reference")
    for name, value in (*command.qualifiers, *command.reference):
        if not any(form.fullmatch(value) for form in (ITEM, TEXT, IN_A_LANGUAGE, TIME)):
            raise NotRead(value)
        if len(value.partition('"')[2][:-1]) > LONGEST.get(name, 10_000):
            raise NotRead(f"{name} is too long")
    return command
