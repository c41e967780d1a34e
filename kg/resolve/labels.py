"""English labels: of entities, by the authority files or by their words, and of facts, made from those."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.resolve.model import Day, Ref, Value
from kg.resolve.references import References


@dataclass(frozen=True)
class Labels:
    """Finds the label of any entity; `own` holds those of entities that no authority file knows."""

    references: References
    own: Mapping[Ref, str]

    def of(self, ref: Ref | None) -> str:
        """The English label of an entity, or its slug where nothing names it; nothing for None."""
        if ref is None:
            return ""
        return self.known(ref) or self.own.get(ref) or ref.slug.replace("-", " ")

    def known(self, ref: Ref) -> str | None:
        """The label that the authority files give, or None."""
        authority = self.references.authority
        code = ref.slug.upper()
        if ref.kind == "state":
            state = authority.state_by_alpha3.get(code)
            return state.short if state else None
        if ref.kind == "place":
            place = authority.place_by_slug.get(ref.slug)
            return place.label if place else None
        if ref.kind not in ("body", "organization"):
            return None
        record = authority.organisation_by_code.get(code)
        return record.label if record else self._organ(code)

    def _organ(self, code: str) -> str | None:
        organ = self.references.generic_organ(code)
        return f"{organ[1].label} of {organ[0]}" if organ else None

    def short(self, ref: Ref | None) -> str:
        """The code of a state's organisation or body, else the label."""
        if ref is not None and ref.kind in ("organization", "body"):
            code = ref.slug.upper()
            if self.known(ref):
                return code
        return self.of(ref)

    def value(self, value: Value | None) -> str:
        """Any value in words."""
        if isinstance(value, Ref):
            return self.of(value)
        return value.iso if isinstance(value, Day) else str(value or "")
