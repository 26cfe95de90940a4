"""Requests that the preview answers: those of its own pages, in a browser on this machine.

Any web page may send requests to 127.0.0.1, and may have its own name lead there. So a request has
to name the host that was printed, and one that changes something has to bring the page's token.
"""

from __future__ import annotations

from hmac import compare_digest
from secrets import token_urlsafe

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN = "x-preview-token"  # noqa: S105 - the name of a header
OWN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
PAGE_POLICY = "frame-ancestors 'self'; sandbox allow-same-origin"
"""Of a record's page, beside its own: whatever is in it, no script of it is run."""
FILE_POLICY = "frame-ancestors 'self'"
_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """Passes on what may be answered, and says with each answer what a browser may do with it."""

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self._app = app
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers[name] = value
                headers.setdefault("content-security-policy", OWN_POLICY)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self._hosts]:
            return PlainTextResponse("this is not the address that toolkit preview printed", 421)
        if scope["method"] in ("GET", "HEAD"):
            return None
        if headers.get("origin", "") not in self._origins:
            return PlainTextResponse("this was not sent by a page of the preview", 403)
        if not compare_digest(headers.get(TOKEN, "").encode(), self._token.encode()):
            return PlainTextResponse("load the page again: it is of an earlier preview", 403)
        return None


def new_token() -> str:
    """Return what no other page can know."""
    return token_urlsafe(32)
