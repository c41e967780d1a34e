"""Measuring the reader: its facts against hand-made gold."""
