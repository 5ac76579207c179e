"""Fields in which answers are typed or chosen."""
