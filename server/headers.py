"""Headers of every response: what browsers may do with it, and who may read it (CORS)."""

from flask import Response, request

SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
EXPOSED = "Accept-Query, Allow, ETag, Link, Location, Retry-After, Content-Range, X-Cache, X-Release, X-Request-Id"


ALLOWED = "Accept, Content-Type, If-Modified-Since, If-None-Match, If-Range, Range, X-Request-Id, X-Requested-With"
"""What a script may send beside what browsers let it send anyway."""


def add_headers(response: Response) -> Response:
    """The response with the security headers, open to scripts of all sites: everything here is public."""
    for name, value in SECURITY.items():
        response.headers.setdefault(name, value)
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = EXPOSED
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = response.headers.get("Allow", "GET, HEAD, OPTIONS")
        response.headers["Access-Control-Allow-Headers"] = ALLOWED
        response.headers["Access-Control-Max-Age"] = "86400"
    return response
