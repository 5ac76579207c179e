"""The screens about a whole session: why, review, sheet, people."""
