"""Kinds of records as data: which sections each has, and the models that follow from them."""
