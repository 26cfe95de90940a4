"""The marks that a skeleton leaves in a record for an editor to replace."""

import re

from toolkit.base.text.placeholder import PLACEHOLDER, PLACEHOLDER_ID
from toolkit.model.base import SLUG


def test_a_placeholder_id_begins_an_id_that_the_schema_accepts() -> None:
    assert re.search(SLUG, f"{PLACEHOLDER_ID}1")


def test_a_placeholder_text_cannot_be_mistaken_for_words_of_a_record() -> None:
    assert PLACEHOLDER.isupper()
    assert PLACEHOLDER.endswith(":")
