"""Renderer."""
