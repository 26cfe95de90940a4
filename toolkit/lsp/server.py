"""What an editor asks over the language server protocol -> the answers of a session.

The whole text comes with each change: what an editor counts as a line is not what others do.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from toolkit.lsp.around import Around
from toolkit.lsp.checking import Checked
from toolkit.lsp.cursor import named_at
from toolkit.lsp.diagnostics import shown_in_editor
from toolkit.lsp.fixes import fixes
from toolkit.lsp.helping import completions, hover
from toolkit.lsp.names import span_of, thing
from toolkit.lsp.positions import Lines
from toolkit.lsp.session import Said, Session, check_texts

PAUSE = 0.1
"""Seconds without a change before the texts are checked."""


class Server(LanguageServer):
    """A language server of one editor.

    Texts are checked in a thread, so that an editor need not wait for an answer meanwhile. What is
    typed during a check makes it worthless: nothing of it is shown, and the newest text is checked.
    """

    def __init__(self, around: Around, pause: float = PAUSE) -> None:
        """Begin with nothing open."""
        super().__init__("toolkit", around.version, types.TextDocumentSyncKind.Full)
        self.session = Session()
        self._around = around
        self._pause = pause
        self._changes = 0
        self._checking: asyncio.Task[None] | None = None
        self._uris: dict[Path, str] = {}
        self._published: frozenset[Path] = frozenset()

    def changed(self, uri: str) -> None:
        """Take a text that was opened or changed, and check it once no more changes come."""
        if file := file_of(uri):
            self._uris[file] = uri
            self.session.open(file, self.workspace.get_text_document(uri).source)
            self.check_soon()

    def closed(self, uri: str) -> None:
        """Forget a text."""
        if file := file_of(uri):
            self.session.close(file)
            self.check_soon()

    def check_soon(self) -> None:
        """Check once nothing has changed for a moment."""
        self._changes += 1
        if self._checking is None or self._checking.done():
            self._checking = asyncio.create_task(self._check())

    async def _check(self) -> None:
        """Check what is open until nothing has changed meanwhile, and publish that."""
        number = -1
        while number != self._changes:
            number = self._changes
            await asyncio.sleep(self._pause)
            if number != self._changes:
                continue
            said = await asyncio.to_thread(check_texts, self.session.texts, self._around)
            if number == self._changes:
                self._take(said)

    def _take(self, said: Said) -> None:
        for fault in said.faults:
            if fault not in self.session.said.faults:
                params = types.ShowMessageParams(types.MessageType.Error, f"toolkit: {fault}")
                self.window_show_message(params)
        self.session.said = said
        self._publish()

    async def up_to_date(self) -> Session:
        """Return the session once all that was typed is checked."""
        checking = None
        while self._checking and checking is not self._checking:
            checking = self._checking
            # Shielded: an editor that no longer wants an answer does not stop the check.
            await asyncio.shield(checking)
        return self.session

    def lines(self, file: Path) -> Lines:
        """Return a file's lines as the editor counts in them."""
        return Lines(self.session.text(file), self.workspace.position_codec.client_num_units)

    async def place(self, uri: str) -> tuple[Checked, str, Lines] | None:
        """Return the collection, path and lines of a text in which something is asked."""
        file = file_of(uri)
        found = self.session.of(file) or (await self.up_to_date()).of(file) if file else None
        return (*found, self.lines(file)) if file and found else None

    def definition(
        self, checked: Checked, _path: str, lines: Lines, at: types.Position
    ) -> types.Location | None:
        """Return where that is written down which is named at a place."""
        named = named_at(lines, at.line, lines.column(at))
        found = thing(checked, named) if named else None
        if found is None:
            return None
        file = (checked.root / found.path).resolve()
        span = span_of(self.session.text(file), found.route)
        return types.Location(self.uri(file), self.lines(file).range(span))

    def _publish(self) -> None:
        found: dict[Path, list[types.Diagnostic]] = defaultdict(list)
        for checked in self.session.said.checked.values():
            for path in checked.contents:
                found[(checked.root / path).resolve()] = []
            lines: dict[Path, Lines] = {}
            for each in checked.report.diagnostics:
                file = (checked.root / each.path).resolve()
                lines[file] = lines.get(file) or self.lines(file)
                found[file].append(shown_in_editor(each, lines[file]))
        gone = self._published - found.keys()
        for file, diagnostics in (*found.items(), *((file, []) for file in gone)):
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(self.uri(file), diagnostics, self._version(file))
            )
        self._published = frozenset(found)

    def uri(self, file: Path) -> str:
        """Return the address by which the editor knows a file."""
        return self._uris.get(file) or uris.from_fs_path(str(file)) or file.as_uri()

    def _version(self, file: Path) -> int | None:
        document = self.workspace.text_documents.get(self.uri(file))
        return document.version if document else None


def file_of(uri: str) -> Path | None:
    """Return the file of an address; None for a text that has none yet."""
    path = uris.to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path).resolve() if path else None


def make_server(around: Around, pause: float = PAUSE) -> Server:
    """Return a server that answers."""
    server = Server(around, pause)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.closed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _saved(ls: Server, _params: types.DidSaveTextDocumentParams) -> None:
        # Settings and pictures are on the disk alone; who has changed them saves something.
        ls.check_soon()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _watched(ls: Server, _params: types.DidChangeWatchedFilesParams) -> None:
        ls.check_soon()

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]),
    )
    async def _fixes(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        return await code_actions(ls, params)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
        given = await ls.place(params.text_document.uri)
        said = given and hover(*given, params.position)
        if not said:
            return None
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said))

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["@", ":", "/"])
    )
    async def _completions(
        ls: Server, params: types.CompletionParams
    ) -> list[types.CompletionItem]:
        given = await ls.place(params.text_document.uri)
        return completions(*given, params.position) if given else []

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def _definition(ls: Server, params: types.DefinitionParams) -> types.Location | None:
        given = await ls.place(params.text_document.uri)
        return ls.definition(*given, params.position) if given else None

    return server


async def code_actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Return the fixes of what was found on the lines that are asked for, and that of all."""
    file = file_of(params.text_document.uri)
    place = (await ls.up_to_date()).of(file) if file else None
    if file is None or place is None or place[1] not in place[0].contents:
        return []
    lines = ls.lines(file)
    actions = []
    for fix in fixes(*place, lines):
        found = shown_in_editor(fix.of, lines) if fix.of else None
        if found and not _meet(found.range, params.range):
            continue
        kind = types.CodeActionKind.QuickFix if found else types.CodeActionKind.SourceFixAll
        change = types.WorkspaceEdit({params.text_document.uri: [fix.edit]})
        of = [found] if found else None
        actions.append(types.CodeAction(fix.title, kind, of, edit=change))
    return actions


def _meet(one: types.Range, other: types.Range) -> bool:
    return one.start.line <= other.end.line and other.start.line <= one.end.line
