"""English word lists behind the remarks: one module a list. They only ask."""
