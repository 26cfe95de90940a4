"""A laid-out handout -> whether its first care card is whole on page 1, or smaller type.

What the page is about gives way first, and follows the cards. Then all that comes before the cards,
and they, are set in smaller type step by step, the rest of the handout never. A card that fits no
page at any step begins on page 1 and goes on overleaf.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6)
# In points: large print is 16 or more; other print is read at arm's length.
_LEAST_LARGE, _LEAST = 16, 10
_LARGE = 18
_TITLE = 1.25


class Front(Struct, frozen=True):
    """How the care cards are set, and what stands before them."""

    share: float = 1.0
    """Of the text size."""
    may_break: bool = False
    """Whether a card may go on overleaf."""
    cards_first: bool = False
    """Whether what the page is about gives way to the cards, and follows them."""

    @property
    def css(self) -> str:
        """The rules; none where all is as the style sheets say."""
        rules = ""
        if self.share < 1:
            rules += (
                f"h1 {{ font-size: {self.share * _TITLE:.3g}rem; line-height: 1.2 }}\n"
                f".masthead, .notice, section.get_help {{ font-size: {self.share:.3g}rem }}\n"
                f".get_help h2 {{ font-size: {self.share:.3g}rem; line-height: 1.2 }}\n"
            )
        if self.may_break:
            rules += ".card, .card li, .card ul li { break-inside: auto }\n"
        return rules


def fronts(text_size: int) -> tuple[Front, ...]:
    """Return the ways to try, one after the other; the last one is taken as it comes."""
    least = _LEAST_LARGE if text_size >= _LARGE else _LEAST
    shares = [share for share in _SHARES if share * text_size >= least]
    return (
        Front(),
        *(Front(share, cards_first=True) for share in shares),
        Front(shares[-1], may_break=True, cards_first=True),
    )


def is_first_card_on_first_page(pages: Any) -> bool:
    """Whether all of the first card is on the first page; without cards it is."""
    for number, page in enumerate(pages):
        first = next(_cards(page), None)
        if first is not None:
            after = next(_cards(pages[1]), None) if len(pages) > 1 else None
            return number == 0 and first is not after
    return True


def _cards(page: Any) -> Any:
    """Yield the elements of the cards that have a part on the page."""
    for box in page._page_box.descendants():  # noqa: SLF001  # WeasyPrint shows no boxes otherwise
        if box.element_tag == "section" and "card" in box.element.get("class", "").split():
            yield box.element
