"""Rules on how numbers, dates, times and signs are written."""
