"""WeasyPrint's log as errors: what it only mentions is a handout that misses something."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.exporters.errors import HandoutError

_HARMLESS: tuple[str, ...] = ()
"""Beginnings of messages that may be ignored; none occurs in our documents today."""


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not message.startswith(_HARMLESS):
            self.messages.append(message)


@contextmanager
def log_is_error() -> Iterator[None]:
    """Raise HandoutError at the end if WeasyPrint logged a warning or an error meanwhile."""
    logger = logging.getLogger("weasyprint")
    keeper = _Keeper()
    logger.addHandler(keeper)
    try:
        yield
    finally:
        logger.removeHandler(keeper)
    if keeper.messages:
        raise HandoutError("; ".join(keeper.messages))
