"""The pattern files as one who teaches the reader uses them: a new row is read, a bad one refused, without Python.

Each run is of a copy of the package, whose files are changed as in an editor.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.extract.matching.lexicon import PATTERNS
from kg.settings import Settings, project_root

OPENING = "The Council of Heads of State of the CSTO met in Minsk on 20 December 2011."
# What a newcomer adds to each file, and a sentence with what the reader then reads in it.
NEW_ROWS: dict[str, tuple[str, str, dict[str, object]]] = {
    "acts.csv": (
        "cherish,2,cherish,cherishes,cherished,cherishing,,object,",
        "The ministers cherished the old friendship.",
        {"type": "position", "act": "cherish"},
    ),
    "capacities.csv": (
        "observer,onlookers",
        "Also present, as onlookers, were President Boris Tadic of Serbia and Minister Ivan Orlov of Croatia.",
        {"type": "attendance", "of": "HRV", "capacity": "observer"},
    ),
    "capitals.csv": (
        "HRV,Zagreb",
        "The ministers of culture met in the capital of Croatia on 5 May 2010.",
        {"type": "meeting", "body": "ministers of culture", "place": "Zagreb"},
    ),
    "chairmanships.csv": (
        'steers,next,begins,"<S> will steer the {chair}"',
        "Armenia will steer the chairmanship from 1 January 2012.",
        {"type": "chairmanship", "state": "ARM", "rule": "chairmanship.steers"},
    ),
    "clause_words.csv": (
        "group,shepherds",
        "The shepherds supported the treaty.",
        {"type": "position", "actor": "shepherds", "act": "support"},
    ),
    "cues/attendance.csv": (
        "attendance.present,words,graced the table",
        "President Gurban Atayev of Turkmenistan graced the table.",
        {"type": "attendance", "of": "TKM"},
    ),
    "groups.csv": (
        "CFM,keepers of the seals",
        "The keepers of the seals of the CSTO met in Osh on 5 May 2010.",
        {"type": "meeting", "body": "CSTO-CFM", "place": "Osh"},
    ),
    "instruments.csv": (
        "head,Canticle,treaty,",
        "The ministers signed the Canticle on Mutual Assistance.",
        {"type": "instrument", "title": "Canticle on Mutual Assistance", "action": "signed"},
    ),
    "statuses.csv": (
        "deed,give.past,festooned",
        "The Council festooned Serbia with the status of observer.",
        {"type": "status", "state": "SRB", "status": "observer"},
    ),
    "tellings.csv": (
        'sat-down,named,"{group} sat down{at}<V> to a session"',
        "The ministers of culture sat down in Osh on 5 May 2010 to a session.",
        {"type": "meeting", "body": "ministers of culture", "rule": "meeting.sat-down"},
    ),
    "topics.csv": (
        "water,aqueducts",
        "The ministers supported new aqueducts.",
        {"type": "position", "topics": ["water"]},
    ),
    "words.csv": (
        "head,Palatine",
        "The meeting was attended by Palatine Ivan Orlov of Croatia.",
        {"type": "attendance", "role": "Palatine", "of": "HRV"},
    ),
}
BAD_ROWS = {
    "acts.csv": ("note,9,a,b,c,d,,that,", "the strength '9' is not one of 1, 2, 3, 4, 5"),
    "capacities.csv": ("visitor,visitors", "the capacity 'visitor' is not one of member"),
    "capitals.csv": ("HRV,", "the column 'capital' is empty"),
    "chairmanships.csv": ("chairs,now,own,(<S>", "the regular expression is not well-formed"),
    "clause_words.csv": ("crowd,people", "the class 'crowd' is not one of"),
    "groups.csv": ("CFM,(keepers", "the regular expression is not well-formed"),
    "instruments.csv": ("head,Canticle,song,", "the value 'song' is not one of"),
    "members.csv": ("XYZ,fiji", "fiji"),
    "statuses.csv": ("deed,offer.past,offered", "deed 'offer.past' is not known"),
    "tellings.csv": ("met,everybody,<V>", "the group 'everybody' is not one of named, any, item, none"),
    "topics.csv": ("water,", "the column 'phrases' is empty"),
    "words.csv": ("boss,Boss", "the class 'boss' is not one of head"),
    **{
        f"cues/{path.name}": ("meetings.held,word,held", "the form 'word' is not one of words, pattern")
        for path in sorted((PATTERNS / "cues").glob("*.csv"))
    },
}
_READ = """
import sys
from pathlib import Path
from kg.errors import KgError
try:
    from kg.authority import load_authority
    from kg.extract.reader import Reader
    from kg.facts import dump_facts
    from kg.model import Document
    reader = Reader(load_authority(Path(sys.argv[1])))
    for line in sys.stdin.read().splitlines():
        print(dump_facts(reader.read(Document(id="sample", text=line))), end="")
