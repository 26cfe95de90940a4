from __future__ import annotations

import pytest

from tests.exporters.reading import pdf_pages
from tests.exporters.sample import context, page_of, short
from toolkit.base.settings import Settings
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.variants import VARIANTS

HEADER = Settings.model_validate(
    {"organisation": {"name": "Test", "header": "Ask us for this leaflet in another language."}}
)


@pytest.mark.parametrize("words", [40, 60])
def test_a_card_that_would_leave_page_1_empty_is_set_smaller(words: int) -> None:
    """What does not fit below the header and the title goes to page 3, if it is let go."""
    sign = " ".join(["it"] + ["hurts"] * words)
    card = {"urgency": "emergency", "action": "Call 999 if", "signs": [sign, sign]}
    page = page_of(short(get_help=[card]))
    first, second = pdf_pages(
        export(page, context(settings=HEADER), VARIANTS["extra-large"]).content
    )[:2]
    assert "Call 999 if" in " ".join(first.split())
    assert "Call 999 if" not in second
