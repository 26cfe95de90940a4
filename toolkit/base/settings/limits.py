"""[limits]: the thresholds of the rules."""

from __future__ import annotations

from pydantic import Field

from toolkit.base.settings.table import Table


class Limits(Table):
    """[limits]: thresholds of the rules, in words, sentences, grades, items, letters or time."""

    sentence_words: int = Field(
        default=20, ge=5, le=60, description="Words in a sentence (LAN001)."
    )
    paragraph_sentences: int = Field(
        default=3, ge=1, le=20, description="Sentences in a paragraph (LAN002)."
    )
    reading_grade: float = Field(
        default=8, ge=1, le=20, description="The Flesch-Kincaid grade of a section (LAN030)."
    )
    list_items: int = Field(
        default=6, ge=2, le=50, description="Items in a list, before a warning (LAN003)."
    )
    list_items_error: int = Field(
        default=7, ge=2, le=50, description="Items in a list, before it is far too long (LAN004)."
    )
    title_characters: int = Field(
        default=65, ge=20, le=200, description="Letters in a title (LAN005)."
    )
    alt_characters: int = Field(
        default=125,
        ge=20,
        le=500,
        description="Letters in the text for people who do not see a picture (STR007).",
    )
    picture_kilobytes: int = Field(
        default=500, ge=1, le=5000, description="Kilobytes of one picture's file (STR021)."
    )
    picture_pixels: int = Field(
        default=4000,
        ge=100,
        le=20_000,
        description="Pixels of the longer side of a photograph (STR021).",
    )
    care_card_services: int = Field(
        default=2, ge=1, le=5, description="Services that a care card names (CAR004)."
    )
    review_months: int = Field(
        default=36, ge=1, le=120, description="Months from one review to the next (REV006)."
    )
    review_notice_days: int = Field(
        default=90,
        ge=1,
        le=730,
        description="Days before a review is due that it is announced (REV005).",
    )
    reference_years: int = Field(
        default=10, ge=1, le=100, description="Age of a source in years (REF010)."
    )
    duplicate_words: int = Field(
        default=15, ge=8, le=200, description="Words of a text that is in two records (STR011)."
    )
