"""What is asked about a session's wording, and about its growth."""
