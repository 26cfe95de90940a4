"""Rules on what protects the reader: care cards and red flags."""
