"""Answers to one question: asked for, and spoken of."""
