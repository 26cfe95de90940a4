"""A signature's file and a key of ssh -> a detached signature that proves who wrote the file."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.text.printable import printable

PROGRAM = "ssh-keygen"
NAMESPACE = "patient-information-review"
"""A signature that was given for anything else, such as a commit, is none of a review."""

_MISSING = f"{PROGRAM} is not installed"
_SECONDS = 30


def signature_of(file: Path) -> Path:
    """Return where the detached signature of a file is."""
    return file.with_name(f"{file.name}.sig")


def sign_with(key: Path, file: Path) -> None:
    """Write the detached signature of a file; what ssh refuses is misuse."""
    if not key.is_file():
        raise Misuse(f"there is no key {key}", "name your key of ssh: --key ~/.ssh/id_ed25519")
    try:
        # It asks for the passphrase at the terminal; a list of arguments and no shell.
        done = subprocess.run(  # noqa: S603
            [PROGRAM, "-Y", "sign", "-n", NAMESPACE, "-f", str(key), str(file)],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            check=False,
        )
    except OSError as error:
        raise Misuse(_MISSING, "install OpenSSH, 8.7 or newer") from error
    if done.returncode or not signature_of(file).is_file():
        raise Misuse(f"{PROGRAM} did not sign: {_said(done.stderr)}", "is it your private key?")


def why_unproven(file: Path, allowed: Path, by: str, at: str) -> str:
    """Say why a detached signature does not prove that this person wrote the file; empty if it
    does.

    A key has to be valid at the time that the file says.
    """
    time = "".join(filter(str.isdecimal, at))
    arguments = ["-Y", "verify", "-n", NAMESPACE, "-f", str(allowed), "-I", by]
    arguments += ["-s", str(signature_of(file)), "-O", f"verify-time={time}"]
    try:
        # Git may have given the file other line ends than it was signed with.
        content = file.read_bytes().replace(b"\r\n", b"\n")
        done = subprocess.run(  # noqa: S603
            [PROGRAM, *arguments],
            input=content,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={**os.environ, "TZ": "UTC", "LC_ALL": "C"},
        )
    except subprocess.TimeoutExpired:
        return f"{PROGRAM} did not answer"
    except FileNotFoundError:
        return f"its ssh signature cannot be checked: {_MISSING}"
    except OSError as error:
        return f"its ssh signature cannot be checked: {error.strerror or error}"
    if done.returncode:
        said = _said(done.stderr or done.stdout)
        return f"its ssh signature does not prove that {by} wrote it: {said}"
    return ""


def _said(output: bytes) -> str:
    lines = output.decode("utf-8", "replace").strip().splitlines()
    return printable(lines[-1][:200]) if lines else "it says nothing"
