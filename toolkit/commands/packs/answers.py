"""What came back: the slip of a pack, and an answer to each of its statements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from toolkit.commands.packs.pack import Slip
from toolkit.importing.errors import Unreadable

WHOLE = 0
"""The number of a comment on no statement in particular."""

_AGAIN = "ask for the file as it was saved, not copied into another one"


class Answer(Struct, frozen=True):
    """What a reviewer says of one statement."""

    number: int
    text: str | None
    """The statement as it came back; None for a form, which has fields."""
    answer: str = ""
    comment: str = ""

    @property
    def agrees(self) -> bool:
        """Whether it is agreed to, and nothing is asked or proposed."""
        return self.answer == "agree" and not self.comment

    @property
    def is_given(self) -> bool:
        """Whether anything was answered."""
        return bool(self.answer or self.comment)


class Returned(Struct, frozen=True):
    """A pack that came back."""

    slip: Slip
    answers: tuple[Answer, ...]


def returned(slip: Any, answers: list[Answer]) -> Returned:
    """Return a pack that came back; Unreadable if its slip is not one, or an answer is twice."""
    try:
        made = Slip.model_validate(slip)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        raise Unreadable(
            f"what says which pack it is was changed ({where or 'all'})", _AGAIN
        ) from error
    numbers = [each.number for each in answers if each.number != WHOLE]
    if len(set(numbers)) < len(numbers):
        raise Unreadable("a statement is in it twice", _AGAIN)
    return Returned(made, tuple(answers))


def answer_of(number: int, text: str | None, words: str, comment: str) -> Answer:
    """Return an answer; words that are neither agree nor change are a comment."""
    said = " ".join(words.split())
    chosen = said.casefold().rstrip(".!")
    if chosen not in ("agree", "change", ""):
        return Answer(number, text, "", "; ".join(filter(None, (said, comment))))
    return Answer(number, text, chosen, comment)


def from_data(data: Any) -> Returned:
    """Return the answers that the page of a pack saved."""
    if not isinstance(data, Mapping) or not isinstance(data.get("answers"), list):
        raise Unreadable("there are no answers in it", "save them with the button of the page")
    answers = []
    for each in data["answers"]:
        is_whole = isinstance(each, Mapping) and type(each.get("number")) is int
        texts = [each.get(key) for key in ("text", "answer", "comment")] if is_whole else [None]
        if not all(isinstance(text, str) for text in texts):
            raise Unreadable("an answer in it was changed by hand", _AGAIN)
        answers.append(answer_of(each["number"], *map(str, texts)))
    return returned(data.get("pack"), answers)
