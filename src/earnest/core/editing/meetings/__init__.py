"""Meetings planned, lived through and written up, as edits."""
