"""Roles in the plural that several people share: "Foreign Ministers", "the secretaries of the security councils"."""

import re

_KINDS = (
    "deputy|vice|first|prime|foreign|external|finance|defen[cs]e|interior|national|permanent|economy|economic|trade"
    "|health|culture|transport|energy|justice|education|state|special|high|personal|acting|cabinet|senior"
)
_HEADS = (
    "secretaries[- ]general|directors[- ]general|executive (?:secretaries|directors)"
    "|presidents|ministers|premiers|chairmen|secretaries|directors|ambassadors|co-?ordinators|commissioners|speakers"
    "|governors|prosecutors|envoys|advis[eo]rs|(?<=special )representatives|(?<=permanent )representatives"
)
PLURAL_ROLE = (
    rf"(?:(?:{_KINDS})[ -])*(?:{_HEADS})\b"
    r"(?: (?:of|for) (?:the )?(?:foreign affairs|external affairs|internal affairs|defen[cs]e|security councils?))?"
)
"""An expression for such a role, to be used with case ignored."""
_CHIEFS = (("secretaries", "Secretary"), ("directors", "Director"))
_ONE = {
    **{"chairmen": "Chairman", "secretaries": "Secretary"},
    **{f"{many}{sign}general": f"{one}{sign}General" for many, one in _CHIEFS for sign in "- "},
    **{f"executive {many}": f"Executive {one}" for many, one in _CHIEFS},
}
_PLURAL_WORD = re.compile(rf"\b(?:{_HEADS}|councils)\b", re.I)
_SMALL = frozenset({"of", "for", "the", "and"})
# "the Presidents of the Associated States X": whose they are is no part of the role
_OF_STATES = re.compile(
    r" (?:of|from|for) (?:the )?(?:associated?|member|observer|partner|guest|participating)(?: states?)?$", re.I
)


def singular(role: str) -> str:
    """The role of each of those named by one plural: "prime ministers" are each "Prime Minister"."""
    own = _OF_STATES.sub("", role)
    words = _PLURAL_WORD.sub(lambda word: _ONE.get(word.group().lower(), word.group()[:-1]), own).split()
    return " ".join(word.lower() if word.lower() in _SMALL else word[0].upper() + word[1:] for word in words)
