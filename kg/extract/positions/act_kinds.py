"""Kinds of acts that go on differently behind another: what one asks of others, what one holds oneself."""

import re

# what one holds oneself, and does not ask of others: "call on them to stop and welcome the truce" is two acts
OWN_ACTS = frozenset(
    {
        "welcome",
        "appreciate",
        "commend",
        "express",
        "thank",
        "condemn",
        "recall",
        "note",
        "take note",
        "stress",
        "reaffirm",
    }
    | {"point out", "speak out", "come out", "speak in favour", "speak in favor", "underscore"}
    | {"confirm", "underline", "reiterate", "congratulate", "regret", "emphasize", "emphasise", "look forward", "voice"}
    | {"denounce", "deplore", "decry", "applaud", "hail", "praise", "deem", "consider", "share", "acknowledge"}
)
# "support the efforts to create a zone and urge the powers to respect it": who asks is who supports
ASKING = frozenset(
    {"urge", "call", "request", "instruct", "invite", "encourage", "ask", "appeal", "recommend", "task", "direct"}
    | {"mandate", "entrust", "charge", "advise", "oblige"}
)
# what one tells beside what one does: "The Leaders, who voiced concern at the floods, thanked the donors"
CONVEYING = frozenset({"express", "voice", "convey", "extend"})
VOICING = CONVEYING | {"reiterate"}
# what one "will" do and holds already: "will oppose sanctions", "will continue to support"
LASTING = frozenset({"oppose", "support", "advocate", "stand", "reject", "uphold", "defend", "urge", "condemn", "back"})
# "instruct them to finish, and affirm our will": what is ours is affirmed by those who instruct
OF_THE_SPEAKER = re.compile(r"(?:our|them)\b")
# "instruct the one to print it, further instruct the others": who asks goes on
ADDS = frozenset({"further", "also", "furthermore", "likewise"})
PREAMBLE_WORDS = (
    "Welcoming ",
    "Reaffirming ",
    "Recalling ",
    "Recognising ",
    "Recognizing ",
    "Noting ",
    "Emphasising ",
)
"""Participles that open a part of a preamble, with a capital within its sentence too."""
