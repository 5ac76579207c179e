"""The layouts of transcripts; each module reads one kind."""
