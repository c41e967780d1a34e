"""Codes and names in facts to entities: states, organisations, bodies and places, by the authority files."""

import re
from dataclasses import dataclass

from kg.authority import Authority, OrganKind
from kg.iris import slug
from kg.names import fold
from kg.resolve.model import Ref

_STATE = re.compile(r"[A-Z]{3}")
_CODE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*")


@dataclass(frozen=True)
class References:
    """Looks entities up in the authority files; what they do not know is named by its words."""

    authority: Authority

    def state(self, code: str | None) -> Ref | None:
        """The state of an alpha-3 code, or None."""
        return Ref("state", code.lower()) if code and code in self.authority.state_by_alpha3 else None

    def is_code(self, text: str) -> bool:
        """Whether the text is the code of an organisation or of an organ of a known one."""
        return text in self.authority.organisation_by_code or self.generic_organ(text) is not None

    def generic_organ(self, code: str) -> tuple[str, OrganKind] | None:
        """The parent's code and the generic organ that a code such as CIS-CFM is made of, or None."""
        parent, _, suffix = code.partition("-")
        while suffix:
            organ = self.authority.organ_by_suffix.get(suffix)
            if organ is not None and parent in self.authority.organisation_by_code:
                return parent, organ
            head, _, suffix = suffix.partition("-")
            parent = f"{parent}-{head}"
        return None

    def organisation(self, text: str | None) -> Ref | None:
        """The organisation or body of a code or, failing that, of a name; None for None."""
        if not text:
            return None
        known = self.authority.organisations_by_name.get(fold(text), ())
        code = known[0].code if len(known) == 1 and text not in self.authority.organisation_by_code else text
        record = self.authority.organisation_by_code.get(code)
        if record is not None:
            return Ref("body" if record.parent else "organization", code.lower())
        if self.generic_organ(code):
            return Ref("body", code.lower())
        return Ref("organization", slug(text))

    def agent(self, code: str | None) -> Ref | None:
        """The state or organisation of a code or name; None for None."""
        return self.state(code) or self.organisation(code)

    def parent(self, body: Ref) -> Ref | None:
        """The organisation that a body of the authority files belongs to, or None."""
        code = body.slug.upper()
        record = self.authority.organisation_by_code.get(code)
        organ = self.generic_organ(code)
        return self.organisation(record.parent if record else organ[0] if organ else None)

    def place(self, text: str | None) -> Ref | None:
        """The place of a name, the state of an alpha-3 code or of a state's name; None for None."""
        if not text:
            return None
        if _STATE.fullmatch(text) and (state := self.state(text)):
            return state
        if known := self.authority.places_by_name.get(fold(text)):
            return Ref("place", known[0].slug)
        if states := self.authority.states_by_name.get(fold(text)):
            return self.state(states[0].alpha3)
        return Ref("place", slug(text))

    def state_of_place(self, place: Ref) -> Ref | None:
        """The state in which a place lies; a state lies in itself."""
        if place.kind == "state":
            return place
        record = self.authority.place_by_slug.get(place.slug)
        return self.state(record.state) if record else None

    def places_agree(self, one: Ref | None, other: Ref | None) -> bool:
        """Whether two places can be the same: equal, one unknown, or one the state of the other."""
        if one is None or other is None or one == other:
            return True
        if "state" not in (one.kind, other.kind):
            return False
        return self.state_of_place(one) == self.state_of_place(other)
