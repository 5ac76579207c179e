"""A meeting in plain mode: planned, lived through and written up."""
