"""How fast the reader reads, and in how much memory."""
