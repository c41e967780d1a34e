"""How much one request may ask for, with the reason beside each number."""

import os

QUERY_BYTES = 1_000_000
"""A query longer than this is refused: the parser's time grows faster than its input."""

BODY_BYTES = 4_000_000
"""A form may spend three bytes on each byte of the query (percent-encoding)."""

ANSWER_BYTES = 64 * 1024 * 1024
"""An answer is held whole in memory before its first byte is sent; whoever wants more takes the dumps."""

CACHE_BYTES = 256 * 1024 * 1024
"""Replies kept in memory, in bytes: some thousand pages of a release and as many answers."""

THINGS_DESCRIBED = 100
"""Things up to which DESCRIBE gives each both ways; of more it gives the triples with them as subjects only."""

NESTING = 100
"""Levels of brackets in a query: the parser needs a second for lists 100 deep, hangs at 300, overflows at 3,000."""

QUERY_MEMORY = 3 * 512 * 1024**2
"""Bytes of memory that one query may use beside the store, which all query processes share."""

GROWN_BYTES = 256 * 1024**2
"""A query process that holds so much more than at first is replaced by a new one, so that memory stays flat."""

STORE_MEMORY = 8 * 1024**3
"""A release whose quads would need more bytes in memory than this is answered from disk."""

QUAD_BYTES = 500
"""Bytes of memory that a quad needs, measured on a million of them (343 MiB), with room for longer literals."""

QUERY_SLOTS = max(2, os.cpu_count() or 1)
"""Queries of visitors that run at the same time: more than the cores only slow each other down."""

PAGE_SLOTS = 1
"""Processes kept for the pages' own queries, so that the site answers while visitors' queries run long."""

QUEUE_LENGTH = 64
"""Queries that may wait for a process; one more is told at once to come back."""

SLOT_WAIT_SECONDS = 10.0
"""How long a query waits for a free process before it is told to come back."""

REQUESTS = 128
"""Requests that the application answers at a time, those included that wait for a query process; more are sent away."""

START_SECONDS = 120.0
"""How long a query process may take to load the store."""

RETRY_SECONDS = 5
"""What `Retry-After` says to a client that came while all processes were busy."""

ACCEPT_RANGES = 100
"""Media ranges read from one Accept header; a longer one is no browser's."""
