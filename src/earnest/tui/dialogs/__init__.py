"""Dialogs that any screen can show: choices, texts, keys."""
