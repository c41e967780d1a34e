"""This server's address as a request calls it: for documents whose links must be whole."""

from urllib.parse import urlsplit

from flask import Response, request


def own_address() -> str:
    """Scheme and host of the request, without a slash."""
    found = urlsplit(request.host_url)
    return f"{found.scheme}://{found.netloc}"


def own_response(content: str, content_type: str) -> Response:
    """A response that is not kept for others: it has the name that this request calls the server by."""
    response = Response(content, content_type=content_type)
    response.cache_control.no_store = True
    return response
