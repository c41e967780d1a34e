"""What the rows of one authority file have used so far, so that a row that repeats or contradicts one is refused."""

import re
from collections.abc import Iterable

from kg.names import fold
from kg.tables import Row
from kg.verification import KINDS, read_verification

SHARED = "*"
_QID = re.compile(r"Q[1-9]\d*")


class Ledger:
    """Codes, names and Wikidata ids of one file; a name that several rows bear is marked with a final `*` in each."""

    def __init__(self) -> None:
        self.codes: dict[str, int] = {}
        self.shared: set[str] = set()
        self._names: dict[str, str] = {}
        self._reserved: frozenset[str] = frozenset()
        self._qids: dict[str, int] = {}

    def reserve(self, other: "Ledger") -> None:
        """The names of another file may be used here only when marked as shared."""
        self._reserved = frozenset(other._names)

    def code(self, row: Row, column: str, form: re.Pattern[str]) -> str:
        """The row's own code: well-formed and not used before."""
        code = row.formed(column, form)
        self.once(row, code, column)
        return code

    def once(self, row: Row, code: str, column: str = "row") -> None:
        """What tells the row from others, not used before."""
        if code in self.codes:
            raise row.refuse(f"{column} {code!r} stands already in line {self.codes[code]}: give each record its own")
        self.codes[code] = row.line

    def known(self, row: Row, column: str) -> str | None:
        """A code of this ledger's file that another row points at, or None."""
        code = row.optional(column)
        if code is not None and code not in self.codes:
            raise row.refuse(f"{column} {code!r} is not known: add it to its file or correct it")
        return code

    def names(self, row: Row, code: str, names: Iterable[str]) -> tuple[str, ...]:
        """The names without their marks; a name of two records must be marked in both."""
        return tuple(self._name(row, code, name) for name in names)

    def _name(self, row: Row, code: str, written: str) -> str:
        name = written.removesuffix(SHARED)
        folded, marked = fold(name), name != written
        bearer = self._names.setdefault(folded, code)
        if bearer != code and not (marked and folded in self.shared):
            raise row.refuse(f"{name!r} is a name of {bearer!r} too: write {name + SHARED!r} in both or drop one")
        if folded in self._reserved and not marked:
            raise row.refuse(f"{name!r} is the name of a state too: write {name + SHARED!r} or name the city apart")
        if marked:
            self.shared.add(folded)
        return name

    def wikidata(self, row: Row) -> tuple[str | None, str | None]:
        """The Wikidata id and how it was verified, which may also say why there is no id."""
        qid, verified = row.optional("qid"), row.optional("verified")
        if qid is None:
            return None, verified
        if not _QID.fullmatch(qid):
            raise row.refuse(f"{qid!r} is not a Wikidata id: write Q and digits, or leave it empty")
        how = read_verification(verified or "")
        if how is None:
            raise row.refuse(f"{qid} does not say how it was verified: {KINDS}")
        if how.is_identity and self._qids.setdefault(qid, row.line) != row.line:
            raise row.refuse(f"{qid} stands already in line {self._qids[qid]}: one of the two is wrong")
        return qid, verified
