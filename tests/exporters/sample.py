"""A collection made in code that uses everything a record may hold."""

from __future__ import annotations

import copy
import datetime
import functools
from typing import Any

from msgspec.structs import replace

from tests.kinds import KINDS, Condition, Topic
from toolkit.base.settings import Settings
from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.formats import FORMATS, OFFERED
from toolkit.exporters.site import Listed, listed
from toolkit.model.record_model import RecordModel
from toolkit.model.shared import GlossaryTerm, Organisation, Reference
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.records.document import Document
from toolkit.records.reading.collection import Collection
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.standing import Signer, Standing

TODAY = datetime.date(2026, 11, 22)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">'
    b'<path fill="#00508f" d="M0 0h200v100H0z"/></svg>'
)

REVIEW: dict[str, Any] = {
    "status": "draft",
    "authors": [{"name": "Content team", "role": "Editors", "conflicts": "none"}],
    "changes": [{"date": "2026-11-22", "version": "0.1", "note": "First draft from sources."}],
}

CONDITION: dict[str, Any] = {
    "kind": "condition",
    "id": "first",
    "title": "First condition (FC)",
    "also_known_as": ["FC", "Oneitis"],
    "language": "en-GB",
    "audience": "Adults with FC",
    "codes": {"icd10": ["G35"], "snomed_ct": ["24700007"]},
    "summary": "FC harms nerves. [@web]",
    "main_message": "Get new pain checked early. [@journal]",
    "overview": (
        "Your [immune system](glossary:immune-system) attacks nerves. [@web] [@body]\n\n"
        "There are 2 kinds:\n\n- slow kind [@web]\n- quick kind\n\n1. it starts\n2. it stays\n\n"
        "Read [the topic](record:topic), [our tests](#diagnosis) or "
        "[the guide](https://example.org/guide)."
    ),
    "get_help": [
        {
            "urgency": "emergency",
            "action": "Call 999 or go to A&E now if",
            "signs": ["you cannot breathe [@body]", "you cannot move"],
        },
        {
            "urgency": "urgent",
            "action": "Ask for an urgent GP appointment if",
            "signs": ["you fall over"],
        },
        {"urgency": "non-urgent", "action": "Speak to a GP if:", "signs": ["you feel numb"]},
    ],
    "symptoms": {
        "intro": "They come and go.",
        "groups": [
            {
                "name": "Feeling",
                "items": [
                    {
                        "plain": "pins and needles [@web]",
                        "medical": "paraesthesia",
                        "detail": "Often in the feet. [@journal]",
                    },
                    {"plain": "burning"},
                ],
            }
        ],
    },
    "nerve_pain": {
        "kind": "both",
        "where": "In the legs. [@journal]",
        "feels_like": ["burning", "electric shocks [@web]"],
        "why": "Messages get lost.\n\nNobody knows more.",
        "how_common": "About 1 in 4 people. [@journal]",
        "chance": {"about": 1, "in": 4, "who": "people with FC have nerve pain"},
        "more": "Heat makes it worse.",
    },
    "causes": "The cause is not known.",
    "who_gets_it": "Anyone can get it.",
    "diagnosis": {
        "intro": "There is no single test.",
        "tests": [
            {
                "name": "Nerve test",
                "medical": "electromyography",
                "why": "To see how nerves work.",
                "what_happens": "You lie still.",
            }
        ],
    },
    "treatments": {
        "intro": "There is no cure.",
        "options": [
            {
                "name": "Plasma exchange",
                "kind": "treats the cause",
                "how_it_works": "A machine cleans your blood.",
                "benefits": "It can shorten the illness.",
                "risks": "Your arm may hurt.",
                "daily_life": "You stay a day.",
            },
            {
                "name": "Tablets",
                "kind": "eases symptoms",
                "how_it_works": "They calm nerves.",
                "benefits": "You sleep better.",
                "risks": "Your mouth gets dry.",
            },
        ],
        "no_treatment": "It may stay.\n\n### Later\n\n> Important: Ask again.",
    },
    "not_known": "Experts do not agree on rest.",
    "self_care": [
        {"action": "Drink water.", "detail": "Small sips work well."},
        {"action": "Rest."},
    ],
    "living_with_it": (
        "Pace yourself.\n\n### At work\n\nAsk for breaks. [@web]\n\n"
        "> Important: Do not stop your tablets at once. [@body]\n>\n> Ask:\n>\n"
        "> 1. your doctor\n> 2. your nurse\n\n### On a journey\n\n- Take water.\n- Walk.\n\n"
        "Take tablets:\n\n| When | Tablets | Why |\n|---|---|---|\n"
        "| Morning | 1 [@body] | To walk |\n"
        "| Night | 2 | Your [immune system](glossary:immune-system) rests |\n\n"
        "Ask for help: [Gofynnwch am help](lang:cy).\n\n"
        "> Do:\n> - drink water\n> - walk [@body]\n\n> Do not:\n> - drive\n> - Lift bags"
    ),
    "outlook": "Most people do well.",
    "questions_to_ask": ["Is this pain from FC? [@unseen]", "What else can I do?"],
    "support": ["helpers"],
    "related": ["second"],
    "figures": [
        {
            "file": "nerve.svg",
            "after": "overview",
            "alt": "A nerve fibre.",
            "caption": "A nerve fibre and its coat. [@picture]",
            "credit": "Content team",
            "licence": "CC BY 4.0",
        }
    ],
    "review": REVIEW,
}

