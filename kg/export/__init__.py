"""What `kg export` writes: one module a format, and `formats`, which lists them."""
