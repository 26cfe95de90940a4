"""Pages of other people -> topics: their headings, lists and care boxes were never made for us."""

from __future__ import annotations

import re
from typing import Any

from tests.exporters.sample import topic
from tests.kinds import Topic

_ACTIONS = {
    "emergency": ("emergency", "Call 999 or go to A&E now if"),
    "urgent": ("urgent", "Ask for an urgent GP appointment if"),
    "see_gp": ("non-urgent", "See a GP if"),
}
_LINK = re.compile(r"\[([^]]*)]\([^)]*\)")
_MARKUP = re.compile(r"[\[\]*_`#~<>|\\]|^\s*(?:[-+]|\d+\.)(?=\s)", re.MULTILINE)


def as_topic(found: dict[str, Any]) -> Topic:
    """Return a topic with all its sections, and with its care boxes as cards."""
    sections: list[dict[str, Any]] = []
    for number, section in enumerate(found["sections"], start=1):
        body = _body(section["text"])
        if body and section.get("role") not in _ACTIONS:
            heading = _plain(section["heading"]) or f"Part {number}"
            sections.append({"id": f"part-{number}", "heading": heading, "body": body})
    cards = [
        {"urgency": urgency, "action": action, "signs": signs}
        for name, (urgency, action) in _ACTIONS.items()
        if (signs := _signs(found.get("extra", {}).get(name, ())))
    ]
    summary = _plain(found["summary_text"]) or _plain(found["title"])
    return topic(
        id=re.sub(r"[^a-z0-9]+", "-", f"{found['source']}-{found['id']}".lower()).strip("-"),
        title=_plain(found["title"]),
        also_known_as=tuple(dict.fromkeys(map(_plain, found["also_called"]))),
        language=found["lang"],
        summary=summary,
        main_message=summary[:200].rsplit(" ", 1)[0],
        question=_plain(found["title"]),
        answer=summary,
        get_help=cards or {"none": "This page has no advice of its own."},
        sections=sections or [{"id": "part", "heading": "All", "body": summary}],
    )


def _signs(texts: Any) -> list[str]:
    plain = [_plain(text) for text in ([texts] if isinstance(texts, str) else texts)]
    return list(dict.fromkeys(text for text in plain if text))


def _body(text: str) -> str:
    """Paragraphs and lists, without links and without marks that only Markdown has."""
    blocks = []
    for block in text.split("\n\n"):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        items = [line[0] in "-*" for line in lines]
        for start, is_item in enumerate(items):
            words = _plain(lines[start].lstrip("-* "))
            if not words:
                continue
            if is_item:
                join = "\n" if start and items[start - 1] else "\n\n"
                blocks.append(f"{join}- {words}")
            else:
                blocks.append(f"\n\n{words}")
    return "".join(blocks).strip()


def _plain(text: str) -> str:
    words = _MARKUP.sub(" ", _LINK.sub(r"\1", text)).replace("↔", "-")
    return " ".join(words.split()).lstrip("-+ ")
