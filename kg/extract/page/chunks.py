"""Chunks: units joined to what the rules speak of: organs with their organisation, roles, persons' names.

Chunks keep the unit letters and add `R` for a role and `N` for a person's name (`X` marks a capitalised word that is
neither). Each grammar below is a regular expression over the letters of the units.
"""

import re
from collections.abc import Callable, Iterable

from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.phrases import Phrase
from kg.extract.page.name_words import name_words
from kg.extract.page.portfolios import portfolio_words, responsibilities
from kg.extract.page.units import Marks, Unit, UnitReader

_JOINT = Phrase(r"\b(?:as well as|together with|along with)\b")
Chunk = Unit
"""A chunk is a unit, too: the same fields, over one word or more."""
Build = Callable[[list[Chunk], str], Chunk | None]
"""Makes one chunk of a stretch of chunks of a text, or leaves the stretch as it is."""

# "Council of Heads of Government (Prime Ministers) of the member states of the SCO"
_ORGAN_OF = re.compile(r"K(?:b[^beDL]{1,4}e)?o(?:t?w{1,2}o)?t?G")
_OF_ORGAN = re.compile(r"G(?:bq?Gq?e)?v?K(?:b[^beDL]{1,4}e)?")
# "Regional Antiterrorist Structure (RATS) of the SCO", "Shanghai Cooperation Organization (SCO)"
_NAMED_TWICE = re.compile(r"GG|G(?:bq?[GNCX]q?e)?(?:ot?G)?")
# "First Deputy", "Acting": what stands before the head
_BEFORE = r"(?:[MP]+(?:[ad][MP]+)*)?"
# "of", "responsible for", "in charge of", "in the (Ministry)", "under the (President)"
_LINK = r"(?:o|i?ro|i(?=t?[PH]))"
# What a role is for: portfolios and places, other offices, unknown words that a portfolio or the entry's end follows
_AREA = (
    r"(?:[MPL](?!v)|N(?=N?P|aP+[^PHM])|(?<=o)N(?=NN|[NP]{0,2}(?:[cesk.]|$))|K(?=(?:ot?)?[SJ]|it?H)"
    r"|K(?=[INp]{2,5}ot?S)|H(?=[adoPcebshNI.]|$)|[HMPN]v(?=P))"
)
# "Trade and Labour", "Industry and Handlooms"; not "Trade and Prime Minister"
_AND = r"(?:(?:ca?|d)t?[MP]+|at?(?:[MP]|N(?=P))+)(?![MP]*H)|aN(?=[cesk.]|$)"
_ROLE = re.compile(rf"{_BEFORE}(?:H(?:dH|bHe(?=oP))?|M(?=ot?H))(?:{_LINK}t?{_AREA}+(?:{_AND})*)*")
_NAME = re.compile(r"I*N(?:p{0,2}[NI]|bNe(?=N)|qNq(?=N))*p?(?:cI(?=[ces.]|$))?|I*N")
# "the attendance of the UN Secretary-General, N": nobody's representative
_PRESENCE_OF = re.compile(
    r"\b(?:attendance|presence|participation|visit|address|remarks|speech|briefing) (?:of|by) (?:the )?$", re.I
)
# "Ambassador N, Deputy Secretary General of the Secretariat": a rank, where the office follows the name
_RANK_OF_ONE = re.compile(r"R(?=N(?:c?m)*ct?R(?:(?:ot?)?[GSKC]+(?:b[^be]{1,3}e)?)?(?:[csea.]|$))")
_RANKS = frozenset({"Ambassador"})
_NAME_LETTERS = re.compile(r"[NX](?:c?m)+")


