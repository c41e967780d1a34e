"""Posts: which role in which body an appointment is to."""

import re
from dataclasses import dataclass

from kg.extract.attendance.affiliations import affiliation
from kg.extract.attendance.roles import role_of
from kg.extract.attendance.rosters import Entry
from kg.extract.page.chunks import Chunk, tags_of
from kg.extract.page.context import Context
from kg.extract.page.organisations_named import BODY_NAME, named_before, nearest_before
from kg.extract.page.page import Sentence

_NAME = (
    r"[A-Z][\w'&/-]*(?: (?:(?:of|for|on|and|the) )*(?!Mr|Ms|Dr|Hon|[A-Z]\.)[A-Z][\w'&/-]*)*"
    r"(?: (?:project|programme|mission))?"
)
_OFFICE = re.compile(
    r"\b(?:Office|Cent(?:re|er)|Service|Group|Forces?|Database|Fund|Agency|Institute|Bureau|Foundation|Network"
    r"|Bank|Mission|Facility|Leaders|Caucus|Unit|Desk|Section|University|Academy|Team|Panel|Council|Commission|Headquarters"
    r"|(?<=\w )(?:Court|Tribunal|Authority)"
    r"|(?<!the )(?:Organi[sz]ation|Association|Union|Federation|Society)"
    r"|project|programme)\b"
)
_HEADS = re.compile(
    r"(?P<role>(?:[A-Za-z-]+ ){0,3}?(?:Vice-|Co-)?(?:[Dd]irector|[Cc]hair(?:man|person|woman)?|[Cc]oordinator"
    r"|[Hh]ead|[Cc]hief|[Cc]ommander|[Mm]anager|[Aa]dviser|[Ss]ecretary|[Pp]resident|[Jj]udge"
    r"|[Rr]egistrar)(?: [Gg]eneral)?)"
    r" (?:of|to) (?:the )?"
    # "Judge of the Appellate Division of the X Court": a part that goes with the role
    r"(?:(?P<part>Executive Committee|(?:[A-Z][\w-]+ ){1,3}(?:Division|Chamber)) of (?:the )?)?"
    rf"(?P<name>{_NAME})"
)
_NAMED = re.compile(r"\b(?:appointed|elected|named|as) (?:the |its )?(?:(?:first|new|next) )?(?=[A-Za-z])")
_FIELD = re.compile(r" \((?:[A-Z][a-z]+(?: and)? ?)+\)")
_FOR_FIELD = re.compile(r" for (?:the )?[A-Z][\w-]+(?: (?:and |of |the )*[A-Z][\w-]+)*? (?:Affairs|Issues|Matters)\b")
# "Director General of GIABA"; a lesser office may be of a field, "Director of ICT", if the text does not explain it
_OF_ACRONYM = re.compile(r"(?P<role>[\w' -]+?) of (?:the )?(?P<acronym>[A-Z]{3,10})")
_HEAD = re.compile(
    r"\b(?:(?:Director|Secretary)[- ]General|Executive (?:Director|Secretary)|President|Governor|Chief Executive)$"
)
# "Special Representative for Mali and the Sahel"
_ENVOY = re.compile(r"\b(?:Representative|Envoy|Adviser|Advisor|Mediator|Facilitator)$")
_FOR_PLACE = re.compile(r" (?:for|to) (?:the )?[A-Z][\w-]+(?:,? (?:and |of |the )*[A-Z][\w-]+)*")
_BOARD = re.compile(
    r"(?P<role>(?:Deputy |First |Vice-)*(?:Chair(?:man|person|woman)?|[Mm]ember))s? of (?:the )?"
    r"(?:(?P<before>[A-Z]{2,}) )?(?P<board>Board(?: of (?:Governors|Directors|Trustees|Executives))?|Collegium)\b"
    r"(?: of (?:the )?(?P<after>[A-Z][\w ]*?)(?=[,;.(]| (?:for|from|on|at|as|by|with|until|in) |$))?"
)
_GENERIC = re.compile(
    r" (?:of|at|in|to) the (?P<name>Cent(?:re|er)|Commission|Facility|Fund|Institute|Academy|Foundation|Office|Agency"
    r"|Secretariat|Bank|Network|University|Court|Desk|Unit|Bureau)"
    r"(?![\w-]| of (?!the (?:Union|Organi[sz]ation|Community|Commonwealth)\b)| for (?:the )?[A-Z])"
)
_PLURAL = re.compile(
    r"(?:\b(?:as|appointed|elected|named|its|reappointed)|\)) (?:the )?"
    r"(?P<role>(?:(?:Deputy|Assistant|First|Executive|Regional) )*"
    r"(?:Director|Manager|Coordinator|Commissioner|Adviser|Advisor|Officer)s)\b"
)
_AS = re.compile(r"\bas (?:its |the |their |an? )?(?:(?:new|next|first) )?(?:[A-Z]{2,}[\w-]* )?$")
_AND_TITLED = re.compile("a[hR]+N")
_STATES_OFFICE = re.compile("Rot?S")
_ITS = re.compile(r" its (?:(?:first|new|next|founding|inaugural) )?$")
# "the Centre, of which Mr. N was appointed Director", "the Centre, whose Director, Ms. N, was appointed"
_OF_WHICH = re.compile(r",? (?:of which|whose (?:[A-Z][\w-]* ){0,2}[A-Z][\w-]*,) (?:(?:the )?[A-Z][\w'.]* ?){0,3}$")
_BESIDE = 16
"""Characters between a role and the body that it is at."""
_OF_THE_WHOLE = re.compile(r" of the (?:Cooperation Council|Organi[sz]ation|Association|Commonwealth|Forum)$")
_OF_COUNCIL = re.compile(r"(?<=Secretary.General) of the Council$")
_IN_TURN = re.compile(r"^(?:[Oo]utgoing|[Ii]ncoming|[Ff]ormer|[Cc]urrent) ")
_ROLE_OF = re.compile(r"(?P<role>[\w' -]+?) of (?:the )?(?P<organ>[A-Z].*)")
_GENERIC_ORGAN = {"Secretariat": "SEC"}
_WORKS_AT = {"Judge": "Court"}
_OWN = re.compile(
    r" (?:of|to) the (?:Organi[sz]ation|Association|Forum|Commonwealth|Community|Union|Conference)(?![\w-]| of)"
)
_CHIEF = re.compile(r"\b(?:Secretary[- ]General|Executive (?:Secretary|Director|Manager))$")


