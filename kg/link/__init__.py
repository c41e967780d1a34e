"""`kg link`: what in Wikidata may be the things that have no item yet, for a person to look at and accept."""
