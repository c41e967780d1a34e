"""Reads documents of international organisations into a knowledge graph."""
