"""The mistakes that editors make: right line, cause first, one message, and what to type.

Each file of mistakes/ is a whole small record with one slip in it; the report beside it is what
the editor reads. The twelve with numbers are those of the survey of validators (2026-11).
`pytest --update-goldens` writes the reports anew; the lines below are checked all the same.
"""

from pathlib import Path

import pytest

from toolkit.base.diagnostics import Report, in_order
from toolkit.base.settings import Settings
from toolkit.records.reading.entries import Entries, read_entries
from toolkit.records.reading.read import read_record
from toolkit.records.refused import Refused
from toolkit.reporters import text
from toolkit.validation.check_refused import explain_refused

MISTAKES = Path(__file__).parent / "mistakes"
FILES = sorted(path for path in MISTAKES.iterdir() if path.suffix != ".txt")

LINES: dict[str, int] = {
    "01-missing-key.yaml": 6,
    "02-misspelt-key.yaml": 7,
    "03-date-with-day-first.yaml": 56,
    "04-unknown-choice.yaml": 12,
    "05-dash-without-space.yaml": 15,
    "06-duplicate-key.yaml": 47,
    "07-tab.yaml": 13,
    "08-empty-list.yaml": 25,
    "09-bad-url.organisations.yaml": 4,
    "10-number-for-text.yaml": 59,
    "11-wrong-form-of-two.yaml": 12,
    "12-unquoted-colon.yaml": 3,
    "alias.yaml": 23,
    "apostrophe-inside-text.yaml": 29,
    "backslash.yaml": 3,
    "brace-unclosed.yaml": 28,
    "bracket-unclosed.yaml": 49,
    "bullet-after-dash.yaml": 16,
    "bullet-for-dash.yaml": 16,
    "bullets-for-dashes.yaml": 15,
    "choice-with-space.yaml": 52,
    "code-in-small-letters.yaml": 7,
    "colon-at-end-in-list.yaml": 16,
    "colon-at-end.yaml": 13,
    "colon-in-list-entry.yaml": 16,
    "colon-in-second-line.yaml": 9,
    "colon-missing-after-section.yaml": 11,
    "colon-missing.yaml": 46,
    "colon-without-space-at-end.yaml": 60,
    "colon-without-space-in-section.yaml": 24,
    "colon-without-space-on-line-1.yaml": 1,
    "colon-without-space.yaml": 3,
    "comma-missing.references.json": 2,
    "comma-missing.yaml": 28,
    "comma-too-many.references.json": 2,
    "comma-in-brackets.yaml": 14,
    "comment-of-html.yaml": 29,
    "comments-alone.yaml": 1,
    "dash-before-record.yaml": 1,
    "dash-missing-before-group.yaml": 19,
    "dash-missing-commas.yaml": 4,
    "dash-missing-one-line.yaml": 49,
    "dash-missing.yaml": 26,
    "date-in-words.yaml": 56,
    "date-of-year-alone.yaml": 56,
    "date-that-does-not-exist.yaml": 56,
    "date-with-month-first.yaml": 56,
    "date-with-short-numbers.yaml": 56,
    "date-with-slashes.yaml": 56,
    "date-without-day.yaml": 56,
    "draft-with-review.yaml": 52,
    "empty-file.yaml": 1,
    "entry-twice.yaml": 49,
    "equals-sign-for-colon.yaml": 3,
    "half-a-character.yaml": 3,
    "id-too-long.yaml": 2,
    "id-with-capitals-in-list.yaml": 50,
    "id-with-capitals.yaml": 2,
    "indented-into-section-above.yaml": 29,
    "indented-key-in-block-text.yaml": 10,
    "indented-one-space-too-far.yaml": 24,
    "indented-section-in-block-text.yaml": 11,
    "indented-three-spaces.yaml": 25,
    "indented-too-far-dash.yaml": 16,
    "indented-too-far-in-list.yaml": 40,
    "indented-too-far-key.yaml": 27,
    "indented-too-far-section.yaml": 17,
    "indented-too-little-dash.yaml": 16,
    "indented-too-little-in-list.yaml": 40,
    "indented-too-little-key.yaml": 27,
    "indented-too-little-list.yaml": 32,
    "indented-too-little-section.yaml": 23,
    "indented-too-little-text.yaml": 10,
    "indented-top-key.yaml": 46,
    "invisible-character.yaml": 3,
    "key-in-wrong-section.yaml": 32,
    "key-missing-in-list.yaml": 40,
    "key-missing-twice.yaml": 22,
    "key-with-capital-twice.yaml": 3,
    "key-with-capital.yaml": 3,
    "key-with-invisible-character.yaml": 3,
    "key-with-space.yaml": 7,
    "kind-key-with-capital.yaml": 1,
    "kind-missing.yaml": 1,
    "kind-misspelt.yaml": 1,
    "kind-unknown.yaml": 1,
    "kind-with-capital.yaml": 1,
    "list-below-text.yaml": 15,
    "list-for-text.yaml": 30,
    "list-in-folded-entry.yaml": 17,
    "list-in-folded-summary.yaml": 8,
    "list-in-folded-text.yaml": 31,
    "long-dashes-for-dashes.yaml": 15,
    "lost-letter.yaml": 3,
    "meaning-with-link.glossary.yaml": 3,
    "merge-conflict.yaml": 29,
    "number-for-code.yaml": 7,
    "number-for-name.yaml": 37,
    "number-more-than-everybody.yaml": 28,
    "number-not-whole.yaml": 28,
    "number-out-of-range.yaml": 28,
    "numbered-list-in-folded-text.yaml": 31,
    "numbers-for-dashes.yaml": 15,
    "paragraph-in-folded-summary.yaml": 9,
    "paragraph-in-folded-text.yaml": 11,
    "phone-with-hyphens.organisations.yaml": 5,
    "quotation-then-text-in-list.yaml": 26,
    "quotation-then-text-single.yaml": 3,
    "quotation-then-text.yaml": 3,
    "quote-inside-text.yaml": 29,
    "quote-never-opened.yaml": 3,
    "quote-unclosed-at-end.yaml": 60,
    "quote-unclosed-single.yaml": 3,
    "quote-unclosed-with-quotes-below.yaml": 6,
    "quote-unclosed.yaml": 3,
    "quotes-of-two-kinds-2.yaml": 3,
    "quotes-of-two-kinds.yaml": 3,
    "saved-as-utf-16.yaml": 1,
    "saved-as-windows-1252.yaml": 3,
    "second-document.yaml": 29,
    "section-for-text.yaml": 25,
    "semicolon-for-colon.yaml": 3,
    "special-space-after-colon.yaml": 3,
    "special-space-after-dash.yaml": 16,
    "special-space-after-dashes.yaml": 15,
    "special-space-after-first-dash.yaml": 15,
    "special-space-before-key.yaml": 13,
    "stray-line.yaml": 61,
    "switch-for-text.yaml": 55,
    "term-twice.glossary.yaml": 4,
    "text-after-bracket.yaml": 49,
    "text-begins-with-ampersand.yaml": 3,
    "text-begins-with-asterisk.yaml": 3,
    "text-begins-with-at.yaml": 3,
    "text-begins-with-backtick.yaml": 3,
    "text-begins-with-bar.yaml": 3,
    "text-begins-with-bold.yaml": 29,
    "text-begins-with-brace.yaml": 3,
    "text-begins-with-bracket.yaml": 3,
    "text-begins-with-citation.yaml": 26,
    "text-begins-with-dash.yaml": 3,
    "text-begins-with-exclamation.yaml": 3,
    "text-begins-with-link.yaml": 26,
    "text-begins-with-percent.yaml": 3,
    "text-behind-block-sign.yaml": 8,
    "text-for-number.yaml": 28,
    "text-for-section.yaml": 51,
    "text-lost-behind-hash.yaml": 37,
    "title-with-bold.yaml": 3,
    "title-with-citation.yaml": 3,
    "title-with-entity.yaml": 3,
    "title-with-html.yaml": 3,
    "title-with-link.yaml": 3,
    "typographic-quote-closes.yaml": 3,
    "typographic-quote-opens.yaml": 3,
    "typographic-quotes-and-colon.yaml": 3,
    "typographic-quotes-round-choice.yaml": 12,
    "typographic-quotes-round-date.yaml": 56,
    "typographic-quotes-round-key.yaml": 3,
    "typographic-quotes.yaml": 3,
    "url-of-http.organisations.yaml": 4,
    "value-behind-hash.yaml": 3,
    "value-blank.yaml": 3,
    "value-missing-after-dash.yaml": 26,
    "value-missing-block-text.yaml": 8,
    "value-missing-list.yaml": 25,
    "value-missing-section.yaml": 17,
    "value-missing.yaml": 29,
    "words-behind-hash.yaml": 41,
}
"""The line that the editor has to mend."""

