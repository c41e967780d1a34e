"""Positions: who holds what on a subject, by the verbs of speech."""
