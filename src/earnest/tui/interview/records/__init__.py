"""The form of a quote or source, and those on file."""
