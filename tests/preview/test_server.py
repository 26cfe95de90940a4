"""The server itself: who can reach it, that it tells of changes, and how it ends."""

from __future__ import annotations

import asyncio
import http.client
import os
import re
import signal
import socket
import sys
import threading

import pytest

from tests.commands.collections import FIRST
from tests.preview.asked import Preview
from toolkit.base.errors import Misuse
from toolkit.cli.previewing import preview as command
from toolkit.preview.changes import Changes
from toolkit.preview.server import listening, serve


def test_no_other_address_of_this_machine_is_listened_on() -> None:
    with listening() as own:
        host, port = own.getsockname()
        assert host == "127.0.0.1"
        # Every address of 127/8 is this machine on Linux, and so a stand-in for all of its others.
        for other in ("127.0.0.2", socket.gethostname()):
            try:
                address = socket.gethostbyname(other)
            except OSError:
                continue
            if address != host:
                with pytest.raises(ConnectionRefusedError):
                    socket.create_connection((address, port), timeout=1).close()


def test_an_open_page_is_told_of_a_change_and_ctrl_c_ends_all(preview: Preview) -> None:
    told: list[bytes] = []

    def look(address: str) -> None:
        try:
            own = http.client.HTTPConnection(address.removeprefix("http://"), timeout=20)
            own.request("GET", "/record/first-condition")
            seen = re.search(rb'preview-number" content="(\d+)"', own.getresponse().read())
            assert seen
            own.request("GET", f"/events?seen={seen[1].decode()}")
            events = own.getresponse()
            # Whether the watching has begun is not said; a change is made until one is told.
            again = threading.Event()

            def change() -> None:
                while not again.wait(0.2):
                    os.utime(preview.root / FIRST)

            changing = threading.Thread(target=change, daemon=True)
            changing.start()
            while not told:
                line = events.readline()
                told.extend([line] if line.startswith(b"data: ") else [])
            again.set()
            changing.join()
            events.close()
            own.close()
        finally:
            os.kill(os.getpid(), signal.SIGINT)

    looking: list[threading.Thread] = []

    def ready(address: str) -> None:
        looking.append(threading.Thread(target=look, args=(address,), daemon=True))
        looking[0].start()

    serve(preview.desk, ready)
    looking[0].join(5)
    assert told


def test_a_change_that_came_before_the_page_asked_is_told(preview: Preview) -> None:
    async def first_event() -> str:
        changes = Changes(preview.desk)
        changes.tell()
        events = changes.events(0)
        await anext(events)
        async with asyncio.timeout(5):
            return await anext(events)

    assert asyncio.run(first_event()) == "data: 1\n\n"


def test_an_id_that_is_not_there_is_refused_before_anything_listens(preview: Preview) -> None:
    with pytest.raises(Misuse, match="there is no record first-conditon") as refused:
        command("first-conditon", preview.root)
    assert "did you mean first-condition" in refused.value.hint


def test_without_the_extra_the_line_to_type_is_said(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "toolkit.preview.server", None)
    with pytest.raises(Misuse) as refused:
        command("", preview.root)
    assert 'pip install "patient-information-toolkit[preview]"' in refused.value.hint
