"""What tests of status rules share: a clause of a Pacific Islands Forum text, and the scope of one of its deeds."""

from collections.abc import Callable

from kg.extract.page.context import Context
from kg.extract.statuses.clauses import Clause, clauses, find_lists
from kg.extract.statuses.deeds import voice
from kg.extract.statuses.scopes import Party, Scope
from kg.extract.statuses.words import find_deeds, find_statuses

HEAD = "The Pacific Islands Forum met in Suva on 4 May 2013.\n\n"
Read = Callable[..., Context]


def first_clause(open_text: Read, text: str) -> Clause:
    """The first clause of a text's last sentence."""
    return clauses(open_text(HEAD + text).page.sentences[-1])[0]


def scope_of(open_text: Read, text: str, deed: int = 0) -> Scope:
    """The scope of a deed of the first clause, reaching over the whole clause."""
    clause = first_clause(open_text, text)
    found = find_deeds(clause.text)[deed]
    words = tuple(word for word in find_statuses(clause.text) if not word.group)
    lists = tuple(find_lists(clause))
    return Scope(clause, found, voice(clause, found), 0, len(clause.text), lists, words)


def short(parties: list[Party]) -> list[tuple[str | None, str]]:
    """Each state with its status."""
    return [(party.state.value, party.word.status) for party in parties]
