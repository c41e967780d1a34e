import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.authority import Authority, load_authority
from kg.errors import BadRow, FileProblem
from kg.names import fold

HEADERS = {
    "states": "alpha3,alpha2,numeric,m49,short,formal,variants,adjectives,label_ru,label_zh,qid,verified",
    "places": "slug,label,variants,state,qid,verified",
    "organisations": "code,parent,kind,label,variants,label_ru,label_zh,seat,qid,verified",
    "organs": "suffix,label,variants",
    "people": "slug,name,variants,state,qid,verified",
    "posts": "of,role,qid,verified",
    "works": "work,qid,verified",
    "concepts": "concept,qid,verified",
}
ROWS = {
    "states": ["TUV,TV,798,798,Tuvalu,,Ellice Islands,Tuvaluan,Тувалу,图瓦卢,Q672,verified2: two lists"],
    "places": ["funafuti,Funafuti,Fongafale|Funafuti Atoll,TUV,,"],
    "organisations": [
        "PIF,,organisation,Pacific Islands Forum,PIF|South Pacific Forum,,,funafuti,,",
        "PIF-LM,PIF,organ,Pacific Islands Forum Leaders Meeting,PIF Council of Leaders,,,,,",
    ],
    "organs": ["CL,Council of Leaders,Leaders Council", "SEC,Secretariat,"],
    "people": ["a-b,A. B.,Ay Bee,TUV,,"],
    "posts": ["TUV,Prime Minister,Q7,verified1: a list", "PIF,Chair,Q8,close: a list"],
    "works": ["a-declaration,Q10,verified1: a list", "b-declaration,,"],
    "concepts": ["role/prime-minister,Q9,verified2: two lists"],
}


def folder(tmp_path: Path, **rows: Iterable[str]) -> Path:
    """A folder of authority files with these rows in place of the sound ones; the header is line 1."""
    for name, header in HEADERS.items():
        lines = [header, *rows.get(name, ROWS[name]), ""]
        (tmp_path / f"{name}.csv").write_text("\n".join(lines), "utf-8")
    return tmp_path


@pytest.fixture
def small(tmp_path: Path) -> Authority:
    return load_authority(folder(tmp_path))


def test_every_record_has_all_its_names(small: Authority) -> None:
    assert small.states[0].names == ("Tuvalu", "Ellice Islands")
    assert small.states[0].formal is None
    assert small.places[0].names == ("Funafuti", "Fongafale", "Funafuti Atoll")
    assert small.organisations[0].names == ("Pacific Islands Forum", "PIF", "South Pacific Forum")
    assert small.organs[0].names == ("Council of Leaders", "Leaders Council")
    assert small.people[0].names == ("A. B.", "Ay Bee")


def test_records_are_found_by_code(small: Authority) -> None:
    assert small.state_by_alpha3["TUV"] is small.states[0]
    assert small.place_by_slug["funafuti"] is small.places[0]
    assert small.organisation_by_code["PIF-LM"] is small.organisations[1]
    assert small.organ_by_suffix["SEC"] is small.organs[1]
    assert small.person_by_slug["a-b"] is small.people[0]


def test_records_are_found_by_folded_name(small: Authority) -> None:
    assert small.states_by_name[fold("the Ellice Islands")] == (small.states[0],)
    assert small.places_by_name[fold("FUNAFUTI ATOLL")] == (small.places[0],)
    assert small.organisations_by_name[fold("South Pacific forum")] == (small.organisations[0],)
    assert small.organs_by_name[fold("secretariat")] == (small.organs[1],)
    assert small.people_by_name[fold("Ay Bee")] == (small.people[0],)


def test_an_adjective_is_not_a_name(small: Authority) -> None:
    assert small.states[0].adjectives == ("Tuvaluan",)
    assert fold("Tuvaluan") not in small.states_by_name


def test_a_generic_organ_has_the_code_of_its_organisation_and_suffix(small: Authority) -> None:
    assert small.organ_code("PIF", "SEC") == "PIF-SEC"


def test_a_listed_body_that_bears_the_name_of_a_generic_organ_keeps_its_own_code(small: Authority) -> None:
    assert small.organ_code("PIF", "CL") == "PIF-LM"


def test_a_shared_name_leads_to_all_who_bear_it(tmp_path: Path) -> None:
    rows = ["kingston-a,Kingston*,,TUV,,", "kingston-b,Kingston*,,TUV,,"]
    authority = load_authority(folder(tmp_path, places=[*ROWS["places"], *rows]))
    assert [place.slug for place in authority.places_by_name["kingston"]] == ["kingston-a", "kingston-b"]
    assert authority.shared == {"kingston"}


