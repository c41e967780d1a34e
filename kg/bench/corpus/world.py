"""Who meets, where and when: a scene of a made document, drawn by a number from authority files and made names."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from random import Random

from kg.authority import Authority, OrganisationRecord, PlaceRecord, State
from kg.extract.attendance.members import load_members
from kg.names import fold

WORLD = Path(__file__).with_name("world.toml")
FIRST_DAY, LAST_DAY = date(2004, 1, 10), date(2024, 12, 10)
TERM_YEARS = 5
"""Years for which a made office has one holder: so the same people meet in many documents."""


@dataclass(frozen=True, slots=True)
class Delegate:
    """Someone who comes for a state."""

    state: State
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A meeting: `members` with the host first, `observers`, and `newcomer`, a state that is neither."""

    organisation: OrganisationRecord
    body: OrganisationRecord
    place: PlaceRecord
    day: date
    members: Sequence[Delegate]
    observers: Sequence[Delegate]
    newcomer: State


class World:
    """Draws scenes; the same seed and number give the same scene."""

    def __init__(self, authority: Authority, seed: int) -> None:
        self._authority, self._seed = authority, seed
        told = tomllib.loads(WORLD.read_text("utf-8"))
        self._offices: Mapping[str, str] = told["councils"]
        self._names: Mapping[str, Mapping[str, list[str]]] = told["names"]

    def scene(self, number: int) -> Scene:
        """The scene of a document's number."""
        source = Random(f"{self._seed}/{number}")
        body = source.choice(self._bodies)
        organisation = self._authority.organisation_by_code[body.parent or ""]
        day = FIRST_DAY + timedelta(source.randrange((LAST_DAY - FIRST_DAY).days))
        states = [*self._members(organisation.code, day.year)]
        place = source.choice([place for place in self._places if place.state in states])
        states.sort(key=lambda code: (code != place.state, code))
        others = [code for code in self._states if code not in states]
        source.shuffle(others)
        role = self._offices[body.code]
        members, observers = (
            tuple(self._delegate(code, role, day.year) for code in codes)
            for codes in (states, sorted(others[: source.randint(1, 4)]))
        )
        newcomer = self._authority.state_by_alpha3[others[5]]
        return Scene(organisation, body, place, day, members, observers, newcomer)

    def official(self, state: str, role: str, year: int) -> str:
        """The name of who holds an office of a state in a year."""
        source = Random(f"{self._seed}/{state}/{role}/{year // TERM_YEARS}")
        parts = next((parts for parts in self._names.values() if state in parts["states"]), self._names["southern"])
        return f"{source.choice(parts['given'])} {source.choice(parts['stems'])}{source.choice(parts['ends'])}"

    def seat_of(self, state: str, source: Random) -> str:
        """Some place of a state; its usual name where no place of it is known."""
        found = [place.label for place in self._places if place.state == state]
        return source.choice(found) if found else self._authority.state_by_alpha3[state].short

    def _delegate(self, state: str, role: str, year: int) -> Delegate:
        return Delegate(self._authority.state_by_alpha3[state], self.official(state, role, year), role)

    @cached_property
    def _bodies(self) -> Sequence[OrganisationRecord]:
        """The councils that meet."""
        return [self._authority.organisation_by_code[code] for code in self._offices]

    @cached_property
    def _places(self) -> Sequence[PlaceRecord]:
        """The places whose name no other has."""
        by_name = self._authority.places_by_name
        return [place for place in self._authority.places if len(by_name.get(fold(place.label), ())) == 1]

    @cached_property
    def _states(self) -> Sequence[str]:
        """The states that belong to some organisation."""
        return sorted({state for members in load_members().values() for state in members})

    def _members(self, organisation: str, year: int) -> Iterator[str]:
        return (state for state, since in load_members()[organisation].items() if since < str(year))
