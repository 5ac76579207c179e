"""The fields in which answers are given."""
