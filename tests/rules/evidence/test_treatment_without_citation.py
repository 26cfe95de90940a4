from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

TWO = """\
treatments:
  intro: There is no cure. [@source-one]
  options:
    - name: Plasma exchange
      kind: treats the cause
      how_it_works: A machine filters your blood.
      benefits: It can shorten the illness. [@source-one]
      risks: Ask your team.
    - name: Exercise
      kind: supports
      how_it_works: You move more.
      benefits: It can help you sleep.
      risks: None is known.
"""


def test_only_the_treatment_without_any_is_reported(tmp_path: Path) -> None:
    assert check(TWO, tmp_path).marked("REF005") == ["Exercise"]


def test_a_topic_has_no_treatments(tmp_path: Path) -> None:
    assert check("kind: topic\nid: minimal-topic", tmp_path).of("REF005") == []
