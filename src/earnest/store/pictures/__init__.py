"""The last picture of each page, kept beside its files."""
