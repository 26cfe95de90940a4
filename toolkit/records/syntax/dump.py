"""Plain data -> YAML as records have it: dashes to the right of a list's key, long texts folded."""

from __future__ import annotations

from typing import Any

import yaml

_LONG = 80
"""Letters of a text that gets lines of its own."""
_WIDTH = 80


class _Dumper(yaml.SafeDumper):
    """Quotes with double quotes."""

    def choose_scalar_style(self) -> str:
        style = str(super().choose_scalar_style())
        return '"' if style == "'" else style

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = "|" if "\n" in text else ">" if len(text) > _LONG else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _Dumper.represent_text)
# A date is a text to us, which needs no quotes.
_Dumper.yaml_implicit_resolvers = {
    first: [each for each in found if each[0] != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def as_yaml(value: Any, *, in_brackets: bool = False) -> str:
    """Return the lines of a value, or one line in brackets."""
    text = yaml.dump(
        value,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=float("inf") if in_brackets else _WIDTH,
        default_flow_style=in_brackets,
    )
    return str(text)
