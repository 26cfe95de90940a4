"""Forms of a page -> a value, or an entry more or less, in the file; and what would be reported."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from toolkit.base.diagnostics import Route as Way
from toolkit.base.errors import Misuse
from toolkit.preview.clicked import clicked
from toolkit.preview.desk import Desk
from toolkit.preview.entries import blank_fields, entries_around, filled
from toolkit.preview.fields import Field, field_at, fields_of, is_text, named, parts_of
from toolkit.preview.pages import known
from toolkit.preview.showing import found, render
from toolkit.preview.words_to_add import additions
from toolkit.records.document import Document
from toolkit.records.problem import Problem
from toolkit.records.reading.file_bytes import file_bytes
from toolkit.records.reading.library import Library
from toolkit.records.syntax.parse import read_document
from toolkit.validation.fixing.entry import lines_of_entry, with_entry, without_entry
from toolkit.validation.fixing.fix import Fixed, write_fixes
from toolkit.validation.fixing.source import NotWritten
from toolkit.validation.fixing.value import with_value

_BROKEN = "The file cannot be read as YAML; fix that in the file itself first."
_CHANGED = (
    "The file was changed meanwhile, so nothing is written. Close this form and open it again."
)


class Opened(Struct, frozen=True):
    """A record's file as it is now."""

    id: str
    path: str
    content: bytes
    library: Library

    @property
    def seen(self) -> str:
        """What tells these bytes from others."""
        return sha256(self.content).hexdigest()

    @property
    def document(self) -> Document:
        """What is in it; a file that is not YAML is refused."""
        document = read_document(self.path, self.content)
        if not isinstance(document, Document):
            raise HTTPException(409, _BROKEN)
        return document


class Editing:
    """Answers what the forms ask, and writes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Return each address with what answers it."""
        return [
            Route("/additions", self.additions),
            Route("/record/{id}/texts", self.texts),
            Route("/record/{id}/form", self.form),
            Route("/record/{id}/entry/{do}", self.entry),
            Route("/record/{id}/find", self._sent(self.find), methods=["POST"]),
            Route("/record/{id}/check", self._sent(self.check), methods=["POST"]),
            Route("/record/{id}/save", self._sent(self.save), methods=["POST"]),
        ]

    def additions(self, request: Request) -> Response:
        """Sources and terms that a text may name."""
        state, _fault = self._desk.state()
        looked_for = request.query_params.get("for", "")
        return HTMLResponse(
            render("additions.html", additions=additions(looked_for, state.library))
        )

    def texts(self, request: Request) -> Response:
        """Every text of a record, by section."""
        opened = self._open(request)
        try:
            parts = parts_of(opened.document, opened.library.kinds)
        except HTTPException as refusal:
            return HTMLResponse(render("message.html", words=refusal.detail))
        return HTMLResponse(render("texts.html", parts=parts))

    def form(self, request: Request) -> Response:
        """The form for one value."""
        opened = self._open(request)
        way = _way(_json(request.query_params.get("at", "")))
        return _form(opened, field_at(opened.document, opened.library.kinds, way))

    def entry(self, request: Request) -> Response:
        """The form for one entry more, or one less."""
        opened = self._open(request)
        do = request.path_params["do"]
        way = _way(_json(request.query_params.get("at", "")))
        try:
            lines = lines_of_entry(opened.path, opened.content, way)
        except NotWritten as refusal:
            raise HTTPException(409, str(refusal)) from refusal
        if do == "remove":
            return _shown(opened, f"Take out {named(way)}?", do, way, lines=lines)
        fields = blank_fields(opened.document, opened.library.kinds, way)
        if do != "add" or not fields:
            raise HTTPException(404, "an entry of this list can be added in the file alone")
        return _shown(opened, f"One more, after {named(way)}", do, way, fields)

    def find(self, opened: Opened, sent: dict[str, Any]) -> Response:
        """The form for what was clicked on the page."""
        kinds = opened.library.kinds
        texts = (each for each in fields_of(opened.document, kinds) if is_text(each, kinds))
        return _form(opened, clicked(str(sent.get("words", "")), texts))

    def check(self, opened: Opened, sent: dict[str, Any]) -> Response:
        """What would be reported if this were written."""
        try:
            content, way = _changed(opened, sent)
        except NotWritten as refusal:
            return HTMLResponse(render("message.html", words=str(refusal)))
        reported = self._desk.check(opened.path, content)
        here = [each for each in reported if each.route[: len(way)] == way]
        shown = found(self._desk.root, here)
        return HTMLResponse(render("checked.html", found=shown, others=len(reported) - len(here)))

    def save(self, opened: Opened, sent: dict[str, Any]) -> Response:
        """Write it; nothing if the file is not the one that the form was made from."""
        if sent.get("seen") != opened.seen:
            raise HTTPException(409, _CHANGED)
        try:
            after, _way = _changed(opened, sent)
            if after != opened.content:
                write_fixes(self._desk.root, [Fixed(opened.path, opened.content, after, ())])
        except NotWritten as refusal:
            raise HTTPException(409, str(refusal)) from refusal
        except Misuse as refusal:
            raise HTTPException(409, f"{refusal}; {refusal.hint}") from refusal
        return HTMLResponse(render("message.html", words="Saved."))

    def _open(self, request: Request) -> Opened:
        state, _fault = self._desk.state()
        id = known(state, request)
        path = state.paths[id]
        content = file_bytes(self._desk.root / path, self._desk.root)
        if isinstance(content, Problem):
            raise HTTPException(409, content.finding.message)
        return Opened(id, path, content, state.library)

    def _sent(
        self, answer: Callable[[Opened, dict[str, Any]], Response]
    ) -> Callable[[Request], Any]:
        async def answered(request: Request) -> Response:
            sent = _json(await request.body())
            if not isinstance(sent, dict):
                raise HTTPException(400, "this is not what a form sends")
            return await run_in_threadpool(lambda: answer(self._open(request), sent))

        return answered


