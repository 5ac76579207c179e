"""The timeline of a replay, drawn and as text."""
