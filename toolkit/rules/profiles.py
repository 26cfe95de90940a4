"""Profiles: which rules a run uses and how severe they are; settings on top have the last word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from msgspec import Struct

from toolkit.base.diagnostics import SEVERITIES, Severity
from toolkit.base.errors import Misuse
from toolkit.base.families import OWN, family_of
from toolkit.base.settings import Settings
from toolkit.base.text.nearest import nearest
from toolkit.rules import RULES
from toolkit.rules.own.rule_of import rules_of
from toolkit.rules.rule import Rule
from toolkit.rules.standards import STANDARDS
from toolkit.rules.standards.serving import serves

Chosen = Severity | Literal["off"]


class Profile(Struct, frozen=True):
    """A named choice of severities."""

    name: str
    title: str
    severity: Callable[[Rule], Chosen]

    def severities(self, rules: Iterable[Rule] = RULES) -> Mapping[str, Chosen]:
        """Return the severity of every rule that differs from the rule's own."""
        chosen = ((rule, self.severity(rule)) for rule in rules)
        return {rule.code: severity for rule, severity in chosen if severity != rule.severity}


def _publish(rule: Rule) -> Chosen:
    """What is printed for patients may have no open warning."""
    if family_of(rule.code).is_style:
        return rule.severity  # style is no reason to keep a page from its readers
    return "error" if rule.severity == "warning" else rule.severity


def _serving(standard: str) -> Callable[[Rule], Chosen]:

    def severity(rule: Rule) -> Chosen:
        # Care cards, dead links and a team's own rules are not a matter of which standard one aims at.
        family = family_of(rule.code)
        always = family.is_safety or family is OWN or rule.severity == "error"
        return rule.severity if always or serves(rule, standard) else "off"

    return severity


PROFILES: dict[str, Profile] = {
    profile.name: profile
    for profile in (
        Profile("publish", "Before publication: no open warning.", _publish),
        *(
            Profile(name, f"The rules that serve {standard.title}.", _serving(name))
            for name, standard in STANDARDS.items()
        ),
    )
}


def with_profile(settings: Settings, name: str | None) -> Settings:
    """Return the settings with a profile's severities beneath the collection's own choices."""
    if name is None:
        return settings
    if name not in PROFILES:
        near = nearest(name, PROFILES)
        hint = f"did you mean {near}?" if near else f"profiles are: {', '.join(PROFILES)}"
        raise Misuse(f"there is no profile {name}", hint)
    chosen = PROFILES[name].severities(rules_of(settings))
    rules = {**chosen, **settings.rules}
    for code, severity in chosen.items():
        # Of a safety rule neither the one nor the other may take the severity down.
        if family_of(code).is_safety:
            rules[code] = min(severity, rules[code], key=[*SEVERITIES, "off"].index)
    return settings.model_copy(update={"rules": rules})
