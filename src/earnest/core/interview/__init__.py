"""What is asked, and where the user is in the interview."""
