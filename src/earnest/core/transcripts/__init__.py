"""Transcripts of meetings, read into turns; and invitations to them."""
