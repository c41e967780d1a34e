"""SHACL Core said in SPARQL, so that the store itself validates."""
