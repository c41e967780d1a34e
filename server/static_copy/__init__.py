"""A copy of the site as plain files, for a folder or a host that runs nothing."""
