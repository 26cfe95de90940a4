"""What toolkit.toml says of the pages' looks is refused at its line, before any export."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.collections import TODAY, make
from tests.commands.process import run
from tests.records.font_files import changed, put_font, small
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.publishing.export import export
from toolkit.validation.own_style import _INSTEAD
from toolkit.validation.validate import validate

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "root")


def test_a_theme_is_refused_with_what_replaces_each_file(root: Path) -> None:
    (root / "theme").mkdir()
    (root / "theme/notes.txt").write_text("x")
    validate(root, read_settings(root), (), TODAY, use_cache=False)
    for name in _INSTEAD:
        (root / "theme" / name).write_bytes(b"\xff{{")
    done = run(root, "export")
    told = done.stderr.decode()
    assert done.returncode == 2
    assert "theme/ is used no longer" in told
    assert all(f"{name}: {instead}" in told for name, instead in _INSTEAD.items())


LOGO = '[organisation]\n\nlogo = "{}"\n'
FONT = '[paper]\nsize = "A4"\nfont = "{}"\n'


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (LOGO.format("gone.svg"), "line 3: organisation.logo: there is no picture gone.svg"),
        (LOGO.format("script.svg"), "line 3: organisation.logo: script.svg: the drawing holds"),
        (LOGO.format("half.png"), "line 3: organisation.logo: half.png: the file breaks off"),
        (LOGO.format("../x.svg"), "line 3: organisation.logo: it is no name of such a file"),
        (FONT.format("Gone"), "line 3: paper.font: there is no file Gone-Regular.ttf"),
        (FONT.format("Ours"), "line 3: paper.font: Ours-Regular.ttf may not be put"),
        (FONT.format("../Ours"), "line 3: paper.font: it is no name of such a file"),
        ('[organisation]\nheader = "a\\u202eb"\n', "line 2: organisation.header: an inv"),
        (
            '[[box]]\nheading = "a"\nplace = "end"\ntext = "b\\u00adc"\n',
            "line 4: box.0.text: an inv",
        ),
        (
            '[organisation]\nname = "Clinic 🏥"\n',
            "line 2: organisation.name: no font has 🏥 (U+1F3E5",
        ),
        (
            '[organisation]\n\nfooter = "a → b"\n',
            "line 3: organisation.footer: no font has → (U+2192",
        ),
        (
            '[[local]]\nname = "Line"\nurl = "https://a.example"\nhours = "✓"\n',
            "line 4: local.0.hours: no font has ✓",
        ),
        (f'[organisation]\nheader = "{"x" * 81}"\n', "line 2: organisation.header: it takes the r"),
        (
            f'[organisation]\nname = "{"病" * 41}"\n',
            "line 2: organisation.name: it takes the room of 82 letters",
        ),
        ('[organisation]\nname = " "\n', "line 2: organisation.name: it has no words"),
        ('[organisation]\nheader = "a\\nb"\n', "line 2: organisation.header: it has several lines"),
        ('[[box]]\nheading = "a"\ntext = "b"\nplace = "top"\n', "line 4: box.0.place: it should"),
        ('[[box]]\nheading = "a"\ntext = "b"\n', "line 1: box.0.place: it has to be there"),
        ('[style]\nlink = "red"\n', "line 2: style.link: it is no colour"),
        ("[paper]\ntext_size = 11\n", "line 2: paper.text_size: it should be greater"),
        ("[paper]\ntext_size = 17\n", "line 2: paper.text_size: it should be less"),
        ("[paper]\ntext_size = 12.5\n", "line 2: paper.text_size: it should be a whole number"),
    ],
)
def test_a_wrong_value_is_said_at_its_line(root: Path, settings: str, expected: str) -> None:
    images = root / "content/images"
    images.mkdir(exist_ok=True)
    (images / "script.svg").write_bytes(SVG.replace(b"<path", b"<script>x</script><path"))
    (images / "half.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(13))
    put_font(root, changed(lambda font: setattr(font["OS/2"], "fsType", 2)), small("Bold"))
    (root / "toolkit.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(Misuse) as caught:
        validate(root, read_settings(root), (), TODAY, use_cache=False)
    assert str(caught.value).startswith(f"toolkit.toml, {expected}")
    assert caught.value.hint


def test_a_handout_has_the_font_and_is_made_again_when_it_changes(root: Path) -> None:
    put_font(root, small(), small("Bold"))
    (root / "toolkit.toml").write_text('[paper]\nfont = "Ours"\n')
    out = root / "exports"
    ids = ["first-condition"]

    def written(formats: tuple[str, ...]) -> int:
        return len(export(root, read_settings(root), ids, formats, out, TODAY).written)

    assert written(("json",))
    assert not written(("json",))
    put_font(root, changed(lambda font: setattr(font["OS/2"], "fsType", 8)), small("Bold"))
    assert written(("json",))
