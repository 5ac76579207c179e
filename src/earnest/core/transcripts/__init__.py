"""Transcripts of meetings, read into turns; each layout has a module."""
