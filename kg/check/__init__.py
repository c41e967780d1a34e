"""The gates that a release must pass, in one report, and whether they bite."""
