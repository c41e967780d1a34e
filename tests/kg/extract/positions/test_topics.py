"""Topics: the phrases of the table, and what a statement names."""

import re
from collections import Counter
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.positions.topics import NONE, find_topics, load_topics, read_topics
from kg.settings import project_root


def table(folder: Path, *rows: str) -> Path:
    path = folder / "topics.csv"
    path.write_text("\n".join(["topic,phrases", *rows]) + "\n", "utf-8")
    return path


def scheme() -> set[str]:
    text = (project_root() / "ontology" / "topics.ttl").read_text("utf-8")
    return set(re.findall(r"/id/topic/([a-z0-9-]+)> a skos:Concept", text))


def test_the_table_has_a_row_for_each_topic_of_the_scheme_and_no_other() -> None:
    named = {topic for phrases in load_topics().values() for _, topic in phrases}
    assert named - {NONE} == scheme()


def test_no_phrase_belongs_to_two_topics() -> None:
    counts = Counter(words for phrases in load_topics().values() for words, _ in phrases)
    assert [words for words, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("the fight against terrorism and separatism", ("terrorism", "separatism")),
        ("settlements in national currencies", ("national-currencies",)),
        ("a Nuclear-Weapon-Free Zone in Central Asia", ("nuclear-non-proliferation", "central-asia")),
        ("the rights of the child", ("children",)),
        ("cyber security of networks", ("information-security",)),
        ("the warm hospitality of the hosts", ("hospitality",)),
        ("what nobody wants", ()),
        ("", ()),
    ],
)
def test_a_statement_names_its_topics_in_order(text: str, topics: tuple[str, ...]) -> None:
    assert find_topics(text) == topics


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("rising seas and loss and damage", "climate-change"),
        ("a moratorium on deep sea mining", "oceans"),
        ("distant water fishing nations", "fisheries"),
        ("the welfare of seasonal workers", "labour"),
        ("smoke and transboundary haze pollution", "environment"),
        ("land reclamation in the South China Sea", "south-china-sea"),
        ("the missile launches of the DPRK", "korean-peninsula"),
        ("the Afghan economy", "afghanistan"),
        ("freight on the Zangezur corridor", "connectivity"),
        ("simplified customs procedures", "customs"),
        ("social safety nets for the poor", "poverty"),
        ("credit for MSMEs", "small-and-medium-enterprises"),
        ("the spread of tuberculosis", "health"),
        ("violence against women", "women"),
        ("student volunteers", "youth"),
        ("schools for the disabled", "social-protection"),
        ("online scams", "cybercrime"),
        ("limits on conventional arms", "disarmament"),
        ("a nuclear free zone", "nuclear-non-proliferation"),
        ("islands hurt by nuclear testing", "nuclear-legacy"),
        ("the conservation of wildlife", "environment"),
        ("the end of illiteracy", "education"),
    ],
)
def test_subjects_of_every_organisation_have_their_topic(text: str, topic: str) -> None:
    assert topic in find_topics(text)


@pytest.mark.parametrize(
    "text", ["the nature of the road map", "the CROP agencies", "Papua New Guinea", "a common economic area of peace"]
)
def test_words_that_only_look_like_a_subject_name_none_of_it(text: str) -> None:
    wrong = {"environment", "transport", "agriculture", "decolonisation", "outer-space"}
    assert wrong.isdisjoint(find_topics(text))


@pytest.mark.parametrize(
    "state",
    [
        "the Lao People's Democratic Republic",
        "the Democratic Republic of the Congo",
        "the Federal Democratic Republic of Nepal",
    ],
)
def test_the_names_of_states_point_at_no_topic(state: str) -> None:
    assert find_topics(f"the visit to {state}") == ()
    assert find_topics(f"the democratic order in {state}") == ("democracy",)


def test_the_longer_phrase_counts() -> None:
    assert find_topics("energy security") == ("energy-security",)
    assert find_topics("food security and energy") == ("food-security", "energy")
    assert find_topics("the UN Security Council") == ("united-nations",)


def test_a_topic_is_named_once() -> None:
    assert find_topics("tourism, tourists and more tourism") == ("tourism",)


def test_words_match_whole_and_whatever_their_hyphens() -> None:
    assert find_topics("the waterway") == ()
    assert find_topics("counter terrorism") == find_topics("counter-terrorism") == ("terrorism",)


def test_words_over_a_line_break_match() -> None:
    assert find_topics("climate\nchange") == ("climate-change",)


def test_a_topic_that_is_no_slug_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match=r"topics\.csv, line 2: topic 'Sea Ports'"):
        read_topics(table(tmp_path, "Sea Ports,harbour"))


def test_a_phrase_of_two_topics_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="line 3: the phrase 'harbour' belongs to 'ports' already"):
        read_topics(table(tmp_path, "ports,harbour", "boats,yacht|harbour"))


def test_a_phrase_in_capitals_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="line 2: the phrase 'UN harbour' is not in plain lower-case letters"):
        read_topics(table(tmp_path, "ports,UN harbour"))


def test_a_phrase_given_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="line 2"):
        read_topics(table(tmp_path, "ports,harbour|harbour"))