@dataclass(frozen=True, slots=True)
class Post:
    """A role in a body; `told` is the sentence that names the body, where it is another one."""

    role: str | None = None
    body: str | None = None
    told: Sentence | None = None


def post_of(context: Context, sentence: Sentence, entry: Entry) -> Post:
    """The post that an entry names, as far as it names one."""
    entry = _without_origin(sentence, entry)
    if post := _on_board(context, sentence, entry) or _of_office(context, sentence, entry):
        return post
    role = role_of(entry, context)
    if role is None:
        return _shared_by_many(context, sentence, entry)
    role = _IN_TURN.sub("", _OF_THE_WHOLE.sub("", role))
    if _is_council(context):
        role = _OF_COUNCIL.sub("", role)
    last = entry.roles[-1]
    own = (
        context.organisation
        if _OWN.match(context.page.view.fold, last.end)
        else _its_body(context, sentence, last.start, entry.person.start)
    )
    body, told = _body(context, entry) or own, None
    if body is None or body == context.organisation:
        role, generic = _of_generic(context, role, last)
        role, organ = _of_organ(context, role)
        body = organ or generic or body
    field = _field(sentence, last) or _field_of(context, entry, last)
    role = role.removesuffix(field) + field
    if body is None and role in _WORKS_AT:
        body = context.lexicon.body_called(context.organisation or "", _WORKS_AT[role])
    if body is None and (headed := _secretariat(context, role)):
        body, told = headed
    return Post(role, body.removesuffix("-EC") if body else None, told)


def _shared_by_many(context: Context, sentence: Sentence, entry: Entry) -> Post:
    """A post in the plural behind several names: "A and B were appointed Directors at the Secretariat"."""
    match = _PLURAL.search(sentence.page.view.fold, entry.person.end, sentence.end)
    if match is None:
        return Post()
    behind = [c for c in sentence.chunks if c.tag in "GK" and 0 < c.start - match.end() < _BESIDE]
    role = match["role"].removesuffix("s")
    return Post(role, context.code(behind[0]) if behind else _its_body(context, sentence, match.start("role")))


def _without_origin(sentence: Sentence, entry: Entry) -> Entry:
    """The entry without the nationality in brackets, and without what stands before "as" when the post follows it."""
    kept: list[Chunk] = []
    depth = 0
    for chunk in entry.chunks:
        depth += (chunk.tag == "b") - (chunk.tag == "e")
        actor = chunk.tag in "GK" and chunk.end < entry.person.start and not _is_beside_role(sentence, entry, chunk)
        if depth == 0 and chunk.tag not in "SJ" and not actor and not is_rank(sentence, chunk):
            kept.append(chunk)
    kept = _without_former(sentence, kept)
    behind = [chunk for chunk in kept if chunk.tag == "R" and chunk.start > entry.person.end]
    told = [chunk for chunk in behind[1:] if _AS.search(sentence.page.view.fold, entry.person.end, chunk.start)]
    if told:  # "elected X, Minister of Trade, as its Vice-Chair"
        kept = [chunk for chunk in kept if chunk.tag not in "RP" or chunk.start >= told[0].start]
    before = [chunk for chunk in kept if chunk.tag == "R" and chunk.end < entry.person.start]
    if len(behind) > 1 and _is_of_state(sentence, behind[0]) and not _is_of_state(sentence, behind[-1]):
        kept = [chunk for chunk in kept if chunk is not behind[0]]  # "elected N, Premier of X, the Chair of Y"
    if behind and before:
        kept = [chunk for chunk in kept if chunk not in before]
    return Entry(tuple(kept), entry.person)


