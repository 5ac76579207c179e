"""Ways to hand out a document: copy, file, plain screen."""
