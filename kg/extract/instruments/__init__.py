"""Instruments: the documents, programmes and funds that a text names, to the true end of their titles."""
