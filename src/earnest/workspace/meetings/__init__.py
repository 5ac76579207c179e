"""Meetings that are held in an open session."""
