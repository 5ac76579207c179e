"""The disk: sessions, drafts, locks and the words that ship; nothing else in Earnest opens a file."""
