"""What a sentence says was done with a document: the verbs around a title."""

import pytest

from kg.extract.instruments import actions
from kg.extract.instruments.deeds import Deed
from kg.extract.instruments.titles import Title, find_titles
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def first_title(lexicon: Lexicon, text: str) -> tuple[str, Title]:
    folded = fold(text)
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    return folded, find_titles(folded, (0, len(folded)), marks)[0]


def participle(lexicon: Lexicon, text: str) -> tuple[str, Deed | None]:
    folded, title = first_title(lexicon, text)
    return folded, actions.participle(folded, title, len(folded))


def passive(lexicon: Lexicon, text: str) -> tuple[str, Deed | None]:
    folded, title = first_title(lexicon, text)
    return folded, actions.passive(folded, title, 0, len(folded))


def active(lexicon: Lexicon, text: str) -> tuple[str, Deed | None]:
    folded, title = first_title(lexicon, text)
    return folded, actions.active(folded, 0, title.start)


def name(deed: Deed | None) -> str | None:
    return deed.action if deed else None


PARTICIPLES = [
    ("the Bee Treaty signed in Suva in 2005", "signed", " in Suva in 2005"),
    ("the Bee Treaty, adopted by the Leaders", "adopted", " by the Leaders"),
    ("the Bee Treaty (BT) endorsed on 5 May", "approved", " on 5 May"),
    ("the Bee Treaty recently signed in Suva", "signed", " in Suva"),
    ("the Bee Treaty which was signed in Suva", "signed", " in Suva"),
    ("the Bee Treaty, which had been adopted at dawn", "adopted", " at dawn"),
    ("the Bee Treaty which the ministers had approved in May", "approved", " in May"),
    ("the Bee Treaty approved", "approved", ""),
]


@pytest.mark.parametrize(("text", "action", "behind"), PARTICIPLES)
def test_a_participle_tells_of_what_was_done_before(lexicon: Lexicon, text: str, action: str, behind: str) -> None:
    folded, deed = participle(lexicon, text)
    assert deed is not None
    assert (deed.action, folded[slice(*deed.behind)], deed.reported) == (action, behind, True)


def test_a_relative_clause_in_the_simple_past_tells_of_this_meeting(lexicon: Lexicon) -> None:
    _, deed = participle(lexicon, "the Bee Treaty which the ministers approved in May")
    assert deed is not None
    assert (deed.action, deed.reported) == ("approved", False)


@pytest.mark.parametrize(
    "text",
    [
        "the Bee Treaty noted by all",
        "the Bee Treaty which they will approve",
        "the Bee Treaty which they could never have approved",
        "the Bee Treaty that the ministers adopted the day",
        "the Bee Treaty signed the day",
        "the Bee Treaty hums",
        "the Bee Treaty and the bees signed in Suva",
    ],
)
def test_other_words_behind_a_title_are_no_participle_of_it(lexicon: Lexicon, text: str) -> None:
    assert participle(lexicon, text)[1] is None


PASSIVES = [
    ("The Bee Treaty was signed in Suva.", "signed", "The ", " in Suva."),
    ("In May 2012 the Bee Treaty was signed.", "signed", "In May 2012 the ", "."),
    ("The Bee Treaty was also formally adopted on 5 May.", "adopted", "The ", " on 5 May."),
    ("The Bee Treaty has been approved.", "approved", "The ", "."),
    ("The Bee Treaty has now been duly endorsed.", "approved", "The ", "."),
    ("The Bee Treaty (BT) was passed by all.", "adopted", "The ", " by all."),
    ("The Bee Treaty, drafted by the experts, was adopted.", "adopted", "The ", "."),
    ("The Bee Treaty prepared by the experts was endorsed in Suva.", "approved", "The ", " in Suva."),
    ("The text of the Bee Treaty was adopted.", "adopted", "The text of the ", "."),
    ("The draft of the Bee Treaty was noted.", "noted", "The draft of the ", "."),
]


@pytest.mark.parametrize(("text", "action", "before", "behind"), PASSIVES)
def test_a_title_is_the_subject_of_a_passive(
    lexicon: Lexicon, text: str, action: str, before: str, behind: str
) -> None:
    folded, deed = passive(lexicon, text)
    assert deed is not None
    assert (deed.action, deed.reported, deed.nominal) == (action, False, False)
    assert (folded[slice(*deed.before)], folded[slice(*deed.behind)]) == (before, behind)


