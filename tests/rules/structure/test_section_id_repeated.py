from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

SECTION = "  - {{id: {}, heading: Heading {}, body: 'Text. [@source-one]'}}\n"


def sections(*names: str) -> str:
    lines = (SECTION.format(name, at) for at, name in enumerate(names))
    return "kind: topic\nsections:\n" + "".join(lines)


def test_every_repetition_is_reported(tmp_path: Path) -> None:
    checked = check(sections("one", "two", "one", "one"), tmp_path)
    assert checked.marked("STR017") == ["one", "one"]
    assert [found.route for found in checked.of("STR017")] == [
        ("sections", 2, "id"),
        ("sections", 3, "id"),
    ]


def test_names_of_fixed_sections_may_be_used(tmp_path: Path) -> None:
    assert check(sections("answer", "references", "get-help"), tmp_path).of("STR017") == []
