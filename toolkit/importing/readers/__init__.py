"""The formats that can be imported: every file here reads one, and no other list names it."""
