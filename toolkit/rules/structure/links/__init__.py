"""Rules on what a record names outside itself."""
