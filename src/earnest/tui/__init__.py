"""Responsible for drawing: it asks the core and decides nothing."""
