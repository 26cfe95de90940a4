"""Who is answered: a browser on this machine that was led here by the printed address."""

from __future__ import annotations

import pytest

from tests.preview.asked import HOST, PORT, SENT, Preview


@pytest.mark.parametrize(
    "hosts",
    [
        ["evil.example"],
        [f"evil.example:{PORT}"],
        ["127.0.0.1"],
        [f"127.0.0.1:{PORT + 1}"],
        [f"{HOST}.evil.example"],
        [f"0.0.0.0:{PORT}"],
        [HOST, "evil.example"],
        ["evil.example", HOST],
        [],
    ],
)
@pytest.mark.parametrize("path", ["/", "/record/first-condition/file/html", "/events", "/nothing"])
def test_other_names_are_not_answered(preview: Preview, hosts: list[str], path: str) -> None:
    answer = preview.ask(path, hosts=hosts)
    assert answer.status == 421
    assert "first-condition" not in answer.text


@pytest.mark.parametrize("host", [HOST, f"localhost:{PORT}"])
def test_its_own_names_are_answered(preview: Preview, host: str) -> None:
    assert preview.ask("/", hosts=[host]).status == 200


def test_no_other_site_may_read_or_frame_it(preview: Preview) -> None:
    for path in ("/", "/record/first-condition", "/record/first-condition/file/html", "/nothing"):
        headers = preview.ask(path, {"origin": "https://evil.example"}).headers
        assert not [name for name in headers if name.startswith("access-control")]
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "frame-ancestors" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_a_page_of_a_record_runs_no_script(preview: Preview) -> None:
    policy = preview.ask("/record/first-condition/file/html").headers["content-security-policy"]
    assert "sandbox allow-same-origin" in policy
    assert "allow-scripts" not in policy
    assert 'sandbox="allow-same-origin"' in preview.ask("/record/first-condition").text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
@pytest.mark.parametrize(
    "sent",
    [
        {},
        {**SENT, "x-preview-token": ""},
        {**SENT, "x-preview-token": "tokem"},
        {**SENT, "origin": "null"},
        {**SENT, "origin": "https://evil.example"},
        {"x-preview-token": SENT["x-preview-token"]},
    ],
)
def test_only_its_own_pages_may_send(preview: Preview, method: str, sent: dict[str, str]) -> None:
    assert preview.ask("/record/first-condition", sent, method).status == 403
