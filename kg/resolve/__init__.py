"""From the facts of all documents to entities and to facts that several sentences attest."""
