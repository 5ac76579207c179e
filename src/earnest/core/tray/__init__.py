"""The tray: a transcript's turns, from which words are linked to claims."""
