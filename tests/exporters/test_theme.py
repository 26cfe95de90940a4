from __future__ import annotations

from pathlib import Path

import pytest

from tests.exporters.sample import SVG, condition, context, listed_of, page_of
from toolkit.base.errors import Misuse
from toolkit.exporters.html import export
from toolkit.exporters.site import library
from toolkit.exporters.theme import Theme, load_theme


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "theme").mkdir()
    return tmp_path / "theme"


def exported(folder: Path) -> str:
    theme = load_theme(folder.parent)
    return export(page_of(condition()), context(theme=theme)).content.decode()


def refusal(folder: Path) -> str:
    with pytest.raises(Misuse) as caught:
        exported(folder)
    return str(caught.value)


def test_without_a_folder_there_is_no_theme(tmp_path: Path) -> None:
    assert load_theme(tmp_path) == Theme()


def test_header_and_footer_are_replaced_and_the_text_is_not(folder: Path) -> None:
    plain = export(page_of(condition()), context()).content.decode()
    (folder / "header.html").write_text("<p>Our {{ publisher.name }}</p>", encoding="utf-8")
    (folder / "footer.html").write_text("<p>{{ _('Next review:') }}</p>", encoding="utf-8")
    themed = exported(folder)
    assert "<p>Our Patient information team</p>" in themed
    assert "<footer>\n<p>Next review:</p></footer>" in themed.replace("\n</footer>", "</footer>")
    main = plain.split("<main")[1].split("</main>")[0]
    assert main in themed


def test_a_page_of_ones_own_frames_every_file(folder: Path) -> None:
    (folder / "page.html").write_text(
        "<!DOCTYPE html><html lang='{{ language }}' dir='{{ direction }}'><head>{{ head }}</head>"
        "<body><main id='content' class='{{ main_class }}'>{{ main }}</main>"
        "<p>The end</p></body></html>",
        encoding="utf-8",
    )
    theme = load_theme(folder.parent)
    assert "<p>The end</p>" in exported(folder)
    listed = library([listed_of(page_of(condition()))], context(theme=theme)).content.decode()
    assert "<p>The end</p>" in listed


def test_a_style_sheet_comes_last_with_its_pictures_inside(folder: Path) -> None:
    (folder / "wave.svg").write_bytes(SVG)
    css = "header { background-image: url(theme:wave.svg) } h2 { font-weight: 600 }"
    (folder / "page.css").write_text(css, encoding="utf-8")
    sheet = exported(folder).split("<style>")[1].split("</style>")[0]
    assert sheet.endswith("h2 { font-weight: 600 }")
    assert 'background-image: url("data:image/svg+xml;base64,' in sheet


@pytest.mark.parametrize(
    "template",
    [
        "{{ main }}",
        "{% include '/etc/hostname' %}",
        "{% include '../../../pyproject.toml' %}",
        "{% import 'os' as os %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ publisher.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ publisher.name|safe }}",
        "{% autoescape false %}{{ publisher.name }}{% endautoescape %}",
        "{% for i in range(99999999) %}x{% endfor %}",
        "{{ 1 / 0 }}",
        "{{ 'a' + 1 }}",
        "{{ nothing_of_that_name }}",
        "{% if %}",
        "<style>main { opacity: 0 }</style>",
        "<script>x</script>",
        "<img src='https://x.example/count.gif' alt=''>",
        "<p onclick='x'>y</p>",
        "<p style='opacity: 0'>y</p>",
        "</header><div class='unseen'>",
        "<details>",
        "<!--",
    ],
)
def test_a_header_that_reads_runs_or_hides_anything_is_refused(folder: Path, template: str) -> None:
    (folder / "header.html").write_text(template, encoding="utf-8")
    assert "theme" in refusal(folder)


def test_what_the_publisher_wrote_is_escaped_in_a_theme_too(folder: Path) -> None:
    (folder / "header.html").write_text("{{ publisher.name }}", encoding="utf-8")
    given = context(theme=load_theme(folder.parent)).settings
    named = given.model_copy(
        update={"organisation": given.organisation.model_copy(update={"name": "<b>Us</b>"})}
    )
    made = export(page_of(condition()), context(theme=load_theme(folder.parent), settings=named))
    assert b"<b>Us</b>" not in made.content
    assert b"&lt;b&gt;Us&lt;/b&gt;" in made.content


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("sections.html", "what a page says cannot be changed from there"),
        ("search.js", "is no file that a theme may have"),
        ("font.woff2", "is no file that a theme may have"),
    ],
)
def test_other_files_are_refused(folder: Path, name: str, said: str) -> None:
    (folder / name).write_text("x", encoding="utf-8")
    with pytest.raises(Misuse) as caught:
        load_theme(folder.parent)
    assert said in f"{caught.value} {caught.value.hint}"


def test_a_picture_that_is_not_there_is_named(folder: Path) -> None:
    for address in ("gone.svg", "../logo.svg"):
        css = f"header {{ background-image: url(theme:{address}) }}"
        (folder / "page.css").write_text(css, encoding="utf-8")
        assert address in refusal(folder)


def test_links_out_of_the_collection_are_refused(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_text("secret", encoding="utf-8")
    (folder / "header.html").symlink_to(outside)
    assert "theme/header.html is not a plain file" in refusal(folder)
    other = tmp_path / "other"
    other.mkdir()
    (other / "theme").symlink_to(folder)
    with pytest.raises(Misuse, match="theme is not a folder of the collection"):
        load_theme(other)


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "footer.html").write_bytes(b"caf\xe9")
    assert "theme/footer.html is not UTF-8 text" in refusal(folder)
