"""The interview line by line, without drawing."""
