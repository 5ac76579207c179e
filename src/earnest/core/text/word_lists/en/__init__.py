"""English word lists for remarks, one module each."""
