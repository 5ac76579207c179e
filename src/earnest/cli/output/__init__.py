"""What commands write: text, JSON and documents."""
