"""Where a clause of speech may begin: behind signs and conjunctions, and which verbs before it are none of speech."""

import re

from kg.extract.positions.subjects import MANNER

# "the Ministers from the five states, namely X, Y and Z, praised"
NAMELY = re.compile(r",?\s(?:namely|i\.e\.|viz\.?),?\s(?:the\s)?(?=[A-Z])[^;:]*$")
_IN_WHICH = (
    r",\s(?:in|with)\s(?:which|that|this)\s(?:regard|respect|connection|context)\s"  # ", in which connection they"
)
_THUS = r"(?:(?:therefore|thus|hence|accordingly|consequently),?\s)?"
_IN_RESPECT = r",\s(?:in\s(?:respect|connection|view|relation)|with\s(?:regard|respect))\s(?:of|to|with)\swhich\s"
OPEN = re.compile(
    rf"{_IN_WHICH}|,\s(?:in|by)\s(?:the\s)?which\s|{_IN_RESPECT}|[,;:]\s(?:and\s|but\s|while\s)?{_THUS}|\s(?:and|but|while)\s|\s-\s"
)
AFTER_CLAUSE = re.compile(rf"{_IN_WHICH}|" r"[;:]\s(?:and\s|but\s)?|,\s(?:and|but|while|whereas|although|though)\s")
AFTER_OBJECT = re.compile(
    rf"{_IN_RESPECT}|{_IN_WHICH}|" r"[;:]\s(?:and\s|but\s)?|,?\s(?:and|but|while|whereas|although|though)\s"
)
# what a group did before it declares: "The leaders, having met in Osh, noting ..., declare"
HAVING = re.compile(r",\s(?=(?:having|meeting|met|gathered|assembled|convened|guided|proceeding|striving|being)\s)")
# what opens a preamble and is no act: "guided by the Charter, recalling the truce"
BACKGROUND = re.compile(
    r"(?:guided by|mindful of|aware of|conscious of|proceeding from|bearing in mind|inspired by|determined to|desir\w+"
    r"|striving|convinced)\b",
    re.I,
)
# behind these a participle goes with another subject: "heard Mr. X, who spoke at length, stressing"
NEW_CLAUSE = re.compile(r"\b(?:that|who|which|whose|where|when|while|if)\b|;")
BRACKETS = re.compile(r"\([^()]*\)")
BY_WHOM = re.compile(r"\sby\s(?P<whom>(?:[^\s,;]+\s){0,8}[^\s,;]+),\swho$")
OTHER_PAST = re.compile(
    rf"{MANNER}(?:,\s[^,]{{3,120}},)?\s(?:(?:also|then|further|have|has|\w+ly)\s)*(?:\w+ed|did|could|took|met|made|held|gave|heard|had"
    r"|set|were|was)\b"
)
LISTED_OTHER = re.compile(
    r"(?:\w+ed|took|held|met|made|gave|heard|approve|adopt|sign|decide|appoint|grant|admit|renew|extend|elect|launch|designate)\s(?:for\s)?(?:(?:the|a|an|its"
    r"|their|to|that)\b|(?-i:[A-Z]))",
    re.I,
)
OTHER_PRESENT = re.compile(
    r"(?:,\s[^,]{3,120},)?\s(?:(?:also|then|further|hereby)\s)*(?:approve|adopt|decide|sign|greet|have|has|do|cannot|will|take|bow"
    r"|(?:is|are) (?:ready|prepared) to)s?\b"
)
# an infinitive or a modal that a verb behind "and" may go on with
MODAL = re.compile(
    r"(?<!\bdue )(?<!\bthanks )(?<!\bowing )\b"
    r"(?:to (?!(?:the|a|an|its|their|our|all|any|this|that|these|those)\b)[a-z]+"
    r"|should|must|can|could|may|shall|would)\b"
)
