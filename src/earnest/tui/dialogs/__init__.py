"""Questions to the user, and the list of keys."""
