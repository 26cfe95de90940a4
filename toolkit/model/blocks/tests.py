"""Tests: how something is found, and what each test is like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from toolkit.base.labels import label
from toolkit.model.base import Inline, Model, Prose, Words
from toolkit.model.blocks.block import Block, ComparedNames
from toolkit.model.blocks.something import NOT_FOUND, Something
from toolkit.model.marks import Headline, MedicalName


class Test(Model):
    """A test and what it is like to have it."""

    __test__ = False  # the name is the editors' word; pytest must not take it for a test class

    name: Annotated[Words, Headline()] = Field(
        description="The test's plain name.", examples=["MRI scan"]
    )
    medical: Annotated[Words, MedicalName()] = Field(
        default="",
        description="The medical name, printed in brackets.",
        examples=["electromyography"],
    )
    why: Inline = Field(
        description="What the test can show.",
        examples=["To look for damage in the brain and spinal cord. [@medlineplus-ms]"],
    )
    what_happens: Inline = Field(
        default="",
        description="What the person having the test does and feels. Leave it out if no source "
        "says so.",
        examples=["You lie still inside a scanner."],
    )


class Diagnosis(Something):
    """How it is found: tests, or prose where that is all there is."""

    intro: Prose = Field(
        default="",
        description="How doctors decide.",
        examples=["There is no single test for lupus. [@medlineplus-lupus]"],
    )
    tests: tuple[Test, ...] = Field(
        default=(),
        min_length=1,
        description="The tests, in the order they usually happen.",
        examples=[[{"name": "MRI scan", "why": "To look at the brain and spinal cord."}]],
    )
    not_found: Words = NOT_FOUND


def _names(diagnosis: Any) -> Iterator[tuple[str, str]]:
    return ((test.name, test.medical) for test in diagnosis.tests)


BLOCK = Block(
    "tests",
    "Tests, each with why it is done and what happens, after an introduction.",
    Diagnosis,
    {"tests": [{"name": "MRI scan", "why": "To look at the brain."}]},
    names=_names,
    compared={
        "tests": ComparedNames(label("Tests"), lambda value: (test.name for test in value.tests))
    },
)
