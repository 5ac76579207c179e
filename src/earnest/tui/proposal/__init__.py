"""The proposal."""
