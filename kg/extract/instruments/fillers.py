"""Fillers: what may stand between a verb and the title that is its object, "signed in Osh a landmark Treaty"."""

import re

from kg.extract.instruments.words import alternatives, listed
from kg.extract.page.dates import MONTHS

_NO_WORDS: frozenset[str] = frozenset()
_WORD = re.compile(r"[A-Za-z'-]+|\d+|[^\w\s]")
_ARTICLE = r"(?:the|an?|its|their|our|his|her|this|two|three|four|five|six|seven|several|\d+)"
_NO_ADJECTIVE = alternatives(
    listed("prepositions") | listed("stops") | {"and", "or", "to", "that", "the", "a", "an", "its", "their"}
)
_DESCRIBED = re.compile(
    rf"\b{_ARTICLE}(?: (?!(?:{_NO_ADJECTIVE})\b)[a-z][a-z-]+(?:,|,? and(?= [a-z]))?){{1,5}}:? ?[\"']?$"
)
"""An article with adjectives before a title: "a wide-ranging and ambitious"."""
_ADVERBIAL = re.compile(
    r"^,?(?: \w+ly| together| along)?(?: and)?,?"
    r" (?:in|at|on|during|with|without|by|after|following|under|within|upon)\b"
    r"(?:(?!\b(?:that|which|who|but|or|and (?!the [A-Z])[a-z]+|to [a-z]+)\b)(?:[^;:.()]|\b[A-Z]\.)){2,140}?"
    rf"(?<!ing)(?<!ed)(?<! to)(?<!\b(?:of|on|in|by|at))(?<!\b(?:for|and))(?<! with)(?<! from)(?<! under)"
    rf",?(?= {_ARTICLE}(?: [a-z][a-z-]+)* ?[\"']?$)"
)
"""What tells how, where or with whom, directly behind the verb: "signed with the Minister of Roads the"."""
_ASIDES = (
    re.compile(
        rf"\b{_ARTICLE} (?:[a-z][a-z-]+ ){{0,3}}(?:texts?|drafts?|versions?|editions?|wording|elements) of(?= )"
    ),
    re.compile(r"\b(?:among|amongst|between|with) (?:themselves|each other|one another)\b"),
    re.compile(r"\bas (?:early|soon|quickly|rapidly|speedily) as (?:\w+ )?possible\b|\bat the earliest\b"),
    re.compile(r"\bin (?:the|our|their) presence(?: of (?:the )?[\w ]+?)?(?= the | an? |[,:]|\s*$)"),
    re.compile(r"\bfor (?:its|their|the) (?:next|coming|forthcoming) (?:meeting|session|summit)\b"),
    re.compile(r", which (?:will|is to) [^;:]{3,100}?,(?= (?:the|an?)\b)"),
    re.compile(r",[^,;:]{3,100},|\b(?:[A-Z][\w-]+ ){0,4}[A-Z][\w-]+(?:'s\b|s'(?= ))"),
    re.compile(r"\b(?:on|by|before|in|until) (?:the )?(?:\d[\w ]{0,6} )?(?:[A-Z]\w+ )?\d[\d.,]*"),
    re.compile(r"\b(?:in|at) [A-Z][\w'-]+(?: (?!to\b)[\w'-]+){0,4}?(?= the| an?|,|:|\s*$)"),
    re.compile(
        r"\bfor (?:submission|presentation|approval|signature|consideration|adoption|transmission) (?:to|by) (?:the )?"
        r"(?:[A-Z]|heads of|leaders|presidents|prime ministers|ministers|summit|council|governments)"
        r"[\w' ]*?(?= the | an? )"
    ),
    re.compile(r"\b(?:within|under the (?:auspices|aegis) of) (?:the )?[A-Z][\w ]+?(?= of\b)"),
    re.compile(
        r"\bunder (?:the )?(?:[A-Z][\w']* (?:auspices|aegis)\b|(?:auspices|aegis) of (?:the )?[A-Z]\w*(?: [A-Z]\w*)*)"
    ),
    re.compile(r"\bwithin (?:\w+ ){1,3}(?:year|month|week|day)s?\b"),
    re.compile(r"^ by [^,;.]{3,60}?(?= of (?:the|an?|its|this)\b)"),  # "the adoption by consensus of the"
    re.compile(r"(?:^|\s)\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})\)"),  # the letter or number of an item
    re.compile(r"^ to (?:(?:the|its|their|our) )?[\w' -]{3,90}?(?= (?:the|an?)(?: [a-z][a-z-]+)* ?[\"']?$)"),
    re.compile(r"\bin (?:this|that) (?:regard|connection|context|respect)\b"),
    re.compile(r"\b(?:in particular|among other(?:s| things)|inter alia)\b,?"),
)


def without_adjectives(text: str) -> str:
    """The words before a title without its article and adjectives."""
    return _DESCRIBED.sub(" ", text)


def is_filler(text: str, more: frozenset[str] = _NO_WORDS) -> bool:
    """Whether nothing but articles, adjectives, adverbials and the like stands between a verb and its object."""
    text = _ADVERBIAL.sub(" ", text)
    for aside in _ASIDES:
        text = aside.sub(" ", text)
    text = without_adjectives(text)
    words = listed("object-filler")
    return all(
        word.lower() in words or word in ",:\"'-" or word in more or word.isdigit() or word.lower() in MONTHS
        for word in _WORD.findall(text)
    )