@pytest.mark.parametrize(
    "text",
    [
        "The Bee Treaty was not signed.",
        "The Bee Treaty will be signed.",
        "The Bee Treaty may be adopted.",
        "The Bee Treaty entered into force.",
        "Parties to the Bee Treaty were noted.",
        "Guests under the Bee Treaty were noted.",
        "They asked whether the Bee Treaty was adopted.",
        "They wait until the Bee Treaty is adopted.",
        "They leave; if the Bee Treaty is adopted they return.",
        "If the Bee Treaty is adopted, bees will thrive.",
        "Until the Bee Treaty is adopted the old rules hold.",
        "The work on the Bee Treaty was noted.",
        "They signed the Bee Treaty.",
    ],
)
def test_what_is_denied_or_lies_ahead_is_no_passive(lexicon: Lexicon, text: str) -> None:
    assert passive(lexicon, text)[1] is None


def test_a_condition_of_another_clause_leaves_a_passive_as_it_is(lexicon: Lexicon) -> None:
    assert name(passive(lexicon, "They leave if bees come; the Bee Treaty was adopted.")[1]) == "adopted"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Bee Treaty requires work.", True),
        ("The Bee Treaty will be signed.", True),
        ("The Bee Treaty (BT) remains open.", True),
        ("The Bee Treaty, an old one, still awaits work.", True),
        ("They signed the Bee Treaty in Suva.", False),
        ("They signed the Bee Treaty and left.", False),
    ],
)
def test_a_title_has_a_verb_of_its_own_or_not(lexicon: Lexicon, text: str, subject: bool) -> None:
    folded, title = first_title(lexicon, text)
    assert actions.is_subject(folded, title, len(folded)) is subject


ACTIVES = [
    ("They signed the Bee Treaty.", "signed", "They "),
    ("The ministers concluded a new Bee Treaty.", "signed", "The ministers "),
    ("The Leaders, in Suva, adopted the Bee Treaty.", "adopted", "The Leaders, in Suva, "),
    ("They signed in Suva on 5 May 2012 the Bee Treaty.", "signed", "They "),
    ("They took note of the Bee Treaty.", "noted", "They "),
    ("They decided to approve the Bee Treaty.", "approved", "They decided to "),
    ("They agreed to adopt the Bee Treaty.", "adopted", "They agreed to "),
    ("Having signed the Bee Treaty they left.", "signed", "Having "),
    ("By adopting the Bee Treaty they showed it.", "adopted", "By "),
    ("After approving the Bee Treaty they left.", "approved", "After "),
    ("Approving the Bee Treaty, they smiled.", "approved", ""),
    ("Approve the Bee Treaty.", "approved", ""),
    ("The ministers (a) approved the Bee Treaty.", "approved", "The ministers (a) "),
    ("They could not come; but they adopted the Bee Treaty.", "adopted", "They could not come; but they "),
]


@pytest.mark.parametrize(("text", "action", "before"), ACTIVES)
def test_a_title_is_the_object_of_a_verb(lexicon: Lexicon, text: str, action: str, before: str) -> None:
    folded, deed = active(lexicon, text)
    assert deed is not None
    assert (deed.action, folded[slice(*deed.before)], deed.nominal) == (action, before, False)


NOT_DONE = [
    "They did not sign the Bee Treaty.",
    "They never adopted the Bee Treaty.",
    "They will sign the Bee Treaty.",
    "They could not approve the Bee Treaty.",
    "They decided to sign the Bee Treaty.",
    "They should meet and sign the Bee Treaty.",
    "They look forward to signing the Bee Treaty.",
    "They ended without adopting the Bee Treaty.",
    "They come if they have signed the Bee Treaty.",
    "They come on condition that all signed the Bee Treaty.",
    "No state signed the Bee Treaty.",
    "None of them signed the Bee Treaty.",
    "Neither Fiji nor Samoa signed the Bee Treaty.",
    "They met; neither Fiji nor Samoa signed the Bee Treaty.",
    "If they have signed the Bee Treaty, it stands.",
    "They noted the bees of the Bee Treaty.",
    "They prepared the Bee Treaty.",
    "They read the Bee Treaty.",
]


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_denied_conditional_or_to_come_is_not_done(lexicon: Lexicon, text: str) -> None:
    assert active(lexicon, text)[1] is None


NOUNS = [
    ("They welcomed the signing of the Bee Treaty.", "signed", False),
    ("They warmly welcomed the recent approval of the Bee Treaty.", "approved", False),
    ("They noted the adoption of the Bee Treaty.", "adopted", True),
    ("They recalled the signature of the Bee Treaty.", "signed", True),
    ("They welcomed the signing of a pact and the adoption of the Bee Treaty.", "adopted", False),
    ("They voiced satisfaction at the signing of the Bee Treaty.", "signed", True),
    ("They were pleased with the adoption of the Bee Treaty.", "adopted", True),
    ("The talks resulted in the adoption of the Bee Treaty.", "adopted", False),
    ("Bees thrive since the adoption of the Bee Treaty.", "adopted", True),
    ("They left, following the approval of the Bee Treaty.", "approved", True),
    ("They prepared for the tenth anniversary of the signing of the Bee Treaty.", "signed", True),
]


