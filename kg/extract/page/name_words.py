"""Words of a person's name that are also something else: a city, a state, a month, an article ("To Lam", "Mr. An").

What stands right before and behind tells them: behind an honorific or initials nothing but a name is expected.
"""

import re

from kg.extract.page.units import Unit

_QUARTERS = frozenset({"Northern", "Southern", "Eastern", "Western"})
_LIKELY = re.compile(r"[hILZ]|JI?N|[cbSk][MP]N|H[otC]N|[GSC]N|PS|NaLN")
# "Mr. Peter May", "Rowshan Begum", "bin Tun Hussain", "Ms. Georgia Papadaki", "President To Lam", "A. Power";
# not "Mr. Peter Smith President", as the columns of a table give it
_FAMILY = re.compile(r"(?:h[NI]{1,3}(?!(?<=NN)H)|hI*|I)(?P<word>[PMHCLJZ])(?=[cesbk]|$)")
_TITLE_FAMILY = re.compile(r"(?:N(?=h(?:[ceskowbia.d]|$))|p(?=hN)|[hH]N(?=hN))(?P<word>h)")
_GIVEN = re.compile(r"(?:h|(?<=h)I)(?P<word>[SJPMCLZot])(?=I?N)|H(?P<after_role>[otC])(?=N)")
# "German Petrov": a first name that is also the adjective of a state
_ADJECTIVE_GIVEN = re.compile(r"(?<!t)J(?=I?N)")
_GIVEN_NAMES = frozenset({"German"})
_CITY_GIVEN = re.compile(r"[HGSKPN](?P<word>L)(?=N)")
# "Deputy Secretaries General Selin Kaya and Darwin Sevele"
_CITY_SECOND = re.compile(r"[HG]I*N{1,3}a(?P<word>L)(?=N(?:[.ceso]|$))")
# "Darwin Sevele (Samoa)" and "Darwin Sevele, Minister" at the head of a sentence
_CITY_OPENS = re.compile(r"(?:^|(?<=[nsk]))(?P<word>L)(?=I?N(?:b(?:Po)?t?Se|ct?M?H))")
_CITY_FAMILY = re.compile(r"[HGSKP]N(?P<word>L)|(?<=[HGSK])I+(?P<initialled>L)")
# "President Nadir Shah of X", not "the Shah of X"
_RULER = re.compile(r"Z(?!o)|(?<=HN)Z")
# "H.E. General N", "Minister of Defence, General N": a rank, not a word of the name or of the office
_RANK = re.compile(r"(?:^|[hcbSk])(?P<word>[MP])(?=h?I*N|b[^e]{1,2}eh)")
_RANKS = frozenset({"General"})
_DOTTED = re.compile(r"[GS](?=N)")
_PART_OF_STATE = re.compile(r"PS")


def name_words(units: list[Unit], text: str) -> list[Unit]:
    """The units, with those that are words of a name tagged as such."""
    tags = "".join([unit.tag for unit in units])
    if not _LIKELY.search(tags):
        return units
    ranks = set(_ranks(units, tags, text))
    found = set(_words_before(units, tags, text)) - ranks
    for match in _DOTTED.finditer(tags):  # "A.U. Mamin" is nobody of the African Union
        if text[units[match.start()].end - 1] == ".":
            found.add(match.start())
    for match in _PART_OF_STATE.finditer(tags):  # "Northern X" is not X
        if text[units[match.start()].start : units[match.start()].end] in _QUARTERS:
            found.add(match.start() + 1)
    read = [unit._replace(tag="N", value=None) if index in found else unit for index, unit in enumerate(units)]
    read = [unit._replace(tag="h") if index in ranks else unit for index, unit in enumerate(read)]
    return [unit._replace(tag="H") if unit.tag == "Z" else unit for unit in read]


def _ranks(units: list[Unit], tags: str, text: str) -> list[int]:
    """The ranks that stand right before a name."""
    found = [match.start("word") for match in _RANK.finditer(tags)]
    return [at for at in found if text[units[at].start : units[at].end].capitalize() in _RANKS]


def _words_before(units: list[Unit], tags: str, text: str) -> list[int]:
    found = [match.start() for match in _RULER.finditer(tags)]
    for match in _ADJECTIVE_GIVEN.finditer(tags):
        if text[units[match.start()].start : units[match.start()].end] in _GIVEN_NAMES:
            found.append(match.start())
    for grammar in (_FAMILY, _TITLE_FAMILY, _GIVEN, _CITY_GIVEN, _CITY_OPENS, _CITY_FAMILY, _CITY_SECOND):
        for match in grammar.finditer(tags):
            at = match.start(match.lastgroup or 0)
            office = units[at].tag == "H" and " " in text[units[at].start : units[at].end]
            if text[units[at].start].isupper() and not office and _touches(units, at):
                found.append(at)
    return found


def _touches(units: list[Unit], at: int) -> bool:
    """Whether only a blank parts the word from the name that it belongs to."""
    before = units[at].start - units[at - 1].end if at else None
    return before in (0, 1) or (at + 1 < len(units) and units[at + 1].start - units[at].end == 1)
