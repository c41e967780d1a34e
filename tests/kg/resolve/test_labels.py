"""Everything that facts lead to has an English label."""

from kg.model import Instrument, Meeting
from kg.resolve.labels import Labels
from kg.resolve.model import Day, Ref
from kg.resolve.references import References
from kg.resolve.resolve import resolve
from tests.factory import authority, document, fact

LABELS = Labels(References(authority()), {Ref("place", "lake-house"): "Lake House"})


def test_the_authority_files_label_what_they_know() -> None:
    assert LABELS.of(Ref("state", "kgz")) == "Kyrgyzstan"
    assert LABELS.of(Ref("place", "beijing")) == "Beijing"
    assert LABELS.of(Ref("organization", "sco")).startswith("Shanghai Cooperation")
    assert "UNODC" in LABELS.of(Ref("body", "unodc-sec"))


def test_the_words_of_the_texts_label_the_rest() -> None:
    assert LABELS.of(Ref("place", "lake-house")) == "Lake House"
    assert LABELS.of(Ref("place", "old-mill")) == "old mill"
    assert LABELS.of(None) == ""


def test_organisations_have_their_code_as_short_label() -> None:
    assert LABELS.short(Ref("body", "sco-chs")) == "SCO-CHS"
    assert LABELS.short(Ref("state", "kgz")) == "Kyrgyzstan"
    assert LABELS.short(Ref("organization", "no-such-bank")) == "no such bank"


def test_values_of_all_kinds_are_words() -> None:
    assert [LABELS.value(value) for value in (Ref("state", "kgz"), Day("2012"), "x", None)] == [
        "Kyrgyzstan",
        "2012",
        "x",
        "",
    ]


def test_places_groups_and_organisations_are_labelled_as_the_texts_name_them() -> None:
    text = document("one", "The Steppe League's elders met in Lake House.")
    facts = (
        fact(Meeting, text, text.text.strip(), organisation="Steppe League", body="elders", place="Lake  House"),
        fact(Instrument, text, text.text.strip(), title="X", organisation="Steppe League"),
    )
    assert dict(resolve(authority(), (text,), facts).labels) == {
        Ref("organization", "steppe-league"): "Steppe League",
        Ref("body", "steppe-league-elders"): "Steppe League elders",
        Ref("place", "lake-house"): "Lake House",
    }