@pytest.mark.parametrize(("text", "action", "reported"), NOUNS)
def test_a_noun_tells_of_a_deed(lexicon: Lexicon, text: str, action: str, reported: bool) -> None:
    _, deed = active(lexicon, text)
    assert deed is not None
    assert (deed.action, deed.nominal, deed.reported) == (action, True, reported)


@pytest.mark.parametrize(
    "text",
    [
        "They hope for the signing of the Bee Treaty.",
        "They welcomed the speedy signing of the Bee Treaty.",
        "They welcomed steps towards the adoption of the Bee Treaty.",
        "They noted work pending the approval of the Bee Treaty.",
        "The adoption of the Bee Treaty is near.",
    ],
)
def test_a_noun_for_what_is_hoped_for_tells_of_no_deed(lexicon: Lexicon, text: str) -> None:
    assert active(lexicon, text)[1] is None


NEW_WAYS = [
    ("The Bee Treaty was amended and approved.", "approved"),
    ("The Bee Treaty was drawn up, discussed and unanimously adopted.", "adopted"),
    ("The Bee Treaty was agreed upon.", "approved"),
    ("The Bee Treaty itself was signed in Suva.", "signed"),
    ("The Bee Treaty received the approval of all.", "approved"),
    ("The Bee Treaty met with unanimous approval.", "approved"),
    ("The Bee Treaty was discussed but not adopted.", None),
    ("The Bee Treaty received the honey.", None),
    ("The Bee Treaty received approval in principle.", None),
]


@pytest.mark.parametrize(("text", "action"), NEW_WAYS)
def test_what_came_of_a_subject_may_be_told_behind_other_verbs(lexicon: Lexicon, text: str, action: str | None) -> None:
    assert name(passive(lexicon, text)[1]) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The leaders put their signatures to the Bee Treaty.", "signed"),
        ("The Council gave its approval to the Bee Treaty.", "approved"),
        ("Approval was given to the Bee Treaty.", "approved"),
        ("The Council took cognisance of the Bee Treaty.", "noted"),
        ("The Council ADOPTS the Bee Treaty.", "adopted"),
        ("TAKES NOTE of the Bee Treaty.", "noted"),
        ("The summit saw the signing of the Bee Treaty.", "signed"),
        ("The meeting ended with the adoption of the Bee Treaty.", "adopted"),
        ("The Council decided on the approval of the Bee Treaty.", "approved"),
        ("The Council took a decision to approve the Bee Treaty.", "approved"),
        ("The Council has yet to give its approval to the Bee Treaty.", None),
        ("The Council took a decision to sign the Bee Treaty.", None),
        ("The Council authorised the signing of the Bee Treaty.", "approved"),
    ],
)
def test_verbs_with_a_noun_tell_of_a_deed(lexicon: Lexicon, text: str, action: str | None) -> None:
    assert name(active(lexicon, text)[1]) == action


@pytest.mark.parametrize(
    ("text", "action", "reported"),
    [
        ("Bee Treaty - signed.", "signed", False),
        ("Bee Treaty: adopted", "adopted", False),
        ("Bee Report of the Hive - taken note of", "noted", False),
        ("Bee Treaty (signed by the Presidents in Suva)", "signed", True),
        ("the Bee Treaty of 3 May 2011, signed in Suva, is old", "signed", True),
        ("the Bee Treaty, all of them endorsed in Suva", "approved", True),
    ],
)
def test_a_list_tells_behind_a_dash_what_was_done(lexicon: Lexicon, text: str, action: str, reported: bool) -> None:
    _, deed = participle(lexicon, text)
    assert deed is not None
    assert (deed.action, deed.reported) == (action, reported)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("They considered the Bee Treaty and took note of it.", "noted"),
        ("They examined the Bee Treaty (BT) and unanimously approved it.", "approved"),
        ("They heard of the Bee Treaty and adopted bees.", None),
        ("They will consider the Bee Treaty and adopted the bees.", None),
    ],
)
def test_an_action_may_speak_of_the_title_as_it(lexicon: Lexicon, text: str, action: str | None) -> None:
    folded, title = first_title(lexicon, text)
    assert name(actions.taken_up(folded, title, 0, len(folded))) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The signing of the Bee Treaty took place in Suva.", "signed"),
        ("The signing ceremony of the Bee Treaty (BT) was held in Suva.", "signed"),
        ("A ceremony of signing the Bee Treaty was held in Suva.", "signed"),
        ("The adoption of the Bee Treaty took place in Suva.", "adopted"),
        ("The debate of the Bee Treaty took place in Suva.", None),
        ("The signing of the Bee Treaty will take place in Suva.", None),
    ],
)
def test_a_signing_may_take_place(lexicon: Lexicon, text: str, action: str | None) -> None:
    folded, title = first_title(lexicon, text)
    assert name(actions.performed(folded, title, 0, len(folded))) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Signed by the Presidents were the Bee Treaty", "signed"),
        ("Among the documents adopted are the Bee Treaty", "adopted"),
        ("The documents signed include the Bee Treaty", "signed"),
        ("The meeting was concluded with the signing of the Bee Treaty", "signed"),
        ("Signed by the Presidents and the Bee Treaty", None),
    ],
)
def test_the_verb_may_open_the_sentence(lexicon: Lexicon, text: str, action: str | None) -> None:
    assert name(active(lexicon, text)[1]) == action


