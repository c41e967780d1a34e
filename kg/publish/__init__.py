"""From quads to a release: an immutable folder that becomes current by one atomic step."""
