"""What tests of validation share."""

from __future__ import annotations

import pytest

from toolkit.validation import check_files


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that were really checked."""
    seen: list[str] = []
    real = check_files._check

    def noted(path: str, *rest: object) -> object:
        seen.append(path)
        return real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(check_files, "_check", noted)
    return seen
