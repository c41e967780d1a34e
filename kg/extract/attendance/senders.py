"""Senders: who is only named as having invited, sent or been replaced by someone who came."""

import re
from collections.abc import Iterator

from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk, tags_of
from kg.extract.page.page import Sentence

_IN_PLACE_OF = Phrase(
    r"\b(?:in place|instead|in the absence|on behalf) of\b|\bdeputi[sz]\w+ for\b|\bin for\b|\brepresenting\b", re.I
)
_REPLACED = re.compile(
    r"(?:\b(?:(?:in place|instead|in the absence|on behalf) of|deputi[sz]\w+ for|(?:stood|sat|standing|sitting) in for)"
    r"|(?:\(|, )representing)"
    r" (?:the |his |her )?(?:[^\s:,;]+ )?$",
    re.I,
)
# "At the invitation of the Secretary-General, the Executive Secretary of X": who invites is not who comes
_INVITER = Phrase(
    r"\b(?:at|on|upon) the (?:\w+ )?invitation of (?:the )?(?!host|chair|organi|presiden?(?:cy|ing))"
    r"(?:(?-i:[A-Z])[\w-]+ (?:side|party|leadership|government|authorities)\b|[^,;]{2,80}?(?=,|\.?$))",
    re.I,
)
# "headed, on the instructions of the President, N, by the Premier, M": who sends is not who comes
_SENDER = Phrase(r",? on (?:the )?(?:instructions?|orders?|behalf|authority|assignment) of [^;]{2,120}?,(?= by )", re.I)
# "N, who by order of the President, M, headed the delegation"
_ORDERED = Phrase(
    r"\b(?:by|on|upon|at|under) (?:the )?(?:orders?|instructions?|behest|authority|assignment|decree|direction) of"
    r" (?:the |his |her )?[^;]{2,90}?(?=,? (?:(?:also|has|had|was|is) )?"
    r"(?:headed|led|heads|leads|represented|attended|took|participated|came|chaired)\b)",
    re.I,
)
# "(representing the Prime Minister of X, N)"
_OFFICE_OF_STATE = re.compile(r"R(?:[oc]t?S)?[Pc]*$")


def senders(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The stretches that only name who invited or sent someone."""
    for words in (_INVITER, _SENDER, _ORDERED):
        yield from words.finditer(sentence.page.view.fold, sentence.start, sentence.end)


def is_replaced(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a role or name is of one who stayed away: "A., in place of Minister B. (X)" is about A. and X."""
    if chunk.tag not in "RN" or not _IN_PLACE_OF.search(sentence.fold):
        return False
    named = [each for each in sentence.chunks if each.end < chunk.start]
    if chunk.tag == "R" and tags_of(named[-2:]) == "Nc" and not _is_before_name(sentence, chunk):
        return is_replaced(sentence, named[-2])  # "representing N, Minister of X"
    before = [each for each in named if each.tag not in "th"]
    head = before[-1] if chunk.tag == "N" and before and before[-1].tag in "RP" else chunk
    of_state = _OFFICE_OF_STATE.search(tags_of(before)) if chunk.tag == "N" else None
    head = before[of_state.start()] if of_state else head
    titled = head is chunk and named and named[-1].tag == "h"
    return bool(_REPLACED.search(sentence.fold[: (named[-1] if titled else head).start - sentence.start]))


def _is_before_name(sentence: Sentence, role: Chunk) -> bool:
    return re.match("h*[NX]", tags_of(sentence.chunks[sentence.chunks.index(role) + 1 :])) is not None
