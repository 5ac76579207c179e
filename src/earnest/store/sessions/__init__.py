"""The files of one session: open, save, drafts, versions, notes."""
