"""What is asked, and at which place the user is."""
