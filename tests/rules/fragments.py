"""A fragment for tests of rules, and the smallest record that uses it rightly."""

from __future__ import annotations

FRAGMENT = """\
# file: content/fragments/medicine.yaml
kind: fragment
id: medicine
parts:
  risks:
    fits: treatments.options.risks
    text: It can harm the liver, very rarely. [@source-one]
  eyes:
    fits: get_help.signs
    urgency: emergency
    text: your eyes are yellow [@source-one]
  why:
    fits: [causes, outlook]
    text: |
      The cause is not known.
      It may be a germ. [@source-one]
together: [risks, eyes]
review:
  status: draft
  authors: [{name: Us}]
  changes: [{date: 2026-11-22, version: "0.1", note: New.}]
"""

CARD = """\
# file: content/conditions/minimal.yaml
get_help:
  - urgency: %s
    action: Call 999 if
    signs:
      - you have trouble breathing [@source-one]
      - "[](fragment:medicine/%s)"
"""

OPTION = """\
treatments:
  options:
    - name: A medicine
      kind: eases symptoms
      how_it_works: You take a tablet each day. [@source-one]
      benefits: It can ease pain. [@source-one]
      risks: "[](fragment:medicine/%s)"
"""

GOOD = FRAGMENT + CARD % ("emergency", "eyes") + OPTION % "risks"
