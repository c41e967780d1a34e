from dataclasses import fields

from kg.export.formats import FORMATS
from kg.export.request import Request
from kg.publish.dumps import SYNTAXES


def test_every_syntax_of_the_dumps_is_a_format() -> None:
    assert {syntax.suffix for syntax in SYNTAXES} <= FORMATS.keys()


def test_the_options_of_a_format_are_fields_of_the_request() -> None:
    known = {field.name for field in fields(Request)}
    assert all(chosen.options <= known for chosen in FORMATS.values())