TWO_MISTAKES = {"key-missing-twice"}


def refuse(path: Path) -> Refused:
    parts = path.name.split(".")
    if len(parts) == 3:
        kind = parts[1]
        read = read_entries(path.name, path.read_bytes(), kind)
        if isinstance(read, Entries):
            read = read.refused
    else:
        read = read_record(path.name, path.read_bytes())
    assert isinstance(read, Refused), "the mistake is accepted"
    return read


def report_of(path: Path) -> Report:
    return Report(in_order(explain_refused(refuse(path), Settings())), (path.name,))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_mistake_reads_as_a_kind_colleague_would_say_it(path: Path, update_goldens: bool) -> None:
    golden = path.with_name(f"{path.name}.txt")
    said = text.render(report_of(path))
    if update_goldens:
        golden.write_bytes(said.encode())
    assert said == golden.read_bytes().decode()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_mistake_is_one_message_on_its_line_with_a_hint(path: Path) -> None:
    found = report_of(path).diagnostics
    name = path.name.split(".")[0]
    assert len(found) == (2 if name in TWO_MISTAKES else 1)
    assert found[0].span.line == LINES[path.name]
    assert all(each.hint for each in found)
    assert all(len(each.message) <= 140 for each in found)


def test_every_report_belongs_to_a_mistake() -> None:
    reports = {path.name for path in MISTAKES.glob("*.txt")}
    assert reports == {f"{path.name}.txt" for path in FILES}


def test_the_twelve_of_the_survey_are_all_there() -> None:
    assert [path.name[:2] for path in FILES if path.name[0].isdigit()] == [
        f"{number:02}" for number in range(1, 13)
    ]
