"""Widgets that screens share: values go down, messages go up."""
