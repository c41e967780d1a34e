"""The grammar of a group that meets, over a masked sentence: "ministers of culture", "the <G3>", "heads of services".

A group is a row of words that "of", "for", "and" join; no article stands in it but behind such a word, and no verb.
"""

import re

from kg.extract.matching.cues import cue

_NOT_WORD = cue("tellings.not_word").pattern
_WORD = (
    rf"(?:(?!(?:{_NOT_WORD})\b)(?!(?-i:[a-z]+ed)\b(?<!united))[^\W\d_](?:[\w/&-]|'(?!s\b))*"
    r"|<[GE]\d+>|\((?-i:[a-z][a-z ]{2,24})\))"
)
_LINK = (
    r"(?:of|for|on|and|or|&|(?:struggle|fight|combat|war|action) against|in charge of"
    r"|responsible for|dealing with|in the fields? of"
    r"|(?:charged|tasked|entrusted|concerned|vested|engaged) (?:with|in))"
)
_SEPARATOR = (
    rf"(?:,? (?:as well as|together with|along with) (?:of )?(?:the )?| {_LINK}(?: {_LINK})? (?:the )?"
    r"|, (?:the )?(?=[\w' <>-]{3,60},? and )| )"
)
_NO_GROUP = (
    r"(?!(?:work|results?|outcomes?|reports?|decisions?|recommendations?|activit\w+|efforts?|proposals?|note"
    r"|importance) of\b"
    r"|(?:preparations?|arrangements?) (?:of|for)\b"
    r"|(?:first|second|third|latter|former|other)(?: time)?,? (?:in|on|at)\b)"
)
GROUP = rf"(?P<group>(?<![\w'<-]){_NO_GROUP}{_WORD}(?:{_SEPARATOR}{_WORD}){{0,24}}'?)"
HEAD = re.compile(rf"{cue('bodies.group_head').pattern}|{cue('tellings.group_head').pattern}|<[GE]\d+>", re.I)
"""What shows that words name somebody who meets."""
