"""The blocks that pages are built of: every file here defines one, and no other list names it."""
