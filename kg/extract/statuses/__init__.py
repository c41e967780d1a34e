"""Statuses: which states are members, observers or partners of what, and what becomes of that."""