# "Secretary General of the Adriatic Sea Ports Association", "of the Union of Sugar Producers": a body by its kind
_KINDS = (
    r"(?:Association|Federation|Confederation|Organi[sz]ation|Union|Network|League|Alliance|Consortium|Foundation"
    r"|Society|Partnership)"
)
_ASSOCIATION = Phrase(
    rf"{_KINDS} of (?:the )?[A-Z][\w'-]*(?: (?:(?:and|of|for|the|in) )*[A-Z][\w'-]*){{0,5}}"
    rf"|[A-Z][\w'-]*(?: (?:and )?[A-Z][\w'-]*){{0,6}}? {_KINDS}\b(?! [A-Z])"
)
_HEADED = re.compile("Hot$")
_WORDS = frozenset("NPMCJHLIadoti")


# "the SAFTA Ministerial Council": the organ of what the acronym stands for
_ACRONYM_BEFORE = re.compile(r"(?<![\w.-])[A-Z]{3,8} $")
_REACH = 10
"""Characters before an organ in which the acronym of another body may stand."""


def _is_anothers(organ: Chunk, text: str) -> bool:
    """Whether an unknown acronym right before an organ's name tells that it is another body's."""
    before = text[max(0, organ.start - _REACH) : organ.start]
    return _ACRONYM_BEFORE.search(before) is not None and not text[organ.start : organ.end].isupper()


class Chunker:
    """Reads a stretch of a view as chunks."""

    def __init__(self, units: UnitReader, lexicon: Lexicon) -> None:
        self._units = units
        self._lexicon = lexicon
        # in this order, each with the letter without which it matches nothing
        self._grammars: tuple[tuple[str, re.Pattern[str], Build], ...] = (
            ("K", _ORGAN_OF, self._compose),
            ("K", _OF_ORGAN, self._compose),
            ("G", _NAMED_TWICE, self._same),
            ("H", _ROLE, _role),
            ("N", _NAME, _person),
            ("m", _NAME_LETTERS, _without_letters),
            ("R", _RANK_OF_ONE, _rank),
        )

    def read(self, text: str, bounds: tuple[int, int], marks: Marks) -> tuple[Chunk, ...]:
        """The chunks of text[start:end], a folded view."""
        units = _joints(self._units.read(text, bounds, marks), text)
        chunks = portfolio_words(name_words(_offices(units, text), text), text, self._lexicon.words)
        chunks = _bodies_headed(chunks, text)
        tags = tags_of(chunks)
        for needed, grammar, build in self._grammars:
            if needed in tags:
                chunks = _join(chunks, grammar.finditer(tags), build, text)
                tags = tags_of(chunks)
        return tuple(chunk for chunk in chunks if chunk.tag != "K" or not _is_anothers(chunk, text))

    def _compose(self, group: list[Chunk], _text: str) -> Chunk | None:
        organisation = next(chunk for chunk in group if chunk.tag == "G")
        organ = next(chunk for chunk in group if chunk.tag == "K")
        return _whole(group, "G")._replace(value=self._lexicon.organ_code(organisation.value or "", organ.value or ""))

    def _same(self, group: list[Chunk], _text: str) -> Chunk | None:
        """The organ when an organisation and its organ stand together; the organisation when named twice."""
        codes = [chunk.value or "" for chunk in group if chunk.tag == "G"]
        if len(group) == 1:
            return None
        longest = max(codes, key=len)
        if len(set(codes)) == 1 and len(codes) > 1 and not any(chunk.tag == "b" for chunk in group):
            return None
        if all(longest == code or longest.startswith(f"{code}-") for code in codes):
            return _whole(group, "G")._replace(value=longest)
        return None


def _joints(units: list[Chunk], text: str) -> list[Chunk]:
    """The units with words that join as "and" or "for" does made one unit of its letter: "as well as"."""
    if not units:
        return units
    start, end = units[0].start, units[-1].end
    joints = {match.start(): (match.end(), "a") for match in _JOINT.finditer(text, start, end)}
    joints |= {first: (last, "o") for first, last in responsibilities(text, start, end).items()}
    if not joints:
        return units
    joined: list[Chunk] = []
    end = 0
    for unit in units:
        if unit.start >= end:
            end, tag = joints.get(unit.start, (unit.end, unit.tag))
            joined.append(unit if end == unit.end else Chunk(unit.start, end, tag))
    return joined


