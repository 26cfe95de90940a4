"""Rules on pictures, and on what is drawn."""
