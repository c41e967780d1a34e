"""`kg export --format panel`: tables by state, organisation and pair of states, and year, for scholars."""
