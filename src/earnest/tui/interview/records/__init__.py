"""The form of a quote or source, and the lines of those on file."""
