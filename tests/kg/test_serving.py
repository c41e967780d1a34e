"""What an operator may set, and what not."""

from dataclasses import FrozenInstanceError

import pytest

from kg.errors import BadSetting
from kg.serving import GIB, MIB, SETTINGS, Serving, Setting, serving_from, with_options

BY_NAME = {setting.name: setting for setting in SETTINGS}


def test_nothing_said_gives_the_defaults() -> None:
    assert serving_from({}) == with_options(Serving(), {}) == Serving()


def test_the_defaults_keep_their_own_bounds() -> None:
    for setting in SETTINGS:
        assert setting.read(setting.show(setting.default), setting.variable) == setting.default


def test_a_name_gives_variable_and_option() -> None:
    setting = BY_NAME["query_timeout"]
    assert (setting.variable, setting.option) == ("KG_QUERY_TIMEOUT", "--query-timeout")


def test_each_has_its_reason_and_an_option_goes_before_the_environment() -> None:
    assert all(setting.reason.endswith(".") and len(setting.reason) > 20 for setting in SETTINGS)
    environment = serving_from({"KG_QUEUE": "5", "KG_RATE": "60"})
    both = with_options(environment, {"queue": "7", "rate": None})
    assert (environment.queue, both.queue, both.rate) == (5, 7, 60)


@pytest.mark.parametrize(("value", "seconds"), [("5", 5.0), ("0.5", 0.5), ("86399", 86399.0), ("1e3", 1000.0)])
def test_a_timeout_is_a_number_of_seconds(value: str, seconds: float) -> None:
    assert serving_from({"KG_QUERY_TIMEOUT": value}).query_timeout == seconds


@pytest.mark.parametrize(
    ("value", "size"), [("64M", 64 * MIB), ("1G", GIB), ("67108864", 64 * MIB), ("65536K", 64 * MIB), (" 2G ", 2 * GIB)]
)
def test_a_size_is_a_number_of_bytes_or_of_larger_units(value: str, size: int) -> None:
    assert serving_from({"KG_ANSWER_SIZE": value}).answer_size == size


@pytest.mark.parametrize(("value", "on"), [("1", True), ("on", True), ("TRUE", True), ("0", False), ("no", False)])
def test_a_switch_is_on_or_off(value: str, on: bool) -> None:
    assert serving_from({"KG_BEHIND_PROXY": value}).behind_proxy is on


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("query_timeout", value) for value in ("", "soon", "0", "-1", "86400", "nan", "inf", "5 s")),
        *(("port", value) for value in ("0", "65536", "8000.5", "-1", "http", "٣", "9" * 5000)),
        *(("answer_size", value) for value in ("", "64MB", "-1", "1.5G", "0", "1T", "1K", "64 M", "9" * 5000)),
        *(("queue", value) for value in ("", "many", "-1", "1e2", "100001")),
        *(("behind_proxy", value) for value in ("", "2", "maybe")),
        *(("host", value) for value in ("", "a b", "host/path", "http://x")),
        ("query_memory", "1M"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_in_one_sentence(name: str, value: str) -> None:
    setting = BY_NAME[name]
    with pytest.raises(BadSetting, match=f"{setting.variable}=.* cannot be used: give ") as caught:
        serving_from({setting.variable: value})
    assert setting.wanted in str(caught.value)
    with pytest.raises(BadSetting, match=f"{setting.option}="):
        with_options(Serving(), {name: value})


@pytest.mark.parametrize(
    ("value", "shown"), [(64 * MIB, "64M"), (1536 * MIB, "1536M"), (8 * GIB, "8G"), (1000, "1000"), (0, "0")]
)
def test_a_size_is_shown_in_the_largest_unit_that_fits(value: int, shown: str) -> None:
    assert BY_NAME["cache_size"].show(value) == shown


def test_what_is_wanted_is_told_with_its_bounds() -> None:
    assert BY_NAME["port"].wanted == "a whole number from 1 to 65535"
    assert BY_NAME["query_memory"].wanted == "a number of bytes, such as 512M or 8G, from 64M to 1T"
    assert Setting("x", 1.5, "", 0.5, 2).wanted == "a number from 0.5 to 2"


def test_a_form_can_carry_the_longest_query() -> None:
    assert Serving(query_size=1000).body_size > 3 * 1000


def test_a_process_has_room_for_the_largest_answer_and_its_copies() -> None:
    assert Serving.query_memory >= 20 * Serving.answer_size


def test_how_to_serve_cannot_be_changed_afterwards() -> None:
    with pytest.raises(FrozenInstanceError):
        Serving().port = 1  # type: ignore[misc]
