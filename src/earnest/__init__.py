"""A guided interview that shows whether you may propose."""
