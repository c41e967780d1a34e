"""A corpus as large as one likes: documents of our own making together with the facts that they state."""
