"""Reading: from a document's text to the facts that its sentences state."""
