"""Documents of our own making and the facts that they state: the same number and seed give the same bytes."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kg.authority import Authority
from kg.bench.corpus.sentences import Phrases, Said, Words, load_phrases, say, with_article
from kg.bench.corpus.world import Scene, World
from kg.errors import FileProblem
from kg.facts import FIELDS, OPTIONAL

WIDTH = 78
"""Characters of a line in documents whose lines are broken."""


@dataclass(frozen=True, slots=True)
class Made:
    """A document and its facts as lines of JSON."""

    id: str
    text: str
    facts: tuple[str, ...]


class Writer:
    """Writes documents by number."""

    def __init__(self, authority: Authority, seed: int) -> None:
        self._world, self._seed = World(authority, seed), seed
        self._phrases: Phrases = load_phrases()

    def document(self, number: int) -> Made:
        """The document of a number."""
        source, scene = Random(f"{self._seed}:{number}"), self._world.scene(number)
        words = self._words(scene, source)
        spoilt = source.choice(SPOILINGS)
        text = source.choice(self._phrases.headers).format_map(words)
        id_ = f"{scene.body.code.lower()}-{scene.day}-{number:06}"
        facts: list[str] = []
        for sentence in self._phrases.chosen(source):
            said = say(sentence, scene, words)
            written = spoilt(said.text, source)
            facts += _lines(id_, said, written, len(text))
            text += f"{written}\n\n"
        return Made(id_, text, tuple(facts))

    def _words(self, scene: Scene, source: Random) -> Words:
        host, official = scene.members[0], source.choice(scene.members)
        name = scene.organisation.label
        return {
            "org": scene.organisation.code,
            "org_name": source.choice((name, scene.organisation.code)),
            "body": scene.body.code,
            "body_name": scene.body.label.partition(" of the " + scene.organisation.code)[0].removesuffix(" of SAARC"),
            "host": host.state.alpha3,
            "host_state": with_article(host.state.formal or host.state.short),
            "place": scene.place.label,
            "day": f"{scene.day.day} {scene.day:%B %Y}",
            "iso": scene.day.isoformat(),
            "year": str(scene.day.year),
            "next_year": str(scene.day.year + 1),
            "next_place": self._world.seat_of(source.choice(scene.members).state.alpha3, source),
            "chair": host.name,
            "chair_role": host.role,
            "newcomer": scene.newcomer.alpha3,
            "newcomer_name": with_article(scene.newcomer.formal or scene.newcomer.short),
            "official": self._world.official(official.state.alpha3, "Secretary-General", scene.day.year),
            "official_state": official.state.alpha3,
            "official_state_name": with_article(official.state.formal or official.state.short),
            "theme": source.choice(self._phrases.themes),
        }


def _lines(document: str, said: Said, written: str, start: int) -> Iterator[str]:
    evidence = {"quote": written, "start": start, "end": start + len(written)}
    for fact in said.facts:
        kind = str(fact["type"])
        empty = {name: None for name in FIELDS[kind] if name not in OPTIONAL}
        yield json.dumps({"type": kind, "document": document, **empty, **fact, **evidence}, ensure_ascii=False)


def _as_it_is(text: str, _source: Random) -> str:
    return text


def _broken(text: str, _source: Random) -> str:
    """The text in lines of one width, as mail and old pages have it."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) + 1 > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join((*lines, line))


def _doubled(text: str, source: Random) -> str:
    """The text with a space too many after some words."""
    return "".join(f"{word}{' ' * source.choice((1, 1, 1, 2))}" for word in text.split(" ")).rstrip()


def _unbreakable(text: str, _source: Random) -> str:
    """The text with the unbreakable spaces of a word processor."""
    return text.replace(" of ", "\u00a0of ")


Spoiling = Callable[[str, Random], str]
SPOILINGS: tuple[Spoiling, ...] = (_as_it_is, _as_it_is, _broken, _doubled, _unbreakable)
"""What becomes of sentences on their way into a document's file."""


def write_made(folder: Path, documents: Iterable[Made]) -> int:
    """Write texts and, in `gold/`, their facts into a new folder; gives how many; raises FileProblem."""
    count, gold = 0, folder / "gold"
    try:
        gold.mkdir(parents=True)
        for count, made in enumerate(documents, start=1):  # noqa: B007  # the last one is the number of all
            (folder / f"{made.id}.txt").write_text(made.text, "utf-8")
            (gold / f"{made.id}.jsonl").write_text("".join(f"{line}\n" for line in made.facts), "utf-8")
    except OSError as error:
        raise FileProblem(folder, f"the documents cannot be written ({error.strerror}): name a new folder") from error
    return count
