"""Validation of 1,000 records: every stage and rule of ours against schema checks alone.

check-jsonschema only checks the schema; ours also resolves references and runs every rule. With
the cache, ours is measured when nothing and when one record has changed since the run before.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from collection import make_collection
from measure import compare, machine, run, table

SCHEMA = Path(__file__).resolve().parent.parent / "schemas" / "condition.schema.json"


def main() -> None:
    """Print the table; the first argument is the number of records, the second of rounds.

    With --ours, check-jsonschema is left out: it takes minutes for 10,000.
    """
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    size, rounds = (*numbers, *(1000, 3)[len(numbers) :])
    base = "toolkit, everything" if "--ours" in sys.argv else "check-jsonschema"
    bin_folder = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = make_collection(folder, size)
        average = sum(path.stat().st_size for path in records) / len(records)
        toolkit = [str(bin_folder / "toolkit"), "validate", "--report", "concise"]
        run(toolkit, folder)  # fills the cache
        touch = ["sh", "-c", f'echo "# more" >> {records[0]} && exec "$@"', "sh"]
        commands = {
            "check-jsonschema": [
                str(bin_folder / "check-jsonschema"),
                "--schemafile",
                str(SCHEMA),
                *map(str, records),
            ],
            "toolkit, everything": [*toolkit, "--no-cache", "--jobs", "1"],
            "toolkit, everything, 2 processes": [*toolkit, "--no-cache", "--jobs", "2"],
            "toolkit, one record changed": [*touch, *toolkit],
            "toolkit, nothing changed": toolkit,
        }
        if "--ours" in sys.argv:
            del commands["check-jsonschema"]
        runs = compare(commands, folder, rounds)
    print(f"{size} records of {average / 1000:.1f} KB, {rounds} rounds, medians\n")
    print(table(runs, base))
    peers = [] if "--ours" in sys.argv else ["check-jsonschema"]
    print(f"\n{machine('patient-information-toolkit', *peers, 'jsonschema')}")


if __name__ == "__main__":
    main()
