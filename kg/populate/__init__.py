"""From resolved facts to quads in named graphs."""
