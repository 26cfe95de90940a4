"""Our templates compiled, kept beside the modules as Python keeps those.

Compiling them takes a fifth of a second, as long as half a handout. Nothing is kept in the
collection, where others may write: what is read here is run.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket

FOLDER = Path(__file__).parent / "__pycache__"


def compiled_templates(language: str, folder: Path = FOLDER) -> BytecodeCache | None:
    """Return a cache for one language, as compiling may already apply its labels.

    None where Python may not keep what it compiles either.
    """
    from jinja2 import FileSystemBytecodeCache

    class Kept(FileSystemBytecodeCache):
        def dump_bytecode(self, bucket: Bucket) -> None:
            # A full disk is no reason not to go on.
            with suppress(OSError):
                super().dump_bytecode(bucket)

    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    # The ending of what Python keeps, so that no one takes it for a file of the toolkit.
    return Kept(str(folder), f"template-{language}-%s.pyc")
