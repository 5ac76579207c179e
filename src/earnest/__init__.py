"""Earnest: a guided interview that shows whether you have earned the right to propose."""
