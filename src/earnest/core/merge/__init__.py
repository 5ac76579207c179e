"""Two versions of a session made into one."""
