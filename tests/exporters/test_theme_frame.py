from __future__ import annotations

from pathlib import Path

import pytest

import toolkit.exporters
from toolkit.exporters.theme_frame import HEAD, MAIN, frame_fault

_GOOD = (
    f"<!DOCTYPE html><html lang='en'><head>{HEAD}</head><body><header><p>House</p></header>"
    f"<main id='content' class='index theme-a'><div class='theme-b'>{MAIN}</div></main>"
    "</body></html>"
)


def test_a_frame_that_shows_both_is_taken() -> None:
    assert frame_fault(_GOOD) == ""


def test_the_packed_frame_is_one() -> None:
    packed = Path(toolkit.exporters.__file__).parent / "templates" / "page.html"
    text = packed.read_text(encoding="utf-8")
    text = text.replace("{{ head }}", HEAD).replace("{{ main }}", MAIN)
    text = text.replace('{% if main_class %} class="{{ main_class }}"{% endif %}', "")
    assert frame_fault(text) == ""


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        (MAIN, ""),
        (MAIN, MAIN * 2),
        (MAIN, f"<!-- {MAIN} -->"),
        (MAIN, f"<p title='{MAIN}'>x</p>"),
        (MAIN, f"<details>{MAIN}</details>"),
        (MAIN, f"<dialog>{MAIN}</dialog>"),
        (MAIN, f"<template>{MAIN}</template>"),
        (MAIN, f"<noscript>{MAIN}</noscript>"),
        (MAIN, f"<textarea>{MAIN}</textarea>"),
        (MAIN, f"<s>{MAIN}</s>"),
        (MAIN, f"<p hidden/>{MAIN}"),
        (MAIN, f"<div inert>{MAIN}</div>"),
        (MAIN, f"<section aria-hidden='true'>{MAIN}</section>"),
        (MAIN, f"<div class='unseen'>{MAIN}</div>"),
        ("<body>", "<body hidden>"),
        ("<html lang='en'>", "<html lang='en' class='address'>"),
        ("<main id='content' class='index theme-a'>", "<div>"),
        (HEAD, ""),
        (HEAD, f"<style>main {{ opacity: 0 }}</style>{HEAD}"),
        (HEAD, f"<title>x</title>{HEAD}"),
        ("<p>House</p>", "<style>p { opacity: 0 }</style>"),
        ("<p>House</p>", "<svg><text>x</text></svg>"),
        ("</body>", "<script>x</script></body>"),
    ],
)
def test_a_frame_that_drops_or_hides_one_is_refused(there: str, instead: str) -> None:
    assert there in _GOOD
    assert frame_fault(_GOOD.replace(there, instead))
