"""Each part of a leaflet in the section that it is about, and what is missing shown as missing."""

import pytest

from tests.importing.leaflets import data_of, import_html
from tests.kinds import KINDS
from toolkit.importing.placing.headings import section_of


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("What causes a cough?", "causes"),
        ("Symptoms of plain cough", "symptoms"),
        ("Treatment", "treatments"),
        ("How to treat a cough yourself", "self_care"),
        ("Who is at risk", "who_gets_it"),
        ("What is a plain cough?", "overview"),
        ("What is it?", "overview"),
        ("What is a cold?", None),
        ("أعراض", None),
        ("Parking", None),
        ("Plain cough", None),
    ],
)
def test_headings_are_found_by_what_they_say(heading: str, key: str | None) -> None:
    found = section_of(heading, "Plain cough", KINDS["condition"], "en-GB")
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [("What is an X-ray?", "what_it_is"), ("Why is an X-ray done?", "why_it_is_done")],
)
def test_what_it_is_and_why_are_two_questions(heading: str, key: str) -> None:
    found = section_of(heading, "X-ray", KINDS["procedure"], "en-GB")
    assert found
    assert found.key == key


def test_what_fits_no_section_is_one_of_its_own_behind_the_part_before_it() -> None:
    data = data_of(
        import_html("<p>Short.</p><h2>Causes</h2><p>Dust.</p><h2>Parking</h2><p>No.</p>")
    )
    assert data["summary"] == "Short."
    assert data["causes"] == "Dust.\n"
    assert data["sections"] == [
        {"id": "parking", "heading": "Parking", "body": "No.\n", "after": "causes"}
    ]


def test_a_second_part_on_the_same_keeps_its_heading() -> None:
    data = data_of(import_html("<h2>Causes</h2><p>Dust.</p><h2>What causes it</h2><p>Smoke.</p>"))
    assert data["causes"] == "Dust.\n\n### What causes it\n\nSmoke.\n"


def test_nothing_is_invented() -> None:
    made = import_html("<h2>Causes</h2><p>Dust.</p>")
    data = data_of(made)
    for key in ("audience", "summary", "main_message", "overview"):
        assert data[key].startswith("TO WRITE:"), key
    assert data["get_help"]["none"].startswith("TO WRITE:")
    assert data["review"]["status"] == "draft"
    assert "reviewers" not in data["review"]
    assert made.compared.added == {}


def test_bold_lines_are_headings_and_typed_dashes_lists() -> None:
    data = data_of(import_html("<p><b>Causes</b></p><p>Such as:</p><p>- dust</p><p>• smoke</p>"))
    assert data["causes"] == "Such as:\n\n- dust\n- smoke\n"


def test_bold_lines_above_the_first_real_heading_are_of_its_level() -> None:
    bold = "<p><b>Causes</b></p><p>Dust.</p>"
    data = data_of(import_html(f"<p>Short.</p>{bold}<h2>Treatment</h2><p>Rest.</p>{bold}"))
    assert data["causes"] == "Dust.\n"
    assert "### Causes" in str(data["treatments"])


def test_do_and_do_not_are_boxes() -> None:
    data = data_of(
        import_html("<h2>Food</h2><h3>Do</h3><ul><li>eat</ul><h3>Don’t</h3><ul><li>smoke</ul>")
    )
    assert data["sections"][0]["body"] == "> Do:\n>\n> - eat\n\n> Don’t:\n>\n> - smoke\n"


def test_tables_that_records_have_stay_tables_and_others_become_lists() -> None:
    data = data_of(
        import_html(
            "<h2>Food</h2><table><tr><th>What<th>When<tr><td>Tea<td>Now</table><p>And</p>"
            "<table><tr><td>a<td>b<td>c<td>d<td>e<tr><td>1<td>2<td>3<td>4<td>5</table>"
        )
    )
    body = data["sections"][0]["body"]
    assert "| What | When |\n|---|---|\n| Tea | Now |" in body
    assert "- a; b; c; d; e\n- 1; 2; 3; 4; 5" in body


def test_a_picture_of_the_page_becomes_a_figure() -> None:
    dot = (
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
        "rkJggg=="
    )
    page = f'<h2>Causes</h2><p>Dust.</p><img alt="A dot" src="data:image/png;base64,{dot}">'
    made = import_html(page + '<img alt="Far" src="https://example.org/x.png">')
    (figure,) = data_of(made)["figures"]
    assert (figure["file"], figure["alt"], figure["after"]) == ("leaflet-1.png", "A dot", "causes")
    assert figure["licence"].startswith("TO WRITE:")
    assert list(made.draft.pictures) == ["leaflet-1.png"]
    assert [each.words for each in made.draft.left] == ["Far"]


def test_a_list_inside_a_list_is_told_apart_in_its_line() -> None:
    inner = "<ul><li>dull<li>sharp</ul>"
    made = import_html(f"<h2>Causes</h2><ul><li>pain{inner}<li>any of these:{inner}</ul>")
    assert data_of(made)["causes"] == "- pain: dull; sharp\n- any of these: dull; sharp\n"
