"""Requests -> the preview's pages: the list of records, one record, its files and findings."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Route

from toolkit.preview.changes import Changes
from toolkit.preview.desk import Desk, State, findings_of
from toolkit.preview.guard import FILE_POLICY, PAGE_POLICY
from toolkit.preview.making import SHOWN, Maker
from toolkit.preview.showing import FORMS, found, listed, render

_ASSETS = {
    "preview.css": "text/css",
    "preview.js": "text/javascript",
    "editing.js": "text/javascript",
}


class Pages:
    """Answers what only looks; plain functions, which Starlette runs in threads."""

    def __init__(self, desk: Desk, changes: Changes, token: str) -> None:
        self._desk = desk
        self._changes = changes
        self._token = token
        self._maker = Maker(desk)

    def routes(self) -> list[Route]:
        """Return each address with what answers it."""
        return [
            Route("/", self.records),
            Route("/events", self.events),
            Route("/assets/{name}", self.asset),
            Route("/record/{id}", self.record),
            Route("/record/{id}/findings", self.findings),
            Route("/record/{id}/note/{ending}", self.note),
            Route("/record/{id}/file/{ending}", self.file),
        ]

    def records(self, _request: Request) -> Response:
        """The list of all records."""
        state, fault = self._desk.state()
        return self._page("records.html", state, records=listed(state), fault=fault)

    def record(self, request: Request) -> Response:
        """One record, as one of its forms, and beside it what is reported."""
        state, _fault = self._desk.state()
        id = known(state, request)
        ending = _ending(request.query_params.get("form", "html"))
        facts = state.facts(id)
        return self._page(
            "record.html",
            state,
            id=id,
            title=facts.title if facts else id,
            path=state.paths[id],
            forms=FORMS,
            form=next(each for each in FORMS if each.ending == ending),
            found=found(self._desk.root, findings_of(state, id)),
        )

    def findings(self, request: Request) -> Response:
        """What is reported of a record, to put in the place of what was."""
        state, _fault = self._desk.state()
        shown = found(self._desk.root, findings_of(state, known(state, request)))
        return HTMLResponse(render("findings.html", found=shown))

    def note(self, request: Request) -> Response:
        """Why the page that is shown is not the newest; nothing if it is."""
        state, _fault = self._desk.state()
        made = self._maker.make(known(state, request), _ending(request.path_params["ending"]))
        return HTMLResponse(render("note.html", made=made))

    def file(self, request: Request) -> Response:
        """The fact sheet or a handout itself."""
        state, _fault = self._desk.state()
        ending = _ending(request.path_params["ending"])
        made = self._maker.make(known(state, request), ending)
        is_page = ending == "html"
        if not made.content:
            page = render("nothing.html", made=made)
            return HTMLResponse(page, headers={"content-security-policy": PAGE_POLICY})
        policy = PAGE_POLICY if is_page else FILE_POLICY
        return Response(
            made.content,
            media_type="text/html; charset=utf-8" if is_page else "application/pdf",
            headers={"content-security-policy": policy},
        )

    def asset(self, request: Request) -> Response:
        """The style sheet or the script."""
        name = request.path_params["name"]
        if name not in _ASSETS:
            raise HTTPException(404)
        return Response(_asset(name), media_type=_ASSETS[name])

    async def events(self, request: Request) -> Response:
        """A word to an open page each time something changes."""
        seen = request.query_params.get("seen", "")
        stream = self._changes.events(int(seen) if seen.isdecimal() and len(seen) < 10 else -1)
        return StreamingResponse(stream, media_type="text/event-stream")

    def _page(self, template: str, state: State, **values: Any) -> Response:
        return HTMLResponse(render(template, token=self._token, number=state.number, **values))


def known(state: State, request: Request) -> str:
    """Return the id that an address names, if there is such a record."""
    id = str(request.path_params["id"])
    if id not in state.paths:
        raise HTTPException(404, "there is no such record; it may have been deleted")
    return id


def _ending(ending: str) -> str:
    if ending not in SHOWN:
        raise HTTPException(404, f"a record can be seen as: {', '.join(SHOWN)}")
    return ending


@cache
def _asset(name: str) -> bytes:
    return (Path(__file__).parent / "assets" / name).read_bytes()
