"""All sessions of a folder: list, assess, move, verify."""
