"""Pictures that say nothing to a reader who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "STR007",
    "image-without-alternative-text",
    severity="error",
    serves=("nhs:alt-text", "nhs:6-access", "pif-tick:7-content-and-design", "pemat:17"),
)
def image_without_alternative_text(record: Record, context: Context) -> Iterator[Finding]:
    """A picture's alternative text is blank, says nothing of its own, or is longer
    than {alt_characters} characters.

    Why: a screen reader reads it out in place of the picture. The caption's words again, or the
    file's name, do not help; and no one can pause a long one.

    Source: WCAG 2.2, 1.1.1; NHS digital service manual, images (125 characters).

    Bad:
        figures:
          - file: nerve-fibre.svg
            after: overview
            alt: Nerve fibre  # expect: STR007
            caption: Myelin wraps a nerve fibre like the cover of a cable.
            credit: Content team
            licence: CC BY 4.0

    Good:
        figures:
          - file: nerve-fibre.svg
            after: overview
            alt: A nerve fibre with its coating, and one whose coating is damaged.
            caption: Myelin wraps a nerve fibre like the cover of a cable.
            credit: Content team
            licence: CC BY 4.0
    """
    limit = context.settings.limits.alt_characters
    captions = {
        passage.route[1]: passage.parsed.plain
        for passage in record.passages
        if passage.route[0] == "figures"
    }
    for at, figure in enumerate(record.model.figures):
        route = ("figures", at, "alt")
        stem = figure.file.rpartition(".")[0]
        if not figure.alt.strip():
            yield Finding(
                route,
                "this picture has no alternative text",
                "say in one sentence what the picture shows",
            )
        elif _letters(figure.alt) in (_letters(stem), _letters(figure.file)):
            yield Finding(
                route,
                "the alternative text is only the file's name",
                "say in one sentence what the picture shows",
            )
        elif _letters(figure.alt) == _letters(captions.get(at, "")):
            yield Finding(
                route,
                "the alternative text is the caption again, so it would be read out twice",
                "say what the picture shows; the caption can say what it means",
            )
        elif len(figure.alt) > limit:
            yield Finding(
                route,
                f"the alternative text has {len(figure.alt)} characters; {limit} are allowed",
                "keep what the picture shows; put the rest in the text or the caption",
            )


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
