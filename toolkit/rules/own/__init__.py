"""Rules that a collection declares in its settings: where each looks, and what it says."""
