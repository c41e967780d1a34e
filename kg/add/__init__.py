"""Brings documents into a corpus: taken from files, folders and addresses, made text, described, compared, written."""
