"""The lines that end a long answer."""

END = "."
"""The line that ends a long answer; as the first line, it empties one."""
PASTED_END = f"{END} "
"""Such a line as a part of an answer."""
