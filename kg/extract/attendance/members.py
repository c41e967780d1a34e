"""Who may be meant by a list of members that does not say so (`patterns/members.csv`)."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.extract.matching.lexicon import PATTERNS
from kg.tables import Row, read_table

_MEMBER = re.compile(r"(?P<state>[A-Z]{3})(?::(?P<since>\d{4}(?:-\d\d)?))?")


@lru_cache(maxsize=1)
def load_members() -> Mapping[str, Mapping[str, str]]:
    """The year or month since which a state is a member by organisation and state, "" for a founder; raises BadRow."""
    rows = read_table(PATTERNS / "members.csv", ("organisation", "states"))
    return {row.text("organisation"): _states(row) for row in rows}


def _states(row: Row) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word in row.text("states").split("|"):
        match = _MEMBER.fullmatch(word)
        if match is None:
            raise row.refuse(
                f"{word!r} is no alpha-3 code with or without a year or month: write IND, IND:2017 or IND:2017-06"
            )
        if match["state"] in found:
            raise row.refuse(f"{match['state']} stands twice: leave one")
        found[match["state"]] = match["since"] or ""
    return found


def may_be_member(organisation: str | None, state: str, when: str | None) -> bool:
    """Whether a state shown without a capacity may be a member then; any may be of an organisation not listed."""
    return organisation not in load_members() or is_listed_member(organisation, state, when)


def is_listed_member(organisation: str | None, state: str, when: str | None) -> bool:
    """Whether the table lists a state as a member of an organisation in a year or on a day ("2017", "2017-06-09")."""
    since = load_members().get(organisation or "", {}).get(state)
    return since is not None and (when is None or since[: len(when)] <= when[: len(since)])
