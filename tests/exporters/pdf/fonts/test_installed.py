"""The fonts of the machine, as fontconfig finds them: here a folder with one packed font in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
FONTS = ROOT / "toolkit" / "exporters" / "assets" / "fonts"
CONFIG = (
    '<?xml version="1.0"?><fontconfig><dir>{dir}</dir><cachedir>{cache}</cachedir></fontconfig>'
)


@pytest.mark.parametrize(
    ("family", "answer"),
    [
        ("Noto Sans Hebrew", "True False"),
        ("Noto Sans CJK SC", "False False"),
        ("Sans", "False False"),
    ],
)
def test_only_a_font_of_exactly_this_name_counts(family: str, answer: str, tmp_path: Path) -> None:
    """Fontconfig offers another font for one that is missing; that would be boxes on paper."""
    (tmp_path / "fonts").mkdir()
    for file in FONTS.glob("NotoSansHebrew-*.ttf"):
        (tmp_path / "fonts" / file.name).symlink_to(file)
    config = tmp_path / "fonts.conf"
    config.write_text(CONFIG.format(dir=tmp_path / "fonts", cache=tmp_path / "cache"))
    asked = (
        "from toolkit.exporters.pdf.fonts.installed import characters_of as c; "
        f"found = c({family!r}); print(0x05D0 in found, 0x4E2D in found)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        env=os.environ | {"FONTCONFIG_FILE": str(config)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == answer
