"""The web application: settings in, a WSGI application out."""

from functools import partial

from flask import Flask, Response
from werkzeug.exceptions import HTTPException, InternalServerError

from kg.errors import KgError
from kg.jsonld import load_context
from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from kg.queries import load_queries
from kg.settings import Settings
from server import (
    about,
    api,
    downloads,
    feed,
    graph_store,
    home,
    operations,
    pictures,
    quality,
    search,
    sitemap,
    sparql,
    static_files,
    texts,
    things,
    vocabulary,
    wikidata,
)
from server.api_queries import load_api
from server.engine import QueryEngine
from server.headers import add_headers
from server.limits import PAGE_SLOTS
from server.links import Links
from server.metrics import Metrics
from server.names import Names
from server.ontologies import Ontologies
from server.page_queries import PageQueries
from server.plans import Plans
from server.pool import Queue, WorkerPool
from server.problem import problem_from, problem_from_http, render_problem
from server.reconcile import cards as reconcile_cards
from server.reconcile import views as reconcile
from server.reconcile.service import Reconciliation
from server.release import CurrentRelease
from server.serialisation import Writer
from server.services import EXTENSION, Services
from server.stores import Stores
from server.templating import prepare_templates

BLUEPRINTS = (
    home,
    about,
    pictures,
    quality,
    wikidata,
    search,
    sitemap,
    sparql,
    api,
    reconcile,
    reconcile_cards,
    feed,
    graph_store,
    things,
    texts,
    vocabulary,
    downloads,
    operations,
    static_files,
)


def create_app(settings: Settings) -> Flask:
    """The application over the current release; raises NoRelease, WrongBase or FileProblem."""
    if settings.snapshot:
        wikidata.the_snapshot(settings.snapshot)
    app = Flask(__name__, static_folder=None)
    longest = settings.serving.body_size
    app.config.update(MAX_CONTENT_LENGTH=longest, MAX_FORM_MEMORY_SIZE=longest, USE_X_SENDFILE=True)
    app.extensions[EXTENSION] = found = make_services(settings)
    prepare_templates(app, found)
    for module in BLUEPRINTS:
        app.register_blueprint(module.blueprint)
    app.register_error_handler(KgError, _answer_error)
    app.register_error_handler(HTTPException, _answer_http_error)
    app.before_request(found.releases.pin)
    app.teardown_request(lambda _: found.releases.unpin())
    app.after_request(add_headers)
    app.after_request(partial(_name_release, found.releases))
    found.open(found.releases.get())
    found.releases.on_new(found.prepare)
    return app


def make_services(settings: Settings) -> Services:
    """What the views need, no query process started yet; raises NoRelease, WrongBase or FileProblem."""
    releases = CurrentRelease(settings.releases, settings.base_iri)
    releases.get()
    stores, serving = Stores(), settings.serving
    queue = Queue(serving.queue, serving.queue_timeout)
    pools = WorkerPool(stores, serving.queries, queue), WorkerPool(stores, PAGE_SLOTS, queue)
    plans = Plans(settings)
    engine, page_engine = (QueryEngine(settings, releases, pool, plans) for pool in pools)
    pages = PageQueries.load(page_engine, settings)
    prefixes = Namespaces(settings.base_iri, load_prefixes(settings.ontology / CONTEXT_FILE)).prefixes
    writer = Writer(prefixes, load_context(settings.ontology, settings.base_iri), serving.answer_size)
    examples = sorted(load_queries(settings.queries / "competency", settings.base_iri), key=lambda query: query.title)
    links, names, ontologies = Links(settings.base_iri), Names(pages, releases), Ontologies.load(settings)
    shown = links, names, tuple(examples), _watched(pools), ontologies
    reconciliation = Reconciliation(settings.base_iri)
    return Services(
        settings, releases, stores, pools, engine, pages, writer, *shown, reconciliation, load_api(settings)
    )


def _watched(pools: tuple[WorkerPool, WorkerPool]) -> Metrics:
    """The figures, with those of the query processes."""
    metrics = Metrics()
    for name, pool in zip(("queries", "pages"), pools, strict=True):
        pool.tell(metrics, name)
    return metrics


def _name_release(releases: CurrentRelease, response: Response) -> Response:
    """The response with the release that it was made from: what is kept of it must not be given for another."""
    if pinned := releases.pinned():
        response.headers["X-Release"] = pinned.name
    return response


def _answer_error(error: KgError) -> Response:
    return render_problem(problem_from(error))


def _answer_http_error(error: HTTPException) -> Response:
    if (error.code or 500) < 400:  # a redirect, such as to the path with its slash
        return Response(status=error.code, headers=error.get_headers())
    original = error.original_exception if isinstance(error, InternalServerError) else None
    return render_problem(problem_from(original) if isinstance(original, KgError) else problem_from_http(error))
