"""What the graph and Wikidata both can say: statements, their comparison, QuickStatements."""
