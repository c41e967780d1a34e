"""The members that a sentence counts up by what its organisation is made up of: "The Community groups X, Y and Z"."""

import re
from collections.abc import Iterator

from kg.extract.attendance.members import may_be_member
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_STATE = r"(?:the )?<S\d+>"
_STATES = rf"(?P<states>{_STATE}(?:, {_STATE})*,? and {_STATE}|{_STATE}(?:, {_STATE})+)"
_KIND = (
    r"\b(?i:the|our) (?:(?!member|secretariat|chair)[\w<>-]+ ){0,3}?"
    r"(?:[Oo]rgani[sz]ation|[Cc]ommunity|[Cc]ommonwealth|[Uu]nion|[Ff]orum"
    r"|[Aa]ssociation|[Ll]eague|[Bb]loc|[Aa]lliance|[Gg]rouping)"
)
_COMPOSED = Phrase(
    r"(?:(?<!\bof )(?<!\bof the )(?<!\bin )(?<!\bin the )(?<!\bby the )<G(?P<named>\d+)>"
    rf"|<G(?P<which>\d+)>(?=(?: \([^()]*\))?,? (?:which|that) )|^\W*It|{_KIND})(?: \([^()]*\))?"
    r"(?:,? (?:which|that))? (?:(?:now|currently|today|presently|at present) )?"
    r"(?:includes?|groups?|comprises?|unites?|encompass(?:es)?|consists? of"
    r"|(?:is|are) (?:made up|composed) of|brings? together)"
    r" (?:(?:now|currently|today) )?(?:the )?(?:[\w<>-]+(?: [\w<>-]+){0,4}?(?: of|:| -) )?"
    rf"{_STATES}(?=\W*$|;|, (?:and|while|whereas|with|which|met|held|gathered|is|was|has|had|will) )"
)
# "the project of the Union, which unites X and Y": not the Union, unlike "the leaders of the Union, which"
_PART_OF = re.compile(r"\b(?P<what>\w+) (?:of|in|by) (?:the )?$")
_WHOLE = frozenset({"leaders", "heads", "presidents", "nations", "countries", "states", "members", "summit", "meeting"})

# "more than half of it was devoted to the eight SAARC countries of X, Y and Z"
_COUNTRIES = Phrase(
    r"\b[Tt]he (?:\w+ )?<G(?P<named>\d+)> (?:[Mm]ember )?(?:[Cc]ountries|[Ss]tates|[Nn]ations|[Mm]embers)"
    rf"(?: of|:| -| \(|,? namely,?) ?{_STATES}"
)


def find_composed(context: Context, sentence: Sentence) -> Iterator[Chunk]:
    """The states of which a sentence says that the organisation of the text is made up, where they may be members."""
    if sentence.tags.count("S") < 2:
        return
    for match in (*_COMPOSED.finditer(sentence.mask), *_COUNTRIES.finditer(sentence.mask)):
        told = match["named"] or match.groupdict().get("which")
        named = sentence.chunks[int(told)] if told else None
        if named is not None and context.code(named) != context.organisation:
            continue
        part = _PART_OF.search(sentence.mask, 0, match.start())
        if part is not None and part["what"].lower() not in _WHOLE:
            continue
        for index in re.findall(r"<S(\d+)>", match["states"]):
            state = sentence.chunks[int(index)]
            if may_be_member(context.organisation, state.value or "", context.when):
                yield state
