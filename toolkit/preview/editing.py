"""Forms of a page -> one value written into the record's file, and what would be reported of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from toolkit.base.diagnostics import Route as Way
from toolkit.base.errors import Misuse
from toolkit.preview.clicked import clicked
from toolkit.preview.desk import Desk
from toolkit.preview.fields import Field, field_at, fields_of, is_text, parts_of
from toolkit.preview.pages import known
from toolkit.preview.showing import found, render
from toolkit.preview.words_to_add import additions
from toolkit.records.document import Document
from toolkit.records.problem import Problem
from toolkit.records.reading.file_bytes import file_bytes
from toolkit.records.reading.library import Library
from toolkit.records.syntax.parse import read_document
from toolkit.validation.fixing.fix import Fixed, write_fixes
from toolkit.validation.fixing.value import NotWritten, with_value

_BROKEN = "The file cannot be read as YAML; fix that in the file itself first."
_CHANGED = (
    "The file was changed meanwhile, so nothing is written. Close this form and open it again."
)


@dataclass(frozen=True)
class Opened:
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

    def find(self, opened: Opened, sent: dict[str, Any]) -> Response:
        """The form for what was clicked on the page."""
        kinds = opened.library.kinds
        texts = (each for each in fields_of(opened.document, kinds) if is_text(each, kinds))
        return _form(opened, clicked(str(sent.get("words", "")), texts))

    def check(self, opened: Opened, sent: dict[str, Any]) -> Response:
        """What would be reported if the value were this."""
        way = _way(sent.get("at"))
        try:
            content = with_value(opened.path, opened.content, way, str(sent.get("value", "")))
        except NotWritten as refusal:
            return HTMLResponse(render("message.html", words=str(refusal)))
        reported = self._desk.check(opened.path, content)
        here = [each for each in reported if each.route[: len(way)] == way]
        shown = found(self._desk.root, here)
        return HTMLResponse(render("checked.html", found=shown, others=len(reported) - len(here)))

    def save(self, opened: Opened, sent: dict[str, Any]) -> Response:
        """Write the value; nothing if the file is not the one that the form was made from."""
        if sent.get("seen") != opened.seen:
            raise HTTPException(409, _CHANGED)
        way = _way(sent.get("at"))
        try:
            after = with_value(opened.path, opened.content, way, str(sent.get("value", "")))
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


def _form(opened: Opened, field: Field | None) -> Response:
    if field is None:
        raise HTTPException(404, render("not_here.html", path=opened.path))
    at = json.dumps(field.route)
    return HTMLResponse(render("form.html", id=opened.id, field=field, at=at, seen=opened.seen))


def _json(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, "this is not what a form sends") from error


def _way(at: Any) -> Way:
    if not isinstance(at, list) or not all(type(step) in (str, int) for step in at):
        raise HTTPException(400, "this is not a place in a record")
    return tuple(at)
