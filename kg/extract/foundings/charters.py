"""Charters signed: whose charter it is, an organisation's or a body's of its own ("the Charter of the Seed Fund")."""

import re
from collections.abc import Iterator

from kg.extract.instruments.instruments import is_by_one, sentence_mentions
from kg.extract.instruments.owners import is_charter, organisation_of
from kg.extract.matching.phrases import Phrase
from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion
from kg.extract.page.organisations_named import BODY_NAME, named_after
from kg.extract.page.page import Sentence

_CHARTER = Phrase(r"\bCharter\b|\bConstitutive Act\b")
_CHARTER_OF = re.compile(r"\b(?:Charter|Constitutive Act) of (?:the )?(?=[A-Z])")


def read_charters(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion]]:
    """The organisations and bodies whose charter a sentence tells to have been signed."""
    if not _CHARTER.search(context.page.view.fold, sentence.start, sentence.end):
        return
    for mention in sentence_mentions(context, sentence):
        if mention.deed is not None and mention.deed.action == "signed" and is_charter(context, mention.title):
            organisation = _named(context, sentence, (mention.title.start, mention.title.end))
            organisation = organisation or organisation_of(context, sentence, mention.title, True)
            if organisation and not is_by_one(context, sentence, mention.title.end):
                yield organisation, mention.occasion


def _named(context: Context, sentence: Sentence, title: tuple[int, int]) -> str | None:
    """The body that the whole rest of a charter's title names, known or by the form of its name."""
    fold = context.page.view.fold
    of = _CHARTER_OF.search(fold, *title)
    if of is None:
        return None
    known = named_after(context, sentence, of.end())
    if known is not None and known.end >= title[1]:
        return known.code
    name = BODY_NAME.fullmatch(fold, of.end(), title[1])
    return context.words(*name.span()) if name and " " in name.group() else None
