"""Rules on records in several languages."""
