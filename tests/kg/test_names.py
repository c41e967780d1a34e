from kg.names import fold


def test_accents_and_curly_apostrophes_do_not_make_another_name() -> None:
    assert fold("Côte d’Ivoire") == fold("Cote d'Ivoire")
    assert fold("Türkiye") == fold("Turkiye")


def test_dashes_of_all_kinds_are_hyphens() -> None:
    assert fold("Cholpon‑Ata–Süd") == fold("Cholpon-Ata-Sud")


def test_the_leading_article_case_and_spaces_are_dropped() -> None:
    assert fold("The  Kyrgyz\nRepublic") == fold("kyrgyz republic")


def test_an_article_inside_a_name_stays() -> None:
    assert fold("Republic of the Congo") != fold("Republic of Congo")


def test_an_acronym_keeps_its_capitals() -> None:
    assert fold("US") != fold("us")
    assert fold("WHO") == "WHO"


def test_a_name_in_capitals_with_spaces_is_no_acronym() -> None:
    assert fold("SRI LANKA") == fold("Sri Lanka")
