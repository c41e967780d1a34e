"""Do the endpoints give the same answers? Speed is compared only of those that do the same work."""

from collections import Counter
from collections.abc import Sequence
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from pyoxigraph import QueryBoolean, QueryResultsFormat, RdfFormat, parse, parse_query_results

from kg.bench.serve.mix import GRAPHS, Asked
from kg.bench.serve.servers import Endpoint

_SECONDS = 120.0


def disagreements(endpoints: Sequence[Endpoint], mix: Sequence[Asked], things: Sequence[str]) -> list[str]:
    """A line for each peer and query whose answer is not the first endpoint's."""
    lines = []
    for asked in mix:
        text = asked.about(things[0] if things else "", 0)
        answers = [_answer(endpoint, asked, text) for endpoint in endpoints]
        for endpoint, answer in zip(endpoints[1:], answers[1:], strict=True):
            if answer != answers[0]:
                lines.append(f"{asked.name}: {endpoint.name} gives {_told(answer)}, ours {_told(answers[0])}")
    return lines


def _answer(endpoint: Endpoint, asked: Asked, text: str) -> Counter[str] | str:
    """The rows or triples and how often each is given; what went wrong where there are none."""
    address = f"http://127.0.0.1:{endpoint.port}{endpoint.path}?{urlencode({'query': text})}"
    try:
        with urlopen(Request(address, headers={"Accept": asked.accept}), timeout=_SECONDS) as reply:
            return read_answer(reply.read(), asked.accept)
    except HTTPError as error:
        return f"status {error.code}"
    except OSError:
        return "no answer"
    except (SyntaxError, ValueError):
        return f"what is no {asked.accept}"


def read_answer(content: bytes, media_type: str) -> Counter[str]:
    """The rows or triples of a document, each as text."""
    if media_type == GRAPHS:
        return Counter({str(quad.triple) for quad in parse(content, RdfFormat.TURTLE)})
    result = parse_query_results(content, QueryResultsFormat.JSON)
    if isinstance(result, QueryBoolean):
        return Counter([str(bool(result))])
    return Counter(" ".join(map(str, row)) for row in result)


def _told(answer: Counter[str] | str) -> str:
    return answer if isinstance(answer, str) else f"{answer.total()} rows"