except KgError as error:
    sys.exit(str(error))
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, its pattern files free to change."""
    shutil.copytree(project_root() / "kg", tmp_path / "kg")  # with what is compiled: a run need not do it again
    return tmp_path


def add(package: Path, file: str, row: str) -> int:
    """Adds a row at the end of a file; its line."""
    path = package / "kg" / "extract" / "patterns" / file
    with path.open("a", encoding="utf-8") as table:
        table.write(f"{row}\n")
    return len(path.read_text("utf-8").splitlines())


def example(file: str) -> str:
    """A document for a file's new row; a group's is the one whose own meeting is of the group."""
    sentence = NEW_ROWS[file][1]
    return sentence if file == "groups.csv" else f"{OPENING} {sentence}"


def read(package: Path) -> "subprocess.CompletedProcess[str]":
    """Reads all examples by the package as it is."""
    return subprocess.run(
        [sys.executable, "-c", _READ, str(Settings().authority)], input="\n".join(map(example, NEW_ROWS)),
        capture_output=True, check=False, cwd=package, text=True, env={"PYTHONPATH": str(package)},
    )  # fmt: skip


def test_every_pattern_file_has_an_example_of_a_new_and_of_a_bad_row() -> None:
    files = {str(path.relative_to(PATTERNS)) for path in PATTERNS.rglob("*.csv")}
    assert set(BAD_ROWS) == files
    shown = {file for file in files if not file.startswith("cues/")} | {"cues/attendance.csv"}  # one for all cues
    assert set(NEW_ROWS) == shown - {"members.csv"}  # a founder's list changes capacities only: see test_members.py


def test_new_rows_take_effect_without_touching_python(package: Path) -> None:
    before = [json.loads(line) for line in read(package).stdout.splitlines()]
    for file, (row, *_) in NEW_ROWS.items():
        add(package, file, row)
    done = read(package)
    assert done.returncode == 0, done.stderr
    after = [json.loads(line) for line in done.stdout.splitlines()]
    for file, (_, _, expected) in NEW_ROWS.items():
        assert not [fact for fact in before if expected.items() <= fact.items()], file
        assert [fact for fact in after if expected.items() <= fact.items()], file


@pytest.mark.parametrize("file", BAD_ROWS)
def test_a_bad_row_is_refused_with_file_line_and_reason(package: Path, file: str) -> None:
    row, reason = BAD_ROWS[file]
    line = add(package, file, row)
    done = read(package)
    assert done.returncode == 1
    assert f"{file}, line {line}: " in done.stderr
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_command_line_tells_a_bad_row_in_one_line(package: Path) -> None:
    line = add(package, "cues/meetings.csv", BAD_ROWS["cues/meetings.csv"][0])
    done = subprocess.run(
        [sys.executable, "-m", "kg", "extract", "none.txt"],
        capture_output=True, check=False, cwd=package, text=True, env={"PYTHONPATH": str(package)},
    )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"cues/meetings.csv, line {line}: the form 'word' is not one of words, pattern" in done.stderr
