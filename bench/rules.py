"""How often each rule on words speaks: findings for 1,000 sentences of anyone's public texts.

    python bench/rules.py TEXTS.jsonl [--examples 3]

TEXTS holds one page a line as JSON: `lang`, `title`, `summary_text`, and `sections` with a
`heading` and a `text` each; all but a text may be missing. Nothing is labelled: the figures say how
much an editor would have to read, and the examples whether the rule was right.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.kinds import Topic
from toolkit.base.settings import Settings
from toolkit.records.document import Document
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage
from toolkit.records.text.wording import Wording, make_wording
from toolkit.rules import RULES
from toolkit.rules.rule import Context

_MARKS = re.compile(r"[\[\]]")


class Page(Record):
    """A page of someone else, as rules on sentences read it."""

    def __init__(self, language: str, texts: list[str]) -> None:
        """Take the texts as they are; square brackets would be links."""
        fields: dict[str, Any] = {"language": language, "title": "", "also_known_as": ()}
        super().__init__(Document("page", "", {}), Topic.model_construct(**fields))
        plain = [_MARKS.sub(" ", text) for text in texts]
        passages = tuple(Passage(("page", at), text, block=True) for at, text in enumerate(plain))
        wording = make_wording((each.route, each.text, each) for each in passages)
        self.__dict__["passages"] = passages
        self.__dict__["plain_texts"] = ()
        self.__dict__["wording"] = wording if self.is_english else Wording((), "", "")


def pages(path: Path) -> Iterator[Page]:
    """Yield each page that has a text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        parts = [row.get("summary_text"), *(part.get("text") for part in row.get("sections") or ())]
        texts = [text for text in parts if isinstance(text, str) and text.strip()]
        if texts:
            yield Page(row.get("lang") or "en", texts)


def main() -> None:
    """Print a table of the rules, those that speak most first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--examples", type=int, default=0)
    arguments = parser.parse_args()
    context = Context(Settings(), Library())
    rules = [rule for rule in RULES if rule.code == "CAR009" or rule.sentences]
    found: dict[str, list[str]] = defaultdict(list)
    sentences = english = 0
    for page in pages(arguments.texts):
        count = sum(len(unit.sentences) for each in page.passages for unit in each.units)
        sentences += count
        english += count if page.is_english else 0
        for rule in rules:
            for finding in rule.check(page, context):
                text = page.passages[int(finding.route[1])].text
                start, end = finding.words or (0, 0)
                shown = (
                    f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 40]}"
                )
                found[rule.code].append(" ".join(shown.split())[:160])
    print(f"{sentences:,} sentences, {english:,} of them English\n")
    print("| rule | | severity | findings | for 1,000 sentences |\n|---|---|---|---|---|")
    of_all = {"LAN001", "LAN002", "LAN028"}
    for rule in sorted(rules, key=lambda each: -len(found[each.code])):
        among = sentences if rule.code in of_all else english
        share = 1000 * len(found[rule.code]) / among if among else 0
        number = len(found[rule.code])
        print(f"| {rule.code} | {rule.name} | {rule.severity} | {number} | {share:.1f} |")
    for code in sorted(found) if arguments.examples else ():
        step = max(1, len(found[code]) // arguments.examples)
        print(f"\n{code}", *found[code][::step][: arguments.examples], sep="\n  ")


if __name__ == "__main__":
    main()
