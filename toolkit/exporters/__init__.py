"""Exporters: a page in, a file out; a folder or a file for each format."""
