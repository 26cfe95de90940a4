"""Templates of the site, which belong to no single page."""

from __future__ import annotations

from typing import Any

from toolkit.exporters.rendering import environment, in_its_languages


def fill(template: str, language: str, **values: Any) -> str:
    """Fill a template in the language of the library."""
    html = environment(language).get_template(template).render(**values)
    return in_its_languages(html, language)
