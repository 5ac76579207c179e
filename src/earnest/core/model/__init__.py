"""What a session is: models, kinds, fields, links, parsing."""
