"""Colours, signs, and filters of what is drawn."""
