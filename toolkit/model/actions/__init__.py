"""A care card's action -> whom it sends the reader to, and when, by the grammar of its language."""
