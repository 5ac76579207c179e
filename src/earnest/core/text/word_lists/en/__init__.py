"""English word lists for remarks, a module each.

They only ask.
"""
