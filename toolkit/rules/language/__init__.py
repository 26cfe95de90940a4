"""Rules on plain language."""
