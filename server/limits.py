"""What no operator has a reason to change, with the reason beside each number; the rest stands in `kg.serving`."""

NESTING = 100
"""Levels of brackets in a query: the parser needs a second for lists 100 deep, hangs at 300, overflows at 3,000."""

GROWN_BYTES = 256 * 1024**2
"""A query process that holds so much more than at first is replaced by a new one, so that memory stays flat."""

OWN_BYTES = 512 * 1024**2
"""Memory that one query process may have alone: who reads what is shared of the store counts that, and so copies it."""

TRIM_BYTES = 32 * 1024**2
"""So much more than at first a query process holds before it gives back to the system what its queries have freed."""

QUAD_BYTES = 500
"""Bytes of memory that a quad needs, measured on a million of them (343 MiB), with room for longer literals."""

START_QUADS = 100_000
"""A release of more is answered from disk while it is loaded into memory: a server is there at once, of any size."""

PAGE_SLOTS = 1
"""Processes kept for the pages' own queries, so that the site answers while visitors' queries run long."""

START_SECONDS = 120.0
"""How long a query process may take to load the store."""

RETRY_SECONDS = 5
"""What `Retry-After` says to a client that came while all processes were busy."""

ACCEPT_RANGES = 100
"""Media ranges read from one Accept header; a longer one is no browser's."""

SHORT_QUERY = 8000
"""Characters of a query up to which the event loop itself may look at its words: that takes a millisecond at most."""

LARGE_ANSWER = 256 * 1024
"""Bytes of an answer from which on a thread takes it from its process, so that the event loop goes on."""

WATCH_SECONDS = 0.05
"""How long a query runs before its client is watched: most are answered sooner, and the watch costs more than they."""

PAUSE_SECONDS = 0.0003
"""How long the event loop stands still for an answer while nobody else asks: small ones come within a turn of it."""

LOOKUP_BYTES = 16 * 1024
"""Bytes of an answer up to which the event loop gives it by itself: some thousand rows, a few milliseconds at most."""

WARMED_QUADS = 3_000_000
"""Quads of a release up to which its pages are made before anyone asks: those of a larger one take long to list."""