@pytest.mark.parametrize(
    ("text", "reported"),
    [("Bee Treaty | Signed |", False), ("the Bee Treaty (signed) and honey", False), ("the Bee Treaty, signed", True)],
)
def test_a_cell_or_a_bracket_says_what_was_done_now(lexicon: Lexicon, text: str, reported: bool) -> None:
    _, deed = participle(lexicon, text)
    assert deed is not None
    assert (deed.action, deed.reported) == ("signed", reported)


def test_approval_in_principle_is_not_yet_approval(lexicon: Lexicon) -> None:
    assert passive(lexicon, "The Bee Treaty was approved in principle.")[1] is None


MADE = [
    ("The presidents put their names to the Bee Treaty", "signed"),
    ("Signatures were put to the Bee Treaty", "signed"),
    ("The ministers agreed the text of the Bee Treaty", "approved"),
    ("After long talks consensus was reached on the Bee Treaty", "approved"),
    ("At the end decisions were taken on the Bee Treaty", "approved"),
    ("Note was taken of the Bee Treaty", "noted"),
    ("The ministers authorised the signing of the Bee Treaty", "approved"),
    ("The Council gave its consent to the signature of the Bee Treaty", "approved"),
    ("Three documents were signed by all delegations: the Bee Treaty", "signed"),
    ("Two instruments were adopted at the end of the session, namely the Bee Treaty", "adopted"),
    ("A total of 9 papers were signed, the main one being the Bee Treaty", "signed"),
    ("The leaders pressed for the early conclusion of the Bee Treaty", "called_for"),
    ("They urge accession to the Bee Treaty", "called_for"),
]


@pytest.mark.parametrize(("text", "action"), MADE)
def test_phrases_tell_what_was_done(lexicon: Lexicon, text: str, action: str) -> None:
    assert name(active(lexicon, text)[1]) == action


NOT_MADE = [
    "The ministers will authorise the signing of the Bee Treaty",
    "The ministers did not approve the signing of the Bee Treaty",
    "The ministers approved the drafts of nine documents, among them the Bee Treaty",
    "Three documents were signed, but the leaders rejected one: the Bee Treaty",
    "The minister signed the visitors' book and named a place dear to him, in particular the Bee Treaty",
]


@pytest.mark.parametrize("text", NOT_MADE)
def test_what_is_yet_to_come_or_said_of_others_is_no_deed(lexicon: Lexicon, text: str) -> None:
    assert name(active(lexicon, text)[1]) is None


SUBJECTS = [
    ("The Bee Treaty received the Council's approval", "approved", False),
    ("The Bee Treaty won the leaders' full endorsement", "approved", False),
    ("The Bee Treaty was agreed.", "approved", False),
    ("The Bee Treaty has been in force since its signing at Suva on 5 May 2005", "signed", True),
    ("The Bee Treaty was opened to others upon its adoption in Suva", "adopted", True),
]


@pytest.mark.parametrize(("text", "action", "reported"), SUBJECTS)
def test_a_title_is_the_subject_of_what_was_done(lexicon: Lexicon, text: str, action: str, reported: bool) -> None:
    deed = passive(lexicon, text)[1]
    assert deed is not None
    assert (deed.action, deed.reported) == (action, reported)


def test_what_experts_agreed_is_not_approved(lexicon: Lexicon) -> None:
    assert participle(lexicon, "the Bee Treaty, which has been agreed by the experts")[1] is None
    assert passive(lexicon, "the Bee Treaty was agreed by the experts")[1] is None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("adopted the policy until 2025 and approved the Bee Plan", "approved"),
        ("adopted the policy until the year 2025 and approved the Bee Plan", "approved"),
        ("waited until the talks ended and approved the Bee Plan", None),
        ("will sit until all have signed the Bee Plan", None),
    ],
)
def test_until_a_year_is_no_condition(lexicon: Lexicon, text: str, action: str | None) -> None:
    assert name(active(lexicon, text)[1]) == action