def _changed(opened: Opened, sent: dict[str, Any]) -> tuple[bytes, Way]:
    """Return the file as a form wants it, and the place in it that this is about."""
    do, way, typed = sent.get("do"), _way(sent.get("at")), sent.get("values")
    path, content = opened.path, opened.content
    if not isinstance(typed, list) or not all(isinstance(each, str) for each in typed):
        raise HTTPException(400, "this is not what a form sends")
    if do == "remove":
        return without_entry(path, content, way), way[:-1]
    if do == "add":
        lines_of_entry(path, content, way)  # refuses a place that is none
        fields = blank_fields(opened.document, opened.library.kinds, way)
        if len(fields) == len(typed) > 0:
            new = with_entry(path, content, way, filled(fields, typed))
            return new, (*way[:-1], int(way[-1]) + 1)
    elif do == "write" and len(typed) == 1:
        return with_value(path, content, way, typed[0]), way
    raise HTTPException(400, "this is not what a form sends")


def _form(opened: Opened, field: Field | None) -> Response:
    if field is None:
        raise HTTPException(404, render("not_here.html", path=opened.path))
    entries = entries_around(opened.document, field.route)
    own = replace(field, name="Text")
    return _shown(opened, field.name, "write", field.route, (own,), entries=entries)


def _shown(
    opened: Opened, title: str, do: str, way: Way, fields: Sequence[Field] = (), **more: Any
) -> Response:
    values = {"entries": (), "lines": ""} | more
    at = json.dumps(way)
    page = render("form.html", title=title, do=do, at=at, seen=opened.seen, fields=fields, **values)
    return HTMLResponse(page)


def _json(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, "this is not what a form sends") from error


def _way(at: Any) -> Way:
    if not isinstance(at, list) or not all(type(step) in (str, int) for step in at):
        raise HTTPException(400, "this is not a place in a record")
    return tuple(at)