def _is_of_state(sentence: Sentence, role: Chunk) -> bool:
    """Whether a role is an office of a state."""
    at = sentence.chunks.index(role)
    return _STATES_OFFICE.match(tags_of(sentence.chunks[at : at + 4])) is not None


def _without_former(sentence: Sentence, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks without an office that someone no longer holds, where another is named."""
    fold = sentence.page.view.fold
    left = [chunk for chunk in chunks if chunk.tag != "R" or not fold.startswith("former ", chunk.start)]
    return left if any(chunk.tag == "R" for chunk in left) else chunks


def _is_beside_role(sentence: Sentence, entry: Entry, chunk: Chunk) -> bool:
    """Whether an organisation belongs to a role, "the CSTO Secretary General", and is not the one that appoints."""
    fold = sentence.page.view.fold
    for role in entry.roles:
        before, behind = fold[chunk.end : role.start], fold[role.end : chunk.start]
        if (chunk.end <= role.start and before in (" ", "'s ")) or re.fullmatch(r" (?:of|at|to) (?:the )?", behind):
            return True
    return False


def is_rank(sentence: Sentence, chunk: Chunk) -> bool:
    """The rank of a diplomat, which is no post when someone is appointed to another."""
    return sentence.page.view.fold[chunk.start : chunk.end] in ("Ambassador", "Ambassadors")


def _on_board(context: Context, sentence: Sentence, entry: Entry) -> Post | None:
    """A seat on a board: "member of the Board of the Commission", "Chairman of the Commission Board"."""
    match = _BOARD.search(sentence.page.view.fold, entry.person.end, sentence.end)
    if match is None:
        return None
    role = f"{match['role']} of the {match['board']}"
    beside = [chunk for chunk in sentence.chunks if chunk.tag == "G" and match.start() < chunk.start < match.end()]
    body = beside[0].value if beside else None
    if body is None:
        body = _named_in_full(context, (match["after"] or "Board").split(" ")[-1], match.start())
    return Post(role, body)


def _of_office(context: Context, sentence: Sentence, entry: Entry) -> Post | None:
    """A post in an office that is known by its name alone: "Director of the Trade Office"."""
    fold = sentence.page.view.fold
    named = None if entry.roles else _NAMED.search(fold, entry.person.end, sentence.end)
    if not entry.roles and named is None:
        return None
    start = named.end() if named else entry.roles[-1].start
    match = _HEADS.match(fold, start, _next_person(sentence, entry, start))
    office = _OFFICE.search(match["name"]) if match else None
    if match is None or office is None or " " not in match["name"] or _is_of_own_name(context, match["name"]):
        return None
    first, last = match.span("name")
    at = first + office.start()
    known = [chunk for chunk in sentence.chunks if chunk.tag in "GK" and first <= chunk.start < last]
    if any(chunk.start <= at < chunk.end and (chunk.tag == "G" or chunk.end >= last) for chunk in known):
        return None
    acronym = re.match(r" \(([A-Z]{3,})\)", fold[last:])
    role = context.words(start, match.end("role")) + (f" of the {match['part']}" if match["part"] else "")
    return Post(role, acronym[1] if acronym else context.body_named(first, last))


def _next_person(sentence: Sentence, entry: Entry, start: int) -> int:
    """Where the name of a body ends at the latest: at its holder, or at the next one, "and Judge N"."""
    chunks = [chunk for chunk in sentence.chunks if chunk.start >= start]
    another = _AND_TITLED.search(tags_of(chunks))
    ends = [chunks[another.start()].start] if another else []
    return min([*ends, entry.person.start if entry.person.start > start else sentence.end])


def _is_of_own_name(context: Context, name: str) -> bool:
    """Whether a name is part of the organisation's own: "Secretary General of the Cooperation Council"."""
    return any(name in own for own in context.names)


def _is_council(context: Context) -> bool:
    """Whether the organisation itself is called a council."""
    return any("Council" in name for name in context.names)


def _its_body(context: Context, sentence: Sentence, role: int, person: int | None = None) -> str | None:
    """The body that "its Executive Director", "of which N was appointed Director" speak of: the one named last."""
    fold = context.page.view.fold
    if which := _OF_WHICH.search(fold, sentence.start, role if person is None else person):
        named = named_before(context, sentence, which.start())
    elif _ITS.search(fold, sentence.start, role):
        named = nearest_before(context, sentence, role)
        whole = BODY_NAME.match(fold, named.start, role) if named else None
        if named and whole and whole.end() > named.end and _OFFICE.search(fold, named.end, whole.end()):
            return context.words(*whole.span())  # "established an X Training Centre and appointed N its first Director"
    else:
        return None
    return named.code if named else None


def _body(context: Context, entry: Entry) -> str | None:
    if not any(chunk.tag in "GK" for chunk in entry.chunks):
        return None
    place = affiliation(entry, context)
    return context.code(place) if place is not None else None


def _of_generic(context: Context, role: str, chunk: Chunk) -> tuple[str, str | None]:
    """The role and the body of "Director of the Centre", whose full name the text told before."""
    fold = context.page.view.fold
    inside = _GENERIC.search(fold, chunk.start, chunk.end + 40)
    if inside is None or not chunk.start < inside.start() <= chunk.end:
        return role, None
    organ = _GENERIC_ORGAN.get(inside["name"])
    own = context.lexicon.organ_code(context.organisation, organ) if organ and context.organisation else None
    body = own or _named_in_full(context, inside["name"], inside.start())
    return (
        (re.sub(rf" (?:of|at|in|to) the {inside['name']}(?: of the \w+)?$", "", role), body) if body else (role, None)
    )


def _of_organ(context: Context, role: str) -> tuple[str, str | None]:
    """The role and the body of "Chairman of the Interstate Committee", an organ by itself for the authority."""
    match = _ROLE_OF.fullmatch(role)
    words = re.sub(rf"^{context.organisation} ", "", match["organ"]) if match else ""
    organ = context.lexicon.own_organ(context.organisation or "", words) if words else None
    if match and organ and not organ.endswith("-EC"):
        return match["role"], organ
    lettered = _OF_ACRONYM.fullmatch(role)
    explained = lettered and f"({lettered['acronym']})" in context.page.view.fold
    if lettered and (explained or _HEAD.search(lettered["role"])):
        return lettered["role"], lettered["acronym"]
    return role, None


def _named_in_full(context: Context, word: str, end: int) -> str | None:
    """The body whose full name ends in a word, told last before an offset: "the Transport Coordination Centre"."""
    known = [
        chunk.value
        for chunk in context.page.marks.within(0, end)
        if chunk.tag == "G" and chunk.value and context.page.view.fold[chunk.start : chunk.end].endswith(word)
    ]
    if known:
        return known[-1]
    names = re.finditer(
        rf"(?:[A-Z][\w-]+ (?:(?:for|of|and|on) )*)+{word}\b(?: of [A-Z][\w-]+)?", context.page.view.fold[:end]
    )
    found = [context.words(*match.span()) for match in names]
    if found:
        return re.sub(rf"^(?:The )?(?:{context.organisation} )?", "", found[-1])
    return context.lexicon.body_called(context.organisation or "", word)


def _field(sentence: Sentence, role: Chunk) -> str:
    """The field in brackets behind a role, "(Political Affairs)"; a state or organisation in them is none."""
    match = _FIELD.match(sentence.page.view.fold, role.end)
    if match is None or any(c.tag in "SJGKN" for c in sentence.chunks if role.end <= c.start < match.end()):
        return ""
    return match.group()


def _field_of(context: Context, entry: Entry, role: Chunk) -> str:
    """The field behind the body's name: "Deputy Secretary-General of ASEAN for Community Affairs"."""
    place = affiliation(entry, context)
    fold = context.page.view.fold
    behind = place is not None and place.start >= role.end and place.tag == "G"
    envoy = _ENVOY.search(context.written(role))
    at = place.end if place is not None and behind else role.end
    end = max(at, entry.chunks[-1].end)
    match = (_FOR_FIELD.match(fold, at) if behind else None) or (_FOR_PLACE.match(fold, at, end) if envoy else None)
    return f" {context.words(match.start() + 1, match.end())}" if match else ""


def _secretariat(context: Context, role: str) -> tuple[str, Sentence] | None:
    """The organ that the text says the same chief officer heads, "Secretary General of the Secretariat", and where."""
    if not _CHIEF.search(role) or not context.organisation:
        return None
    for sentence in context.page.sentences:
        for match in re.finditer(r"Rot?(G)", sentence.tags):
            head, organ = sentence.chunks[match.start()], sentence.chunks[match.start(1)]
            code = context.code(organ) or ""
            chief = _CHIEF.search(context.written(head))
            alike = chief and (role.endswith(chief.group()) or code.endswith(("-SEC", "-PERMIS")))
            if alike and code.startswith(f"{context.organisation}-"):
                return code, sentence
    return None
