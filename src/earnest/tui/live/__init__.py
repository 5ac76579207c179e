"""The quiet page: notes taken while they talk."""
