"""The sample with a second text of its work, that names Mongolia otherwise."""

from pathlib import Path

from tests.server.sample import GRANTED, TEXT, TEXT_ID, Sample, write_release

IDS = "https://w3id.org/communique/id/"
OTHER_ID = "alpha-summit-2010-other"
OTHER = "Communiqué of the Alpha Union\n\nThe country of Mongolia was granted the status of <observer>.\n"


def write_two_texts(releases: Path) -> Sample:
    """A release of both texts."""
    sample = write_release(releases, extra=second_text())
    (sample.path / "texts" / f"{OTHER_ID}.txt").write_text(OTHER, "utf-8")
    return sample


def second_text() -> str:
    def reading(name: str, text: str, source: str, sentence: str, words: str) -> str:
        start = source.index(sentence)
        passage = f"<{IDS}text/{text}#char={start},{start + len(sentence)}>"
        return (
            f"<{IDS}reading/{name}> a igo:Reading ; igo:ofFact <{IDS}holding/au-mng-observer> ;"
            f' igo:onProperty igo:holder ; igo:valueEntity <{IDS}state/mng> ; igo:asWritten "{words}" ;'
            f" igo:evidence {passage} .\n"
            f"{passage} a igo:Passage ; oa:hasSource <{IDS}text/{text}> ; oa:hasSelector"
            f" [ a oa:TextPositionSelector ; oa:start {start} ; oa:end {start + len(sentence)} ] ."
        )

    sentence = OTHER.splitlines()[2]
    return "\n".join(
        (
            f"<{IDS}text/{TEXT_ID}> igo:expressionOf <{IDS}work/w> .",
            f'<{IDS}text/{OTHER_ID}> a igo:Text ; igo:expressionOf <{IDS}work/w> ; dcterms:title "The other text" .',
            'igo:holder rdfs:label "holder"@en .',
            reading("w1", TEXT_ID, TEXT, GRANTED, "Mongolia"),
            reading("w2", OTHER_ID, OTHER, sentence, "The country of Mongolia"),
        )
    )
