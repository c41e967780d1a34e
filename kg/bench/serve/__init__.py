"""How fast an endpoint answers beside its peers, and what it does with queries that mean it harm."""
