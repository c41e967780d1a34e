"""`kg diff`: what one release says that another does not."""
