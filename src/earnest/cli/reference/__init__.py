"""Commands that tell about Earnest itself: manual, completions, schemas, version."""
