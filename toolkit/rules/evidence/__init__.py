"""Rules on sources: citations and references."""
