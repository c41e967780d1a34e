"""What templates can say: links, names and messages in the language of the page, numbers as people read them."""

from collections.abc import Sequence

from flask import Flask, g
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from werkzeug.local import LocalProxy

from server.entity import wikidata_id
from server.evidence import by_text
from server.languages import LANGUAGE_NAMES, LANGUAGES
from server.links import Links
from server.messages import load_messages
from server.names import Called, Name, name_of
from server.rows import last_segment, term_words
from server.service_description import literal
from server.services import Services
from server.shown import filesize, group_thousands
from server.view import View, current_view

PAGES = ("/page/", "/text/", "/ns")
"""What links of things to a page of this site begin with: other addresses are the same in any view."""


def prepare_templates(app: Flask, found: Services) -> None:
    """Give the application's templates their filters and globals; raises BadRow for a bad table of messages."""
    messages = load_messages()

    def words() -> Words:
        """The words of the request's page, made for its first."""
        made: Words | None = g.get("words")
        if made is None:
            made = g.words = Words(found.links, found.names.read(), current_view())
        return made

    view: View = LocalProxy(current_view)  # type: ignore[assignment]  # stands for the view of the request
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        href=lambda iri: words().href(iri),
        short=found.links.short,
        kept=_kept,
        wikidata=wikidata_id,
        filesize=filesize,
        thousands=group_thousands,
        literal=literal,
        segment=last_segment,
        in_words=term_words,
    )
    app.jinja_env.globals.update(
        _=lambda text, **values: messages.say(text, current_view().language, **values),
        view=view,
        linked=lambda iri, english="": words().linked(iri, english),
        called=lambda iri, english="": words().called(iri, english),
        named=lambda iris: words().named(iris),
        by_text=by_text,
        languages=LANGUAGES,
        language_names=LANGUAGE_NAMES,
        base_iri=found.links.base_iri,
        asset=found.assets.address,
    )


@pass_context
def _kept(_: Context, address: str) -> str:
    """A page's address, seen as this page is; by the context, Jinja knows that it is none to be made in advance."""
    return current_view().keep(address)


class Words:
    """Names of things and links to them, in the language of one page."""

    def __init__(self, links: Links, called: Called, view: View) -> None:
        self._links, self._called, self._view = links, called, view

    def called(self, iri: str, english: str = "") -> Name:
        """What a thing is called; without an English name it is its IRI in short."""
        return name_of(self._called, iri, self._view.language, english) or Name(self._links.short(iri))

    def named(self, iris: Sequence[str]) -> list[str]:
        """The names of parts, without those that are within another: a state's president is there for the state."""
        names = [self.called(iri).text for iri in iris]
        return [name for name in names if not any(name in other for other in names if other != name)]

    def href(self, iri: str) -> str | None:
        """Where a link to a thing leads, seen as this page is; None for no link."""
        address = self._links.href(iri)
        return self._view.keep(address) if address and address.startswith(PAGES) else address

    def linked(self, iri: str, english: str = "") -> Markup:
        """A thing's name, as a link where there is something to see; its language where that is not the page's."""
        address, name = self.href(iri), self.called(iri, english)
        language = f' lang="{name.language}"' if name.language else ""
        if address:  # a page has hundreds of links: Markup.format takes ten times as long
            return Markup(f'<a href="{escape(address)}"{language}>{escape(name.text)}</a>')
        return Markup(f"<span{language}>{escape(name.text)}</span>") if language else escape(name.text)
