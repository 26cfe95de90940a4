"""`--changed-since`: what differs from a revision, and what depends on it, in a real repository."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.collections import (
    FIRST,
    GLOSSARY,
    KIND,
    ORGANISATIONS,
    OWN_RULES,
    REFERENCES,
    SECOND,
    TOPIC,
    check,
    commit,
    edit,
    found,
    git,
    make,
    repository,
    use_rules,
)
from tests.commands.process import run
from toolkit.base.errors import Misuse
from toolkit.validation.git.changed import changed_paths
from toolkit.validation.git.questions import base_of

EVERYTHING = {FIRST, SECOND, TOPIC, GLOSSARY, ORGANISATIONS, REFERENCES, KIND}
PICTURE = "content/images/nerve-fibre.svg"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make(tmp_path / "collection")
    repository(root)
    return root


def changed(root: Path, revision: str) -> frozenset[str]:
    return changed_paths(root, base_of(root, revision))


def reported(root: Path, revision: str = "HEAD", *paths: Path) -> set[str]:
    return set(check(root, *paths, changed_since=revision).report.files)


def test_nothing_changed(root: Path) -> None:
    assert reported(root) == set()


@pytest.mark.parametrize(
    ("path", "old", "new", "depending"),
    [
        # A record brings in those that name it, link to it or compare it.
        (FIRST, "Pacing yourself", "Pacing", {TOPIC}),
        (SECOND, "Rest can", "Resting can", {FIRST, TOPIC}),
        (TOPIC, "The pain differs", "Pain differs", {FIRST}),
        # An entry brings in those that cite, name or mention it.
        (REFERENCES, '"volume": "154"', '"volume": "155"', {FIRST, SECOND, TOPIC}),
        (GLOSSARY, "The coating", "A coating", {FIRST, TOPIC}),
        (GLOSSARY, "The body's", "Your body's", {FIRST}),
        (ORGANISATIONS, "0808 800 8000", "0808 800 8001", {FIRST, TOPIC}),
        # An entry with another id is one that has gone and one that is new.
        (GLOSSARY, "id: immune-system", "id: immunity", {FIRST}),
        # Another layout of the same entries is no change that a record could notice.
        (GLOSSARY, "term: myelin", "term:  'myelin'  # letters", set()),
        (PICTURE, "<svg", "<svg ", {FIRST}),
    ],
)
def test_a_change_brings_in_what_depends_on_it_and_nothing_else(
    root: Path, path: str, old: str, new: str, depending: set[str]
) -> None:
    edit(root, path, old, new)
    assert reported(root) - {path} == depending
    commit(root)
    assert reported(root) == set()
    assert reported(root, "HEAD~1") - {path} == depending


def test_one_of_two_references_brings_in_only_those_that_cite_it(root: Path) -> None:
    edit(root, SECOND, "[@source-two]", "[@source-one]")
    commit(root)
    edit(root, REFERENCES, '"volume": "154"', '"volume": "155"')
    assert reported(root) == {REFERENCES, FIRST, TOPIC}


def test_a_source_that_nobody_cites_any_more_is_reported(root: Path) -> None:
    git(root, "config", "color.ui", "always")
    file = root / SECOND
    file.write_text(file.read_text("utf-8").replace("[@source-two]", "[@source-one]"), "utf-8")
    still_cited = {SECOND, FIRST, TOPIC}
    assert reported(root) == still_cited
    for path in (FIRST, TOPIC):
        text = (root / path).read_text("utf-8")
        (root / path).write_text(text.replace("[@source-two]", "[@source-one]"), "utf-8")
    (warning,) = (
        each
        for each in check(root, changed_since="HEAD").report.diagnostics
        if each.code == "REF002"
    )
    assert (warning.path, "source-two" in warning.message) == (REFERENCES, True)


def test_a_record_that_mentions_a_term_without_a_link_depends_on_it(root: Path) -> None:
    edit(root, SECOND, "Rest can", "Myelin and rest can")
    commit(root)
    edit(root, GLOSSARY, "The coating", "A coating")
    assert reported(root) == {GLOSSARY, FIRST, SECOND, TOPIC}


def test_a_record_that_mentions_a_short_form_depends_on_its_term(root: Path) -> None:
    file = root / GLOSSARY
    entry = "- {id: axon, term: nerve fibre (NF), meaning: A thread.}"
    file.write_text(f"{file.read_text()}{entry}\n")
    edit(root, SECOND, "Rest can", "An NF and rest can")
    commit(root)
    edit(root, GLOSSARY, "A thread", "A long thread")
    assert reported(root) >= {GLOSSARY, SECOND}


def test_what_stands_in_for_a_shared_file_counts(root: Path) -> None:
    edit(root, GLOSSARY, "  term: myelin", "  # a comment\n  term: myelin")
    assert reported(root) == {GLOSSARY}
    text = (root / GLOSSARY).read_bytes().replace(b"The body", b"Your body")
    report = check(root, changed_since="HEAD", overlay={GLOSSARY: text}).report
    assert set(report.files) == {GLOSSARY, FIRST}


def test_an_entry_without_a_user_brings_in_nothing(root: Path) -> None:
    file = root / GLOSSARY
    file.write_text(f"{file.read_text()}- {{id: axon, term: axon, meaning: A nerve fibre.}}\n")
    assert reported(root) == {GLOSSARY}


@pytest.mark.parametrize("path", [GLOSSARY, ORGANISATIONS, REFERENCES])
def test_a_shared_file_that_is_deleted_or_new_brings_in_its_users(root: Path, path: str) -> None:
    users = {FIRST, TOPIC} | ({SECOND} if path == REFERENCES else set())
    text = (root / path).read_bytes()
    (root / path).unlink()
    assert reported(root) == users
    commit(root)
    (root / path).write_bytes(text)
    assert reported(root) == {path} | users


def test_a_broken_shared_file_and_changed_settings_bring_in_everything(root: Path) -> None:
    edit(root, "toolkit.toml", "Test", "Tested")
    assert reported(root) == EVERYTHING
    commit(root)
    edit(root, GLOSSARY, "term:", "term: [")
    assert reported(root) == EVERYTHING


def test_a_renamed_record_is_a_deleted_and_a_new_one(root: Path) -> None:
    third = "content/conditions/third.yaml"
    git(root, "mv", SECOND, third)
    assert changed(root, "HEAD") == {SECOND, third}
    # Both name the record that has gone.
    assert reported(root) == {third, FIRST, TOPIC}


def test_a_deleted_record_brings_in_those_that_name_it(root: Path) -> None:
    (root / SECOND).unlink()
    assert reported(root) == {FIRST, TOPIC}


def test_a_translation_depends_on_its_original_and_on_those_beside_it(root: Path) -> None:
    welsh, second_welsh = "content/conditions/cymraeg.yaml", "content/conditions/arall.yaml"
    text = (root / FIRST).read_text()
    text = re.sub(r"(?m)^related: .*\n", "related: []\n", text)
    text = text.replace("record:second-condition", "https://example.org")
    for path in (welsh, second_welsh):
        of = "language: cy-GB\ntranslation_of: first-condition"
        own = text.replace("id: first-condition", f"id: {Path(path).stem}")
        (root / path).write_text(own.replace("language: en-GB", of))
    commit(root)
    edit(root, welsh, "Pacing yourself", "Pacing")
    assert reported(root) == {welsh, second_welsh}
    edit(root, welsh, "Pacing", "Pacing yourself")
    edit(root, FIRST, "Pacing yourself", "Pacing")
    assert reported(root) == {FIRST, TOPIC, welsh, second_welsh}


@pytest.mark.parametrize("how", ["untracked", "staged", "intended", "unstaged again"])
def test_files_that_are_not_committed(root: Path, how: str) -> None:
    third = "content/conditions/dritte ä\"'\\n.yaml"
    (root / third).write_bytes((root / SECOND).read_bytes())
    if how != "untracked":
        git(root, "add", *(["-N"] if how == "intended" else []), third)
    if how == "unstaged again":
        git(root, "rm", "-q", "--cached", third, SECOND)
    assert third in reported(root)
    assert (SECOND in changed(root, "HEAD")) == (how == "unstaged again")


def test_a_change_that_was_taken_back_is_none(root: Path) -> None:
    before = (root / SECOND).read_bytes()
    edit(root, SECOND, "Rest can", "Resting can")
    git(root, "add", "-A")
    (root / SECOND).write_bytes(before)
    assert changed(root, "HEAD") == set()


def test_what_git_ignores_is_not_changed(root: Path) -> None:
    (root / ".gitignore").write_text("third.yaml\n")
    commit(root)
    (root / "content/conditions/third.yaml").write_text("kind: x\n")
    assert reported(root) == set()


def test_what_others_changed_since_the_branch_began_is_not_ours(root: Path) -> None:
    git(root, "checkout", "-q", "-b", "ours")
    edit(root, SECOND, "Rest can", "Resting can")
    commit(root)
    git(root, "checkout", "-q", "main")
    edit(root, TOPIC, "The pain differs", "Pain differs")
    commit(root)
    git(root, "checkout", "-q", "ours")
    assert changed(root, "main") == {SECOND}


def test_branches_without_a_common_ancestor_are_compared_as_they_are(root: Path) -> None:
    git(root, "checkout", "-q", "--orphan", "other")
    edit(root, SECOND, "Rest can", "Resting can")
    commit(root)
    assert changed(root, "main") == {SECOND}


def test_a_collection_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    root = make(tmp_path / "docs" / "päth with spaces")
    repository(tmp_path)
    (tmp_path / "elsewhere.yaml").write_text("a: b\n")
    edit(root, GLOSSARY, "The body's", "Your body's")
    assert changed(root, "HEAD") == {GLOSSARY}
    assert reported(root) == {GLOSSARY, FIRST}


def test_paths_and_a_revision_narrow_each_other(root: Path) -> None:
    edit(root, GLOSSARY, "The coating", "A coating")
    assert reported(root, "HEAD", root / "content/topics") == {TOPIC}
    assert reported(root, "HEAD", root / SECOND) == set()


def test_only_findings_of_affected_files_are_reported(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_rules(monkeypatch, OWN_RULES)
    edit(root, SECOND, "Rest can", "DANGER and rest can")
    commit(root)
    edit(root, GLOSSARY, "The body's", "ODD, the body's")
    edit(root, FIRST, "Pacing yourself", "We utilise pacing")
    codes = [(path, code) for path, _line, code in found(check(root, changed_since="HEAD").report)]
    assert codes == [(GLOSSARY, "STR901"), (FIRST, "LAN901")]


def no_repository(root: Path) -> str:
    (root / ".git").rename(root.parent / "gone")
    return "HEAD"


UNANSWERABLE: dict[str, tuple[Callable[[Path], str], str]] = {
    "no repository": (no_repository, "is in no git repository"),
    "unknown": (lambda root: "mian", "git knows no revision 'mian'"),
    "a tree": (lambda root: "HEAD^{tree}", "git knows no revision"),
    "an option": (lambda root: "--output=x", "git knows no revision '--output=x'"),
    "a zero byte": (lambda root: "a\0b", "git knows no revision"),
}


@pytest.mark.parametrize(("prepare", "said"), UNANSWERABLE.values(), ids=UNANSWERABLE)
def test_what_git_cannot_answer_is_misuse_with_a_hint(
    root: Path, prepare: Callable[[Path], str], said: str
) -> None:
    revision = prepare(root)
    with pytest.raises(Misuse, match=said) as caught:
        check(root, changed_since=revision)
    assert caught.value.hint


def test_through_the_command(root: Path) -> None:
    edit(root, SECOND, "title:", "tilte:")
    done = run(root, "validate", "--changed-since", "HEAD", "--report", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith(SECOND.encode())
    assert run(root, "validate", "--changed-since", "").returncode == 2


def test_a_fragment_brings_in_the_records_that_use_it(root: Path) -> None:
    fragment = "content/fragments/recovery.yaml"
    (root / fragment).parent.mkdir()
    (root / fragment).write_text(
        "kind: fragment\nid: recovery\nparts:\n"
        "  time: {fits: outlook, text: 'Most people get better. [@source-one]'}\n"
        "review: {status: draft, authors: [{name: Us}],"
        ' changes: [{date: 2026-11-22, version: "0.1", note: New.}]}\n'
    )
    edit(root, SECOND, "outlook: Most people get better. [@source-one]",
         'outlook: "[](fragment:recovery/time)"')  # fmt: skip
    commit(root)
    assert reported(root) == set()
    edit(root, fragment, "get better", "get well")
    assert reported(root) == {fragment, SECOND}
    commit(root)
    edit(root, GLOSSARY, "term: myelin", "term: better")
    assert SECOND not in reported(root)
    edit(root, fragment, "get well", "have better myelin")
    assert {fragment, SECOND} <= reported(root)
