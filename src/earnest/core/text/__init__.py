"""Text without a session: words, dates, escaping, word lists."""
