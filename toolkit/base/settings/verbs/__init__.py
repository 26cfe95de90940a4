"""What a rule of a collection's own may ask for: one file a verb, found by itself."""
