"""Matching: what the words of a text are known to be, and how many patterns are sought in it at once."""
