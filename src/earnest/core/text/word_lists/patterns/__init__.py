"""Patterns of what is asked about, a module for each further language."""
