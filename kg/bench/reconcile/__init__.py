"""`kg bench reconcile`: how often the right entity comes first, how often a wrong one is sure, and how fast."""