_SHORT: dict[str, Any] = {
    "overview": "It harms nerves. [@web]\n\n1. it starts\n2. it stays",
    "nerve_pain": {
        key: CONDITION["nerve_pain"][key] for key in ("kind", "where", "feels_like", "how_common")
    }
    | {"why": "Messages get lost."},
    "treatments": {"options": CONDITION["treatments"]["options"][1:]},
    "living_with_it": "Pace yourself.",
    "self_care": CONDITION["self_care"][1:],
    "questions_to_ask": ["What else can I do?"],
    "support": [],
    "related": [],
    "figures": [],
}

TOPIC: dict[str, Any] = {
    "kind": "topic",
    "id": "topic",
    "title": "Conditions that hurt nerves",
    "language": "en-GB",
    "audience": "Adults with nerve pain",
    "summary": "Several conditions hurt nerves. [@body]",
    "main_message": "Find out which condition it is.",
    "question": "Which conditions hurt nerves?",
    "answer": "The first and the second. [@web]",
    "get_help": {"none": "Each condition has its own advice."},
    "compare": {
        "conditions": ["first", "second"],
        "fields": [
            "summary",
            "nerve_pain.kind",
            "nerve_pain.where",
            "nerve_pain.feels_like",
            "nerve_pain.how_common",
            "treatments.treats_the_cause",
            "treatments.eases_symptoms",
            "diagnosis.tests",
        ],
        "intro": "They differ.",
    },
    "sections": [
        {
            "id": "support",
            "heading": "Why early diagnosis matters",
            "body": "Early help counts. See [the answer](#answer) and [this](#support).",
        }
    ],
    "questions_to_ask": ["Which one is it?"],
    "support": ["helpers"],
    "related": ["first"],
    "review": REVIEW,
}

REFERENCES: list[dict[str, Any]] = [
    {
        "id": "web",
        "type": "webpage",
        "title": "Nerves",
        "publisher": "NHS",
        "URL": "https://www.example.org/nerves/",
        "accessed": {"date-parts": [[2026, 11, 22]]},
    },
    {
        "id": "journal",
        "type": "article-journal",
        "title": "Pain in nerves",
        "author": [
            {"family": "Foley", "given": "Peter L."},
            {"family": "Vesterinen", "given": "Hanna"},
            {"family": "Laird", "given": "Barry"},
            {"family": "Sena", "given": "Emily"},
        ],
        "container-title": "Pain",
        "issued": {"date-parts": [[2013, 5]]},
        "DOI": "10.1016/j.pain.2012.12.002",
        "URL": "https://www.example.org/other",
        "accessed": {"date-parts": [[2026, 11, 22]]},
    },
    {
        "id": "body",
        "type": "report",
        "title": "Guideline",
        "author": [{"literal": "NICE"}],
        "publisher": "NICE",
        "accessed": {"date-parts": [[2026, 11, 22]]},
    },
    {"id": "picture", "type": "book", "title": "Atlas?", "PMID": "23318126"},
    {"id": "unseen", "type": "webpage", "title": "Script", "URL": "javascript:alert(1)"},
]


def condition(**changes: Any) -> Condition:
    """The full condition, with some of its fields changed."""
    return Condition.model_validate(copy.deepcopy(CONDITION) | changes)


def short(**changes: Any) -> Condition:
    """A condition of few words, with all three care cards: where how much there is does not matter.

    A handout of it is made in less than half of the time.
    """
    return condition(**(_SHORT | changes))


def topic(**changes: Any) -> Topic:
    """The topic, with some of its fields changed."""
    return Topic.model_validate(copy.deepcopy(TOPIC) | changes)


def collection(*models: RecordModel) -> Collection:
    """A collection of the given records and, where they do not replace them, the sample's own."""
    ours = (
        condition(),
        condition(id="second", title="Second condition", related=[], figures=[]),
        topic(),
    )
    records = {
        model.id: Record(Document(f"content/{model.id}.yaml", "", {}), model)
        for model in (*ours, *models)
    }
    return Collection(records, _library(), {"nerve.svg": SVG})


def published(due: str = "2029-11-22") -> Standing:
    """Where a record stands that someone who does not exist has signed."""
    signers = (Signer("Dr A Example", "GP", "none"),)
    days = (datetime.date(2026, 11, 20), datetime.date.fromisoformat(due))
    return Standing("published", by=signers, signed=days[0], due=days[1])


def page_of(
    model: RecordModel,
    *others: Condition,
    settings: Settings | None = None,
    standing: Standing | None = None,
) -> Page:
    """The page of a record in the sample's collection."""
    held = collection(*others, model)
    if standing:
        held = replace(held, standings={model.id: standing})
    return build_page(held.records[model.id], held, settings or Settings())


def context(**changes: Any) -> Context:
    """The context of an export on the sample's day."""
    values: dict[str, Any] = {
        "settings": Settings(),
        "today": TODAY,
        "images": {"nerve.svg": SVG},
        "offered": OFFERED,
    }
    return Context(**(values | changes))


def _library() -> Library:
    return Library(
        kinds=KINDS,
        references={entry["id"]: Reference.model_validate(entry) for entry in REFERENCES},
        glossary={
            "immune-system": GlossaryTerm(
                id="immune-system", term="immune system", meaning="The body's defence."
            )
        },
        organisations={
            "helpers": Organisation(
                id="helpers",
                name="Helpers",
                what_for="They listen.",
                url="https://www.helpers.example",
                phone="0808 800 8000",
                region="UK",
            )
        },
    )


def listed_of(page: Page) -> Listed:
    """What an English library says of a page."""
    return listed(page, "en-GB")


@functools.cache
def handout_of_all() -> bytes:
    """The standard handout of the full condition, made once in a process."""
    return exported("pdf", page_of(condition()), context()).content


def exported(name: str, page: Page, given: Context) -> Artifact:
    """The first file of a format, not read back."""
    return FORMATS[name].outputs[0].make(page, given)
