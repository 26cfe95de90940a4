"""Rules on the line above the signs of a care card, which says what to do."""
