"""Posts that the lead of a list gives to those whom its items name: "appointed the following as Judges of the X:"."""

import re

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
_ROLES_OF_FIELDS = re.compile(r"(?:Commissioner|Assistant Secretary[- ]General|Deputy Secretary[- ]General|Minister)$")


def listed_post(context: Context, sentence: Sentence) -> Post | None:
    """The post that the lead of an item gives, with the field that the item names: "Commissioner for Trade"."""
    lead = sentence.lead
    posts = POSTS_IN_LEAD.search(lead.fold) if lead is not None else None
    if lead is None or posts is None or any(chunk.tag == "R" for chunk in sentence.chunks):
        return None
    role = re.sub(r"s$|s(?=[- ]General$)", "", posts["role"])
    role = role.replace("Secretarie", "Secretary")
    field = _field(sentence) if _ROLES_OF_FIELDS.search(role) else None
    return Post(f"{role} for {field}" if field else role, _body(context, lead, posts.end()))


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
