"""Reasoning with the ontology: HermiT, the OWL 2 DL profile, explanations, and a sample of the graph to try it on."""
