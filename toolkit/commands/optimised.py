"""A Python -> whether it was built with profile-guided optimisation, which makes all work faster.

`./run` asks each Python on the machine before there is an environment, so this file imports
nothing but the standard library.
"""

from __future__ import annotations

import sys
import sysconfig


def is_optimised(arguments: str, prefix: str) -> bool:
    """Whether a Python configured with `arguments` and installed in `prefix` was optimised.

    Debian and Ubuntu optimise without the switch and leave no other trace of it.
    """
    return "--enable-optimizations" in arguments or prefix == "/usr"


def is_this_python_optimised() -> bool:
    """Whether the Python that runs this was optimised. Windows' installer always is."""
    arguments = sysconfig.get_config_var("CONFIG_ARGS")
    return arguments is None or is_optimised(arguments, sys.base_prefix)


if __name__ == "__main__":
    sys.exit(not is_this_python_optimised())
