"""Where people sign with keys, only a file that its person's key has signed is a signature."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.governance.collection import signed, standing, with_people
from tests.governance.test_release import run, there
from toolkit.base.errors import Misuse
from toolkit.governance import ssh
from toolkit.governance.signatures import SIGNERS

pytestmark = pytest.mark.skipif(not shutil.which(ssh.PROGRAM), reason="needs OpenSSH")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keys of people who do not exist, made for these tests."""
    folder = tmp_path_factory.mktemp("keys")
    for name in ("a-example", "b-example", "stranger"):
        key = str(folder / name)
        make = [ssh.PROGRAM, "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key]
        subprocess.run(make, check=True)
    return folder


@pytest.fixture
def proven(root: Path, keys: Path) -> Path:
    with_people(root)
    lines = [f"{name} {(keys / f'{name}.pub').read_text()}" for name in ("a-example", "b-example")]
    (root / SIGNERS).write_text("".join(lines))
    signed(root, key=keys / "a-example")
    return root


def file_of(root: Path, by: str = "a-example") -> Path:
    (found,) = (root / "content/reviews/first-condition").glob(f"*-{by}-*.yaml")
    return found


def test_a_proven_signature_counts_and_is_released(proven: Path) -> None:
    assert standing(proven).state == "published"
    run(proven)
    assert there(proven) == {"first-condition"}
    file = file_of(proven)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert standing(proven).state == "published"


def _no_proof(root: Path, _keys: Path) -> None:
    ssh.signature_of(file_of(root)).unlink()


def _altered(root: Path, _keys: Path) -> None:
    file = file_of(root)
    file.write_text(file.read_text().replace("next_review: '2029", "next_review: '2028"))


def _by_another(root: Path, keys: Path) -> None:
    ssh.signature_of(file_of(root)).unlink()
    ssh.sign_with(keys / "b-example", file_of(root))


def _by_a_stranger(root: Path, keys: Path) -> None:
    ssh.signature_of(file_of(root)).unlink()
    ssh.sign_with(keys / "stranger", file_of(root))


def _for_something_else(root: Path, keys: Path) -> None:
    file = file_of(root)
    ssh.signature_of(file).unlink()
    sign = [ssh.PROGRAM, "-q", "-Y", "sign", "-n", "git", "-f", str(keys / "a-example"), str(file)]
    subprocess.run(sign, check=True, capture_output=True)


def _copied(root: Path, keys: Path) -> None:
    signed(root, by="b-example", key=keys / "b-example")
    shutil.copy(ssh.signature_of(file_of(root, "b-example")), ssh.signature_of(file_of(root)))
    file_of(root, "b-example").unlink()


def _malformed(root: Path, _keys: Path) -> None:
    ssh.signature_of(file_of(root)).write_text("-----BEGIN SSH SIGNATURE-----\nno\n")


def _no_keys(root: Path, _keys: Path) -> None:
    (root / SIGNERS).unlink()


def _keys_malformed(root: Path, _keys: Path) -> None:
    (root / SIGNERS).write_text("a-example ssh-ed25519 no\n")


def _expired(root: Path, _keys: Path) -> None:
    allowed = root / SIGNERS
    limit = "ssh-ed25519"
    allowed.write_text(allowed.read_text().replace(limit, f'valid-before="20260101" {limit}'))


def _link(root: Path, keys: Path) -> None:
    proof = ssh.signature_of(file_of(root))
    proof.rename(keys / "moved.sig")
    proof.symlink_to(keys / "moved.sig")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_no_proof, "it has no ssh signature"),
        (_altered, "does not prove that a-example wrote it"),
        (_by_another, "does not prove that a-example wrote it"),
        (_by_a_stranger, "does not prove that a-example wrote it"),
        (_for_something_else, "does not prove that a-example wrote it"),
        (_copied, "does not prove that a-example wrote it"),
        (_malformed, "does not prove that a-example wrote it"),
        (_no_keys, "there is no content/allowed_signers"),
        (_keys_malformed, "does not prove that a-example wrote it"),
        (_expired, "does not prove that a-example wrote it"),
        (_link, "is a link"),
    ],
)
def test_what_is_not_proven_fails_closed(
    proven: Path, keys: Path, spoil: Callable[[Path, Path], None], said: str
) -> None:
    spoil(proven, keys)
    status = standing(proven)
    assert status.state != "published"
    assert any(said in reason for reason in status.reasons), status.reasons
    done = run(proven)
    assert there(proven) == set()
    assert said in str(done.left_out)


def test_without_ssh_nothing_is_proven(
    proven: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ssh, "PROGRAM", "no-such-program")
    assert "is not installed" in standing(proven).reasons[0]
    with pytest.raises(Misuse, match="is not installed"):
        signed(proven, by="b-example", key=keys / "b-example")
    assert not list((proven / "content/reviews/first-condition").glob("*-b-example-*"))


def test_who_signs_is_told_at_once(proven: Path, keys: Path) -> None:
    with pytest.raises(Misuse, match="asks for signatures that are proven"):
        signed(proven, by="b-example")
    with pytest.raises(Misuse, match="does not prove that b-example"):
        signed(proven, by="b-example", key=keys / "a-example")
    with pytest.raises(Misuse, match="there is no key"):
        signed(proven, by="b-example", key=keys / "nowhere")
    assert len(list((proven / "content/reviews/first-condition").iterdir())) == 2
