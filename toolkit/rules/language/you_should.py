"""Advice that begins with "you should"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_SHOULD = regex(
    r"you(?<!\w...) +(?:should|ought +to)(?![\w'])(?P<no> +not)?(?: +(?P<verb>[a-z]+))?"
)
# "Ask if you should", "how long you should": a question, not advice.
_INDIRECT = regex(
    r"\b(?:if|whether|when|where|why|what|which|who|how(?: +\w+){0,2}|that|than|as|because|reasons?|times?"
    r"|amount|number|(?:foods?|things|medicines?|exercises?))(?: +(?:and|or) +[\w ]{1,30})? +$"
)
# "You should feel better in a week": what to expect.
_EXPECTED = regex(
    r" +(?:soon +|then +|also +|usually +|normally +|still +|not +)?(?:be +(?:able|offered|given|seen|sent|told|contacted|fine|ok|back)"
    r"|begin|start +to|feel|get +(?:better|your|an? |the )|hear|receive|recover|notice|see +(?:an? +|some +)?(?:improvement|results?)"
    r"|have +(?:recovered|been|no)|heal|make +a +full|find)\b"
)
_AUXILIARY = ("be", "have", "also", "only", "always", "never", "then", "still", "not")


@rule("LAN027", "you-should", severity="note", sentences=True, serves=())
def you_should(record: Record, _context: Context) -> Iterator[Finding]:
    """A sentence says what "you should" do.

    Why: the bare verb is shorter, clearer, and does not scold.

    Source: NHS digital service manual, voice and tone (avoid should).

    Bad:
        outlook: You should keep warm. [@source-one]  # expect: LAN027

    Good:
        outlook: Keep warm, as it should not hurt. [@source-one]
    """
    wording = record.wording
    if wording.words.isdisjoint(("should", "ought")):
        return
    for match in _SHOULD.finditer(wording.plain):
        if _INDIRECT.search(wording.plain, max(0, match.start() - 60), match.start()):
            continue
        if _EXPECTED.match(wording.plain, match.end("no") if match["no"] else _end(match)):
            continue
        verb = match["verb"]
        bare = verb if verb and verb not in _AUXILIARY else "the verb"
        words = (match.start(), match.end("no") if match["no"] else _end(match))
        yield wording.finding(
            words,
            f"“{wording.text[slice(*words)]}” scolds",
            f"begin with {'do not ' if match['no'] else ''}{bare}",
        )


def _end(match: re.Match[str]) -> int:
    return match.start("verb") - 1 if match["verb"] else match.end()
