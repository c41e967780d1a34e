"""Who signed a text, in lines below it: "For the Republic of X – N", or "President of the Republic of X N"."""

import re
from functools import lru_cache
from itertools import groupby

from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_SIGNED_FOR = re.compile("ot?(?:Pot?)?S[dkc]?h*(?:R?h*N|N(?:[ca]{0,2}R)+)")
_SIGNED_AS = re.compile("t?R(?:ot?P)?ot?Sh*N")
_LONG = 3
"""Lines from which on they are signatures: one or two may be anything else."""


def is_signature(sentence: Sentence) -> bool:
    """Whether a line says who signed for a state: "For the Republic of X – N", "For X: N, Minister"."""
    return _SIGNED_FOR.fullmatch(sentence.tags) is not None and sentence.fold.startswith("For ")


def is_signed_below(context: Context, sentence: Sentence) -> bool:
    """Whether a line is one of several signatures: each for a state, or one office behind the other."""
    return (is_signature(sentence) or _names_office(sentence)) and sentence.start in _signatures(context)


def _names_office(sentence: Sentence) -> bool:
    """Whether a line is an office of a state with its holder, and nothing else: "President of the Republic of X N"."""
    led = sentence.lead is not None and not _SIGNED_AS.fullmatch(sentence.lead.tags)
    return not led and _SIGNED_AS.fullmatch(sentence.tags) is not None


@lru_cache(maxsize=8)
def _signatures(context: Context) -> frozenset[int]:
    """Where the lines begin that are signatures: for states, wherever they stand, and runs of offices."""
    sentences = context.page.sentences
    for_states = [line.start for line in sentences if is_signature(line)]
    runs = [[line.start for line in lines] for office, lines in groupby(sentences, _names_office) if office]
    return frozenset(start for starts in (for_states, *runs) if len(starts) >= _LONG for start in starts)
