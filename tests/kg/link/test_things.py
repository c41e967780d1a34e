"""What a release has without a link, and what is known of it."""

from pathlib import Path

import pytest

from kg.errors import NoRelease
from kg.link.things import things_from, unlinked
from kg.model import Attendance, Meeting
from kg.pipeline import Corpus, build_release
from kg.settings import Settings
from tests.factory import authority, document, fact


def test_rows_become_things_with_the_label_first() -> None:
    rows = [
        ("https://x/id/person/a", "person", "day", "2012-06-07"),
        ("https://x/id/person/a", "person", "day", "2010-01-01"),
        ("https://x/id/person/a", "person", "label", "Anna Bell"),
        ("https://x/id/person/a", "person", "name", "A. Bell"),
        ("https://x/id/person/a", "person", "name", "Anna Bell"),
        ("https://x/id/person/a", "person", "office", "President of Mongolia"),
        ("https://x/id/person/a", "person", "post", "http://www.wikidata.org/entity/Q950"),
        ("https://x/id/person/a", "person", "state", "http://www.wikidata.org/entity/Q711"),
        ("https://x/id/state/b", "state", "code", "BBB"),
        ("https://x/id/state/b", "state", "label", "B"),
    ]
    anna, state = things_from(rows)
    assert (anna.path, anna.names) == ("person/a", ("Anna Bell", "A. Bell"))
    assert (anna.states, anna.posts) == (frozenset({"Q711"}), frozenset({"Q950"}))
    assert (anna.offices, anna.years) == (("President of Mongolia",), (2010, 2012))
    assert (state.path, state.code, state.names) == ("state/b", "BBB", ("B",))


def test_only_what_facts_name_and_nothing_links_is_looked_for(small_release: Settings) -> None:
    found = {thing.path: thing for thing in unlinked(small_release)}
    assert not {"state/chn", "person/hu-jintao", "organization/sco", "post/chn-president"} & found.keys()
    assert "post/sco-secretary-general" in found
    assert not [path for path in found if path.startswith("state/")]


def test_a_post_is_of_its_state_and_a_kind_may_be_chosen(small_release: Settings) -> None:
    posts = unlinked(small_release, ["post"])
    assert posts and {thing.kind for thing in posts} == {"post"}
    assert unlinked(small_release, ["state"]) == ()


def test_a_post_goes_by_its_title_and_holder_too(small_release: Settings) -> None:
    (found,) = [thing for thing in unlinked(small_release) if thing.path == "post/sco-secretary-general"]
    assert found.names[0] == "Secretary-General (SCO)"
    assert "Secretary-General of Shanghai Cooperation Organisation" in found.names


def test_a_person_whom_texts_give_no_state_has_that_of_the_authority_files(tmp_path: Path) -> None:
    met = "The council met in Beijing on 7 June 2012, and T. Mansurov attended."
    text = document("summit", met, date="2012-06-07")
    facts = (
        fact(Meeting, text, met, organisation="SCO", place="Beijing", from_="2012-06-07", main=True),
        fact(Attendance, text, met, person="T. Mansurov", role="Secretary-General", of="EAEC", capacity="organisation"),
    )
    settings = Settings(releases=tmp_path)
    build_release(settings, Corpus(authority(), (text,), facts))
    (found,) = unlinked(settings, ["person"])
    assert (found.path, found.states) == ("person/tair-mansurov", frozenset({"Q232"}))
    assert found.years == (2012,)


def test_without_a_release_there_is_nothing_to_link(
    small_release: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.raises(NoRelease):
        unlinked(Settings(releases=tmp_path_factory.mktemp("none")))
