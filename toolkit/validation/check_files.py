"""Contents of record files -> what is wrong with each by itself, and the facts for the rest.

Nothing here asks the disk or the clock, and all that goes in and comes out can be sent to another
process, so that files can be checked anywhere and in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from multiprocessing import parent_process
from typing import NamedTuple

from msgspec import Struct

from toolkit.base import budget
from toolkit.base.diagnostics import Diagnostic, Span
from toolkit.base.settings import Settings
from toolkit.model.text.citations import cited_in
from toolkit.records.codes import STAGE_CODES
from toolkit.records.document import Document
from toolkit.records.facts import Facts, facts_of
from toolkit.records.places.ignores import Ignore, find_ignores
from toolkit.records.problem import Problem
from toolkit.records.reading.read import read_record
from toolkit.records.reading.shared_files import read_shared
from toolkit.records.refused import Refused
from toolkit.records.shared_texts import shared_texts
from toolkit.records.syntax.as_written import backslash_codes
from toolkit.records.syntax.yaml_values import events
from toolkit.rules.engine import (
    CRASHED,
    check_record,
    explain_problems,
    placed,
)
from toolkit.rules.own.rule_of import rules_of
from toolkit.rules.rule import Context, Rule
from toolkit.running.time_limit import TookTooLong, time_limit

_STAGES = {info.code: info for info in STAGE_CODES}


class Surroundings(Struct, frozen=True):
    """What a record is judged by besides itself; `shared` holds the shared files' bytes by name."""

    shared: tuple[tuple[str, bytes], ...]
    settings: Settings


class Checked(NamedTuple):
    """One record file after its own rules; its ignore comments have not been applied yet."""

    path: str
    facts: Facts | None
    """None if the file is not a record."""
    diagnostics: tuple[Diagnostic, ...]
    ignores: tuple[Ignore, ...] = ()
    cited: tuple[str, ...] = ()
    """What a file that is not a record cites even so."""


Content = tuple[str, bytes | Problem]
"""A file's path in reports, and its bytes or why they cannot be had."""


def check_files(
    surroundings: Surroundings, contents: Sequence[Content], *, facts_only: bool = False
) -> list[Checked]:
    """Check each file; give the results in the same order.

    With `facts_only` nothing is looked for in records: others are judged by what they say.
    """
    settings = surroundings.settings
    context = Context(settings, read_shared(dict(surroundings.shared)).library)
    rules = () if facts_only else rules_of(settings)
    return [
        _in_time(path, partial(_check, path, content, context, rules)) for path, content in contents
    ]


def _in_time(path: str, check: Callable[[], Checked]) -> Checked:
    """Check a file; of one that takes too long, say so and let the others be checked."""
    try:
        # A library that does not return takes its process with it, but never that of the command.
        with time_limit(budget.RECORD_SECONDS, may_end_process=parent_process() is not None):
            return check()
    except TookTooLong:
        message = f"not checked: it took more than {budget.RECORD_SECONDS} s and was stopped"
        hint = "shorten its longest text, or make two records of it; and please report it"
        return Checked(path, None, (Diagnostic(path, Span(), CRASHED, "error", message, hint),))


def _check(path: str, content: bytes | Problem, context: Context, rules: Sequence[Rule]) -> Checked:
    settings = context.settings
    read = (
        Refused(path, "", (content,))
        if isinstance(content, Problem)
        else read_record(path, content, context.library.kinds, context.library.fragments)
    )
    if isinstance(read, Refused):
        cited = tuple(each.id for each in cited_in(read.text))
        if not rules:
            return Checked(path, None, (), (), cited)
        from toolkit.validation.check_refused import check_refused  # most runs meet no such file

        diagnostics, ignores = check_refused(read, rules, context)
        return Checked(path, None, tuple(diagnostics), ignores, cited)
    text = read.document.text
    checked = check_record(read, rules, context)
    found = placed(path, text, checked, read.document.uses, context.library.fragments)
    return Checked(
        path,
        facts_of(read, settings.limits.duplicate_words, context.library.kinds.compared),
        (*found, *_codes_in_texts(path, text, context)) if rules else (),
        () if path.endswith(".json") else find_ignores(text),
    )


def check_shared(surroundings: Surroundings, document: Document, language: str) -> Checked:
    """Check the sentences of a shared file, which is in the language of most records."""
    settings = surroundings.settings
    context = Context(settings, read_shared(dict(surroundings.shared)).library)
    path, text = document.path, document.text
    if path.endswith(".json"):
        return Checked(path, None, ())
    rules = [rule for rule in rules_of(settings) if rule.sentences] if language else []

    def check() -> Checked:
        found = placed(path, text, check_record(shared_texts(document, language), rules, context))
        found += _codes_in_texts(path, text, context)
        return Checked(path, None, tuple(found), find_ignores(text))

    return _in_time(path, check)


def _codes_in_texts(path: str, text: str, context: Context) -> list[Diagnostic]:
    # JSON has no other way to write a new line.
    if path.endswith(".json"):
        return []
    codes = backslash_codes(events(text), text, context.library.kinds.texts)
    found = islice(codes, budget.SYNTAX_PROBLEMS)
    return explain_problems(path, text, found, _STAGES, context.settings)
