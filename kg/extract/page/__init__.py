"""The page: a document laid open as blocks, sentences and units, with the organisation that it is of."""
