from __future__ import annotations

import base64
import hashlib
import re

from tests.exporters.reading import read_html
from tests.exporters.sample import condition, context, listed_of, page_of, topic
from toolkit.exporters.html.document import content_security_policy, css_text
from toolkit.exporters.html.exporter import export
from toolkit.exporters.site import library


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def test_the_policy_names_the_style_and_the_scripts_that_are_really_there() -> None:
    for made in (
        export(page_of(condition()), context()),
        library(map(listed_of, [page_of(condition()), page_of(topic())]), context()),
    ):
        text = made.content.decode()
        (policy,) = (a["content"] for _, a in read_html(made.content).tags if "http-equiv" in a)
        (css,) = re.findall("<style>(.*?)</style>", text, re.DOTALL)
        scripts = re.findall("<script>(.*?)</script>", text, re.DOTALL)
        hashes = [_hash(each) for each in (css, *scripts)]
        assert re.findall(r"'sha256-[^']*'", str(policy)) == hashes
        # All of it: what is left out is allowed, and so is what is written twice.
        script = f"script-src {' '.join(hashes[1:])}; " if scripts else ""
        assert policy == (
            f"default-src 'none'; style-src {hashes[0]}; {script}"
            "img-src data:; base-uri 'none'; form-action 'none'"
        )


def test_nothing_is_allowed_that_is_not_named() -> None:
    assert "script-src" not in content_security_policy("a {}")
    assert "unsafe" not in content_security_policy("a {}", ["b()"])


def test_no_words_can_end_a_css_string() -> None:
    assert css_text('a"}\\\n</style>é') == '"a\\22 \\7d \\5c \\a \\3c \\2f style\\3e é"'
