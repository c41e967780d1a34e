"""Posts that the lead of a list gives to those whom its items name: "appointed the following as Judges of the X:"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.appointments.appointees import Named
from kg.extract.appointments.posts import Post
from kg.extract.attendance.lists_of_posts import POSTS_IN_LEAD
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.terms import Term, find_term
from kg.extract.page.unknown_bodies import name_of_body

_OF = re.compile(r" (?:of|to|at|in) (?:the )?")
# "Peace and Security: Mr. N (X)", "Mr. N (X), Peace and Security"
_FIELD = r"(?P<field>[A-Z][\w-]+(?:(?:,|,? and| of| &)? [A-Z][\w-]+)*)"
_LABEL = re.compile(rf"[\W\d]*{_FIELD}(?: ?:| -)\s")
_BEHIND = re.compile(rf"\)?(?:,| -|:) {_FIELD}[.;,]?$")
# "elected the following Commissioners: Mr. N (X) for Trade; Ms. M of Y for Energy"
_WITHIN = re.compile(r"[^:;.]{0,160}:\s")
_FOR = re.compile(
    rf"(?: \([^()]*\)| of (?:the )?[A-Z][\w' ]*?)?(?:,? for|,| -|:) (?:the )?{_FIELD}"
    r"(?=[;.]| and (?:Mr|Ms|Mrs|Dr|H\.)|$)"
)
_ROLES_OF_FIELDS = re.compile(r"(?:Commissioner|Assistant Secretary[- ]General|Deputy Secretary[- ]General|Minister)$")


def listed_post(context: Context, sentence: Sentence) -> Post | None:
    """The post that the lead of an item gives, with the field that the item names: "Commissioner for Trade"."""
    lead = sentence.lead
    posts = POSTS_IN_LEAD.search(lead.fold) if lead is not None else None
    if lead is None or posts is None or any(chunk.tag == "R" for chunk in sentence.chunks):
        return None
    role = _singular(posts["role"])
    field = _field(sentence) if _ROLES_OF_FIELDS.search(role) else None
    return Post(f"{role} for {field}" if field else role, _body(context, lead, posts.end()))


def with_posts_within(context: Context, sentence: Sentence, mentioned: Sequence[Named]) -> list[Named]:
    """Those of a list within one sentence, each with the post that the words before its colon give to all."""
    posts = POSTS_IN_LEAD.search(sentence.fold)
    opens = _WITHIN.match(sentence.fold, posts.end()) if posts is not None else None
    start = sentence.start + opens.end() if opens is not None else sentence.end
    listed = [each for each in mentioned if each.origin.person.start >= start]
    event = next((each.event for each in listed), None)
    if posts is None or event is None or any(each.post.role for each in listed):
        return list(mentioned)
    body = _body(context, sentence, posts.end())
    role = _singular(posts["role"])
    named = []
    for each in listed:
        field = _FOR.match(context.page.view.fold, each.origin.person.end, sentence.end)
        own = f"{role} for {field['field']}" if field and _ROLES_OF_FIELDS.search(role) else role
        named.append(replace(each, event=event, post=Post(own, body)))
    return [each for each in mentioned if each not in listed] + named


def _singular(role: str) -> str:
    """The role in the plural as that of one: "Deputy Secretaries General", "Judges"."""
    return re.sub(r"s$|s(?=[- ]General$)", "", role).replace("Secretarie", "Secretary")


def listed_term(context: Context, sentence: Sentence) -> Term:
    """The term that the lead of an item gives to all."""
    lead = sentence.lead
    return find_term(context, lead.fold, lead.start, lead.chunks) if lead is not None else Term()


def _body(context: Context, lead: Sentence, at: int) -> str | None:
    """The body named right behind the posts in the lead."""
    of = _OF.match(lead.fold, at)
    if of is None:
        return None
    known = next((c for c in lead.chunks if c.start == lead.start + of.end() and c.tag in "GK"), None)
    name = name_of_body(context.page.view.fold, lead.start + of.end(), lead.end)
    if name is not None and (known is None or name[1] > known.end):
        return context.body_named(*name)
    return context.code(known) if known is not None else None


def _field(sentence: Sentence) -> str | None:
    """The field that an item names before or behind the person."""
    people = [chunk for chunk in sentence.chunks if chunk.tag == "N"]
    if label := _LABEL.match(sentence.fold):
        return label["field"]
    states = [chunk for chunk in sentence.chunks if chunk.tag == "S"]
    last = max((chunk.end for chunk in (*people, *states)), default=sentence.start)
    behind = _BEHIND.match(sentence.fold, last - sentence.start)
    return behind["field"] if behind else None
