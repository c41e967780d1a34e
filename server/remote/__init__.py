"""Queries answered by an engine of others that holds the release, under the promises of our own store."""
