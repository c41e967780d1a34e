"""A release in an engine of others: any that speaks the SPARQL 1.1 Protocol and the Graph Store Protocol."""
