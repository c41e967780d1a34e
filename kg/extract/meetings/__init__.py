"""Meetings: the document's own, those that it reports, and those to come."""
