"""The members that a sentence counts up by what its organisation is made up of: "The Community groups X, Y and Z"."""

import re
from collections.abc import Iterator

from kg.extract.attendance.members import may_be_member
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_STATE = r"(?:the )?<S\d+>"
_COMPOSED = Phrase(
    r"(?:(?<!\bof )(?<!\bof the )(?<!\bin )(?<!\bin the )(?<!\bby the )<G(?P<named>\d+)>"
    r"|^\W*It|\b(?i:the|our) (?:[Oo]rgani[sz]ation|[Cc]ommunity|[Cc]ommonwealth|[Uu]nion|[Ff]orum"
    r"|[Aa]ssociation|[Ll]eague|[Bb]loc|[Aa]lliance|[Gg]rouping))(?: \([^()]*\))?"
    r" (?:(?:now|currently|today|presently|at present) )?"
    r"(?:includes?|groups?|comprises?|unites?|encompass(?:es)?|consists? of"
    r"|(?:is|are) (?:made up|composed) of|brings? together)"
    r" (?:(?:now|currently|today) )?(?:the )?(?:[\w<>-]+(?: [\w<>-]+){0,4}?(?: of|:| -) )?"
    rf"(?P<states>{_STATE}(?:, {_STATE})*,? and {_STATE}|{_STATE}(?:, {_STATE})+)"
    r"(?=\W*$|;|, (?:and|while|whereas|with|which) )"
)


def find_composed(context: Context, sentence: Sentence) -> Iterator[Chunk]:
    """The states of which a sentence says that the organisation of the text is made up, where they may be members."""
    if sentence.tags.count("S") < 2:
        return
    for match in _COMPOSED.finditer(sentence.mask):
        named = sentence.chunks[int(match["named"])] if match["named"] else None
        if named is not None and context.code(named) != context.organisation:
            continue
        for index in re.findall(r"<S(\d+)>", match["states"]):
            state = sentence.chunks[int(index)]
            if may_be_member(context.organisation, state.value or "", context.when):
                yield state
