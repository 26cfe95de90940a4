"""A JPEG of several scans -> whether each of them is whole.

A decoder fills what is missing of such a file with grey and says nothing. It does not read on after
the end of a scan, but of one that is cut off it reads whatever follows: so a file whose picture
changes when something is put behind each scan is not whole. And the scans together must give each
part of the picture to its last bit.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_FRAMES = (0xC0, 0xC1, 0xC2)
_END = 0xD9
_START_OF_SCAN = 0xDA
_COEFFICIENTS = 64
_PADDINGS = (b"\x55" * 64, b"\xd3\x1a\x96" * 24)
"""No byte of them begins a marker; of two, one reads as something else than the zeros."""


class Scan(NamedTuple):
    """One scan: what of which parts it holds, and the end of its data."""

    parts: tuple[int, ...]
    first: int
    last: int
    bit: int
    end: int


def scans_of(content: bytes) -> tuple[Scan, ...]:
    """Return the scans in order; what is no JPEG has none."""
    return tuple(_scans(content))


def padded(content: bytes, scans: tuple[Scan, ...]) -> Iterator[bytes]:
    """Yield the file with something behind the data of each scan, in more than one way."""
    ends = [0, *(scan.end for scan in scans)]
    pieces = [content[a:b] for a, b in pairwise(ends)]
    for padding in _PADDINGS:
        yield padding.join([*pieces, content[ends[-1] :]])


def has_all_bits(content: bytes, scans: tuple[Scan, ...]) -> bool:
    """Whether the scans give each part of the picture to its last bit."""
    parts = _parts(content)
    left = {(part, at) for part in parts for at in range(_COEFFICIENTS)}
    for scan in scans:
        if scan.bit == 0:
            left -= {(part, at) for part in scan.parts for at in range(scan.first, scan.last + 1)}
    return not left


def _scans(content: bytes) -> Iterator[Scan]:
    for marker, start, end in _segments(content):
        if marker == _START_OF_SCAN:
            segment = content[start:end]
            if not segment or len(segment) < 4 + 2 * segment[0]:
                return
            count = segment[0]
            parts = tuple(segment[1 : 1 + 2 * count : 2])
            first, last, bits = segment[1 + 2 * count : 4 + 2 * count]
            yield Scan(
                parts, first, min(last, _COEFFICIENTS - 1), bits & 15, _data_end(content, end)
            )


def _parts(content: bytes) -> tuple[int, ...]:
    for marker, start, end in _segments(content):
        if marker in _FRAMES:
            return tuple(content[start + 6 : end : 3])
    return ()


def _segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield each marker with the start and the end of what belongs to it, without scans' data."""
    at = 2
    while (at := content.find(b"\xff", at)) != -1 and at + 4 <= len(content):
        marker = content[at + 1]
        if marker == _END:
            return
        if marker in (0x00, 0x01, 0xFF) or 0xD0 <= marker < _END:
            # Data, filling, and the markers that have nothing behind them.
            at += 1 if marker == 0xFF else 2
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        yield marker, at + 4, end
        at = end


def _data_end(content: bytes, at: int) -> int:
    """Return where the next marker begins that does not belong to the data."""
    while (at := content.find(b"\xff", at)) != -1 and at + 1 < len(content):
        if content[at + 1] != 0x00 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2
    return len(content)
