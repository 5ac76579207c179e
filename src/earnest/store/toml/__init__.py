"""TOML files, read within limits and written in one form."""
