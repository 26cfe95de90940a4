"""A record's model and passages -> its wording: every text that readers see, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.base.diagnostics import Route
from toolkit.model.care import NoCareCards
from toolkit.model.condition import Condition
from toolkit.model.sections import OWN
from toolkit.model.topic import Topic
from toolkit.records.text.passage import Passage
from toolkit.records.text.wording import Field, Wording, make_wording


def wording_of(model: Condition | Topic, passages: Iterable[Passage]) -> Wording:
    """Return a record's wording; what it is called are its title and other names."""
    return make_wording(_fields(model, passages), (model.title, *model.also_known_as))


def _fields(model: Condition | Topic, passages: Iterable[Passage]) -> Iterator[Field]:
    """Yield the fields in reading order: each name and heading before the texts under it."""
    headings = _headings(model)
    for passage in passages:
        before = headings.pop(passage.route, None)
        if before:
            yield (*before, None)
        yield passage.route, passage.text, passage


def _headings(model: Condition | Topic) -> dict[Route, tuple[Route, str]]:
    """Return the names and headings that readers see, each by the text that it stands before."""
    found: dict[Route, tuple[Route, str]] = {("summary",): (("audience",), model.audience)}
    if not isinstance(model.get_help, NoCareCards):
        for at, card in enumerate(model.get_help):
            found["get_help", at, "signs", 0] = (("get_help", at, "action"), card.action)
    if isinstance(model, Condition):
        for at, group in enumerate(model.symptoms.groups):
            first: Route = ("symptoms", "groups", at, "items", 0, "plain")
            found[first] = (("symptoms", "groups", at, "name"), group.name)
        for at, test in enumerate(model.tests):
            found["diagnosis", "tests", at, "why"] = (("diagnosis", "tests", at, "name"), test.name)
        for at, option in enumerate(model.options):
            first = ("treatments", "options", at, "how_it_works")
            found[first] = (("treatments", "options", at, "name"), option.name)
        if model.chance:
            found["nerve_pain", "how_common"] = (("nerve_pain", "chance", "who"), model.chance.who)
    else:
        found["answer",] = (("question",), model.question)
    for at, section in enumerate(model.sections):
        found[OWN, at, "body"] = ((OWN, at, "heading"), section.heading)
    for at, figure in enumerate(model.figures):
        found["figures", at, "caption"] = (("figures", at, "alt"), figure.alt)
    return found