STATE = ROWS["states"][0]
BAD = [
    ("states", [STATE, "TUV,TW,799,,Other,,,,,,,"], 3, "alpha3 'TUV' stands already in line 2"),
    ("states", [STATE, "TUX,TV,799,,Other,,,,,,,"], 3, "alpha2 'TV' stands already in line 2"),
    ("states", [STATE, "TUX,TX,798,,Other,,,,,,,"], 3, "numeric '798' stands already in line 2"),
    ("states", ["Tuv,TV,798,,Tuvalu,,,,,,,"], 2, "alpha3 'Tuv' is not well-formed"),
    ("states", ["TUV,TV,4,,Tuvalu,,,,,,,"], 2, "numeric '4' is not well-formed"),
    ("states", ["TUV,TV,798,798,,,,,,,,"], 2, "the column 'short' is empty"),
    ("states", [STATE, "TUX,TX,799,,Other,,Tuvalu,,,,,"], 3, "'Tuvalu' is a name of 'TUV' too"),
    ("states", ["TUV,TV,798,798,Tuvalu,,,,,,672,a list"], 2, "'672' is not a Wikidata id"),
    ("states", ["TUV,TV,798,798,Tuvalu,,,,,,Q672,"], 2, "Q672 does not say how it was verified"),
    ("places", ["funafuti,Funafuti,,TUX,,"], 2, "state 'TUX' is not known"),
    ("places", ["funafuti,Funafuti,,,,"], 2, "the column 'state' is empty"),
    ("places", ["Funafuti,Funafuti,,TUV,,"], 2, "slug 'Funafuti' is not well-formed"),
    ("places", ["funafuti,Funafuti,Tuvalu,TUV,,"], 2, "'Tuvalu' is the name of a state too"),
    ("places", ["a,Alofi,,TUV,,", "b,Bau,Alofi,TUV,,"], 3, "'Alofi' is a name of 'a' too"),
    ("places", ["a,Alofi,,TUV,Q1,verified1: x", "b,Bau,,TUV,Q1,verified1: x"], 3, "Q1 stands already in line 2"),
    ("organisations", ["PIF-LM,PIF,organ,Meeting,,,,,,"], 2, "parent 'PIF' is not known"),
    ("organisations", ["PIF,,club,Forum,,,,,,"], 2, "kind 'club' is not known"),
    ("organisations", ["PIF,,organisation,Forum,,,,suva,,"], 2, "seat 'suva' is not known"),
    ("organisations", ["PIF,PIF,organisation,Forum,,,,,,"], 2, "'PIF' is above itself"),
    ("organisations", ["A,B,organ,Aa,,,,,,", "B,A,organ,Bb,,,,,,"], 2, "'A' is above itself"),
    ("organisations", ["pif,,organisation,Forum,,,,,,"], 2, "code 'pif' is not well-formed"),
    ("organisations", ["A,,organ,Aa,,,,,,", "A,,organ,Bb,,,,,,"], 3, "code 'A' stands already in line 2"),
    ("organs", ["CL,Council,", "CX,Board,Council"], 3, "'Council' is a name of 'CL' too"),
    ("organs", ["CL,Council,", "CL,Board,"], 3, "suffix 'CL' stands already in line 2"),
    ("people", ["a-b,A. B.,,TUX,,"], 2, "state 'TUX' is not known"),
    ("people", ["a-b,A. B.,,TUV,,", "c-d,C. D.,a. b.,TUV,,"], 3, "'a. b.' is a name of 'a-b' too"),
    ("people", ["a-b,A. B.,,TUV,Q,x"], 2, "'Q' is not a Wikidata id"),
    ("people", ["a-b,A. B.,,TUV,Q1,a list"], 2, "Q1 does not say how it was verified"),
    ("states", ["TUV,TV,798,79,Tuvalu,,,,,,,"], 2, "m49 '79' is not well-formed"),
    ("posts", ["XXX,Chair,Q1,verified1: x"], 2, "of 'XXX' is not known"),
    ("posts", ["TUV,Chair,Q1,close: x", "TUV,Chair,Q2,close: x"], 3, "row 'TUV Chair' stands already in line 2"),
    ("posts", ["TUV,Chair,Q1,verified1: x", "TUV,King,Q1,verified1: x"], 3, "Q1 stands already in line 2"),
    ("works", ["A b,Q1,verified1: x"], 2, "work 'A b' is not well-formed"),
    ("concepts", ["chair,Q1,verified1: x"], 2, "concept 'chair' is not well-formed"),
]


@pytest.mark.parametrize(("name", "rows", "line", "reason"), BAD, ids=[case[3] for case in BAD])
def test_a_row_that_breaks_a_rule_is_refused_with_file_line_and_reason(
    tmp_path: Path, name: str, rows: list[str], line: int, reason: str
) -> None:
    with pytest.raises(BadRow) as caught:
        load_authority(folder(tmp_path, **{name: rows}))
    assert (caught.value.path.name, caught.value.line) == (f"{name}.csv", line)
    assert caught.value.reason.startswith(reason)


@pytest.mark.parametrize("name", HEADERS)
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    (folder(tmp_path) / f"{name}.csv").unlink()
    with pytest.raises(FileProblem, match=rf"{name}\.csv: the table cannot be read"):
        load_authority(tmp_path)


def test_the_project_s_own_files_load_in_less_than_50_ms() -> None:
    own = Path(__file__).parents[2] / "corpus" / "authority"

    def processor_seconds() -> float:
        start = time.process_time()
        load_authority(own)
        return time.process_time() - start

    assert min(processor_seconds() for _ in range(5)) < 0.05
