"""A page -> one text message for each care card, in parts that a telephone network takes.

JSON, because what sends texts is a program: it sends the parts of a message in order, as they are,
and need not know how letters are counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.flow.blocks import Block, Box, ItemList, Paragraph
from toolkit.exporters.flow.page import cards
from toolkit.exporters.format import Format, Output
from toolkit.exporters.read_back.compare import NOT_WRITTEN, lost
from toolkit.exporters.read_back.page import Printing, card_texts
from toolkit.exporters.text.gsm import TooLong, fits, parts
from toolkit.pages.page import Page

ENDING = "messages.json"


def export(page: Page, context: Context) -> Artifact:
    """Write the messages; each says what it is about and whether it may be relied on."""
    path = page_path(page, ENDING)
    try:
        messages = [
            {"urgency": urgency, "parts": parts([*_first(page), *items])}
            for urgency, items in _messages(page, cards(page, context))
        ]
    except TooLong as error:
        raise HandoutError(
            f"{path}: no part of a text message has room for {error}. Write it shorter in the care "
            "card, or leave out this format"
        ) from error
    data = {
        "id": page.id,
        "language": page.language,
        "title": page.title,
        "status": page.review.status,
        "messages": messages,
    }
    return Artifact(path, json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n")


def _first(page: Page) -> Sequence[str]:
    return [page.title, page.draft_notice] if page.draft_notice else [page.title]


def _messages(page: Page, blocks: Sequence[Block]) -> Iterator[tuple[str, list[str]]]:
    """Yield the urgency of each card and its items; without cards, why there are none."""
    found = [each for each in blocks if isinstance(each, Box)]
    for card, box in zip(page.get_help.cards, found, strict=True):
        yield card.urgency, [item for block in box.blocks for item in _items(block)]
    if not found:
        yield "", [page.get_help.none]


def _items(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, ItemList):
        for item in block.items:
            yield " ".join(["-", *(each.text for each in item if isinstance(each, Paragraph))])


def check(page: Page, artifact: Artifact, context: Context) -> None:
    """Read the parts one after the other: no word of a card may be lost, or a part be too long."""
    del context
    messages = json.loads(artifact.content)["messages"]
    texts = [text for message in messages for text in message["parts"]]
    for text in texts:
        if not fits(text):
            raise HandoutError(f"{artifact.path}: a part is too long: “{text}”. {NOT_WRITTEN}")
    read = "\n".join(part.split(" ", 1)[1] if len(message["parts"]) > 1 else part
                     for message in messages for part in message["parts"])  # fmt: skip
    if missing := lost(card_texts(page, Printing(addresses=True)), read, in_order=True):
        raise HandoutError(f"{artifact.path} would lose “{missing}”. {NOT_WRITTEN}")


FORMAT = Format("messages", (Output(ENDING, export, check),))
