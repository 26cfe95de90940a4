"""A page -> the three things to do next, for a summary on one page."""

from __future__ import annotations

from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.pages.translations import translations

_STEPS = 3


def next_steps(page: ConditionPage | TopicPage) -> tuple[str, ...]:
    """Give what the reader can do, in the record's order; questions to ask fill up the rest."""
    steps: list[str] = []
    if isinstance(page, ConditionPage):
        steps += [
            f"{step.action.text} {step.detail.text}" if step.detail else step.action.text
            for step in page.self_care
        ]
    ask = translations(page.language).gettext("Ask: %(question)s")
    steps += [ask % {"question": question.text} for question in page.questions_to_ask]
    return tuple(steps[:_STEPS])
