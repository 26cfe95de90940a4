"""A treatment whose risks are not known is a warning, and an error before publication."""

from pathlib import Path

import pytest

from tests.rules.examples import check

OPTION = """\
treatments:
  options:
    - name: A medicine
      kind: eases symptoms
      how_it_works: {not_found: searched}
      benefits: {not_found: searched}
      risks: {not_found: searched}
"""


@pytest.mark.parametrize(("profile", "severity"), [(None, "warning"), ("publish", "error")])
def test_it_is_an_error_before_publication(
    profile: str | None, severity: str, tmp_path: Path
) -> None:
    (found,) = check(OPTION, tmp_path, profile=profile).of("REF016")
    assert found.severity == severity
    assert found.route[-1] == "risks"
