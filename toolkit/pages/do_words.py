"""The language of a page -> the words of its lists of what to do and what not to do."""

from __future__ import annotations

from functools import cache

from toolkit.base.labels import label
from toolkit.model.text.do_lists import DoWords
from toolkit.pages.languages.translations import labels_language, translations

# Translators: above a list of what to do, such as "drink water". do_lists.py has to know it too.
DO = label("Do")
# Translators: above a list of what not to do. do_lists.py has to know it too.
DO_NOT = label("Do not")
# Translators: is put before each item of the second list: do not drive
BEFORE_ITEM = label("do not")


@cache
def do_words(language: str) -> DoWords:
    """Return the words, in English where they are not translated."""
    gettext = translations(language).gettext
    of_labels = labels_language(language)
    return DoWords(
        {"do": gettext(DO), "do-not": gettext(DO_NOT)},
        gettext(BEFORE_ITEM),
        "" if of_labels == language else of_labels,
    )
