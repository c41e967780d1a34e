"""`kg export --format site`: all pages and all data as plain files, for a folder or a host that runs nothing."""

from collections.abc import Iterator

from kg.export.request import Part, Request
from server.static_copy.copying import copy_site


def site_parts(request: Request) -> Iterator[Part]:
    """The files of the copy, each as soon as its links are settled; raises KgError."""
    for name, data in copy_site(request.settings):
        yield Part(name, data)
