"""Chairs: which state chairs an organisation or a council of it, from when to when."""
