"""Serves the current release: SPARQL, linked data, pages and downloads."""