def tags_of(chunks: Iterable[Chunk]) -> str:
    """One letter a chunk."""
    return "".join([chunk.tag for chunk in chunks])


def _join(chunks: list[Chunk], matches: Iterable[re.Match[str]], build: Build, text: str) -> list[Chunk]:
    """The chunks with each stretch that a grammar matched replaced by what `build` makes of it, if anything."""
    joined: list[Chunk] = []
    at = 0
    for match in matches:
        built = build(chunks[match.start() : match.end()], text)
        if built is not None:
            joined += chunks[at : match.start()]
            joined.append(built)
            at = match.end()
    return joined + chunks[at:]


def _whole(group: list[Chunk], tag: str) -> Chunk:
    return Chunk(group[0].start, group[-1].end, tag)


def _role(group: list[Chunk], _text: str) -> Chunk:
    return _whole(group, "R")


def _rank(group: list[Chunk], text: str) -> Chunk | None:
    """A rank before a name as an honorific."""
    return _whole(group, "h") if text[group[0].start : group[0].end] in _RANKS else None


def _without_letters(group: list[Chunk], _text: str) -> Chunk:
    """The name without the letters behind it ("MP", "OBE")."""
    return group[0]


def _person(group: list[Chunk], text: str) -> Chunk | None:
    """A name of two words or more, or with initials; one word alone is left to the rules, as `X`."""
    start, end = group[0].start, group[-1].end
    single = len(group) == 1
    return Chunk(start, end, "X" if single else "N", text[start:end])


def _offices(chunks: list[Chunk], text: str) -> list[Chunk]:
    """An office known as a body ("UN Secretary-General") is a role before a name, a body after "of"."""
    if not any(map(_is_office, chunks)):
        return chunks
    read: list[Chunk] = []
    for chunk in chunks:
        of = re.search("ot?$", tags_of(read[-2:])) and not _PRESENCE_OF.search(text, 0, chunk.start)
        if not _is_office(chunk) or of:
            read.append(chunk)
        else:
            read += _split_office(chunk, text)
    return read


def _bodies_headed(chunks: list[Chunk], text: str) -> list[Chunk]:
    """The chunks with the words of "Director of the X Y Association" joined, which are neither a field nor a name."""
    if "Hot" not in tags_of(chunks) or not _ASSOCIATION.search(text, chunks[0].start, chunks[-1].end):
        return chunks
    joined: list[Chunk] = []
    end = 0
    for index, chunk in enumerate(chunks):
        if chunk.start < end:
            continue
        headed = _HEADED.search(tags_of(joined[-3:]))
        named = _ASSOCIATION.match(text, chunk.start, chunks[-1].end) if headed and chunk.tag in _WORDS else None
        within = tags_of(each for each in chunks[index:] if named and each.start < named.end())
        if named and set(within) <= _WORDS:
            end = named.end()
            joined.append(Chunk(chunk.start, end, "C"))
        else:
            joined.append(chunk)
    return joined


def _is_office(chunk: Chunk) -> bool:
    return chunk.tag == "G" and (chunk.value or "").endswith("-SG")


def _split_office(chunk: Chunk, text: str) -> list[Chunk]:
    """The office as a role and the organisation that it is of."""
    organisation = (chunk.value or "").removesuffix("-SG")
    words = text[chunk.start : chunk.end]
    cut = words.find("Secretary")
    if cut > 0:
        return [Chunk(chunk.start, chunk.start + cut - 1, "G", organisation), Chunk(chunk.start + cut, chunk.end, "H")]
    end = chunk.start + len(re.match(r"Secretary[ -][Gg]eneral|\S+", words)[0])  # type: ignore[index]
    return [Chunk(chunk.start, end, "H"), Chunk(end + 1, chunk.end, "G", organisation)]
