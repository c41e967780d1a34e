"""Languages by script and common words."""

import pytest

from kg.add.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The heads of state noted the work of the Secretariat and called for the early signing of the plan.", "en"),
        ("Главы государств отметили работу Секретариата и призвали к скорейшему подписанию плана.", "ru"),
        ("各国元首注意到秘书处的工作，并呼吁尽早签署该计划。", "zh"),
        ("Les chefs d'Etat ont pris note du travail du Secretariat et ont souhaite la signature du plan.", None),
        ("", None),
    ],
)
def test_the_language_is_told_where_it_can_be(text: str, language: str | None) -> None:
    assert language_of(text) == language
