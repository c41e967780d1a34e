from datetime import date

import pytest

from server.as_of import read_day
from server.errors import BadRequest
from tests.server.client import HTML, send

DAY = date(2010, 5, 3)


def test_a_day_is_read_and_no_day_is_none() -> None:
    assert (read_day(""), read_day("2010-05-03")) == (None, DAY)


@pytest.mark.parametrize(
    "wrong", ["2010", "2010-13-01", "20100503", "2010-W18-1", "yesterday", "2010-05-03 ", "٢٠١٠-٠٥-٠٣"]
)
def test_what_is_no_day_is_told_in_one_sentence(wrong: str) -> None:
    with pytest.raises(BadRequest, match=r"is not a day: write it as YYYY-MM-DD\.$"):
        read_day(wrong)


def test_a_page_as_of_a_day_leads_to_pages_of_that_day(port: int) -> None:
    page = send(port, "/page/state/mng?asOf=2010-05-03", Accept=HTML).text
    assert 'href="/page/holding/au-mng-observer?asOf=2010-05-03"' in page
    assert 'value="2010-05-03"' in page


def test_a_page_without_a_day_has_links_without_one(port: int) -> None:
    assert "asOf=" not in send(port, "/page/state/mng", Accept=HTML).text


@pytest.mark.parametrize("path", ["/page/state/mng", "/", "/pictures"])
@pytest.mark.parametrize("accept", [HTML, "application/json"])
def test_a_wrong_day_is_a_bad_request_on_each_page(port: int, path: str, accept: str) -> None:
    reply = send(port, f"{path}?asOf=2010-02-30", Accept=accept)
    assert reply.status == 400
    assert "write it as YYYY-MM-DD" in reply.text


def test_what_had_not_begun_on_the_day_is_not_shown_and_is_counted(port: int) -> None:
    page = send(port, "/page/state/mng?asOf=2009-01-01", Accept=HTML).text
    assert "/page/holding/au-mng-observer" not in page
    assert "Of other days: 1." in page
