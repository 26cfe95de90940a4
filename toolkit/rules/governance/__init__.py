"""Rules on status, people and dates."""
