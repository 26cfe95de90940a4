"""Validation of 1,000 records: every stage and rule of ours against a schema check and a linter.

check-jsonschema only checks the schema, and proselint only the words; ours does both, resolves
references and runs every rule. With the cache, ours is measured when nothing and when one record
has changed since the run before. Where valgrind is, it counts instructions too: they are the same
on every machine, however busy.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from collection import make_clean, make_collection
from measure import compare, instructions, machine, run, table

SCHEMA = Path(__file__).resolve().parent.parent / "schemas" / "condition.schema.json"
BIN = Path(sys.executable).parent
TOOLKIT = [str(BIN / "toolkit"), "validate", "--report", "concise"]
COLD = [*TOOLKIT, "--no-cache", "--jobs", "1"]
PEERS = ("check-jsonschema", "proselint")
COUNTED = 50
"""Records of which instructions are counted: so many, and twice as many."""


def main() -> None:
    """Print the tables; the first argument is the number of records, the second of rounds.

    With --ours, only runs of ours are compared with each other: to have peers check 10,000 records,
    or to mend all that is found in them, takes an hour.
    """
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    size, rounds = (*numbers, *(1000, 3)[len(numbers) :])
    is_alone = "--ours" in sys.argv
    with tempfile.TemporaryDirectory() as name:
        folder, clean = Path(name) / "findings", Path(name) / "clean"
        records = make_collection(folder, size)
        average = sum(path.stat().st_size for path in records) / len(records)
        run(TOOLKIT, folder)  # fills the cache
        # A word more in a long text, so that what is compared with other records changes too.
        edit = "/^overview:/{n;s/ / more /}"
        touch = ["sh", "-c", f"sed -i '{edit}' {records[0]} && exec \"$@\"", "sh"]
        pipe = f"sed '{edit}' {records[0]} | exec \"$@\" --stdin --filename {records[0]}"
        typed = ["sh", "-c", pipe, "sh"]
        commands = {} if is_alone else peers(records)
        base = next(iter(commands), "toolkit, with findings")
        commands["toolkit, with findings"] = COLD
        if not is_alone:
            make_clean(make_collection(clean, size), clean, TOOLKIT[:2])
            commands["toolkit, clean"] = [*COLD, "--root", str(clean)]
        commands |= {
            "toolkit, with findings, 2 processes": [*TOOLKIT, "--no-cache", "--jobs", "2"],
            "toolkit, one record changed": [*touch, *TOOLKIT],
            "toolkit, nothing changed": TOOLKIT,
            "toolkit, one text from an editor": [*typed, *TOOLKIT],
        }
        runs = compare(commands, folder, rounds)
    print(f"{size} records of {average / 1000:.1f} KB, {rounds} rounds, medians\n")
    print(table(runs, base))
    if shutil.which("valgrind") and not is_alone:
        print(f"\n{counted()}")
    used = () if is_alone else PEERS
    print(f"\n{machine('patient-information-toolkit', *used, 'jsonschema')}")


def peers(records: list[Path]) -> dict[str, list[str]]:
    """Return the commands of others for these records."""
    files = list(map(str, records))
    check, lint = (str(BIN / name) for name in PEERS)
    both = f'{check} --schemafile {SCHEMA} "$@"; {lint} check "$@"'
    return {
        "check-jsonschema": [check, "--schemafile", str(SCHEMA), *files],
        "check-jsonschema + proselint": ["sh", "-c", both, "sh", *files],
    }


def counted() -> str:
    """Return a table of the instructions that each further record takes."""
    counts: dict[str, list[int]] = {}
    for size in (COUNTED, 2 * COUNTED):
        with tempfile.TemporaryDirectory() as name:
            folder, clean = Path(name) / "findings", Path(name) / "clean"
            records = make_collection(folder, size)
            make_clean(make_collection(clean, size), clean, TOOLKIT[:2])
            commands = {
                "check-jsonschema": peers(records)["check-jsonschema"],
                "toolkit, with findings": COLD,
                "toolkit, clean": [*COLD, "--root", str(clean)],
            }
            for title, command in commands.items():
                counts.setdefault(title, []).append(instructions(command, folder))
    lines = ["| command | million instructions a record |", "|---|---|"]
    lines += [
        f"| {title} | {(more - fewer) / COUNTED / 1e6:.1f} |"
        for title, (fewer, more) in counts.items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
