"""Export of 1,000 records to PDF, HTML and JSON: from nothing, after one change, after none."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from collection import make_collection
from measure import compare, machine, run, table


def main() -> None:
    """Print the table; the first argument is the number of records, the second of rounds."""
    numbers = [int(each) for each in sys.argv[1:]]
    size, rounds = (*numbers, *(1000, 3)[len(numbers) :])
    export = [str(Path(sys.executable).parent / "toolkit"), "export"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = make_collection(folder, size)
        everything = run(export, folder)
        # A word more in a title: the record's three files and the library change.
        change = ["sh", "-c", f'sed -i "s/^title: .*/&x/" {records[0]} && exec "$@"', "sh"]
        commands = {
            "one record changed": [*change, *export],
            "nothing changed": export,
            "--check": [*export, "--check"],
        }
        runs = {"everything": [everything] * rounds, **compare(commands, folder, rounds)}
    print(f"{size} records, {rounds} rounds (everything once), medians\n")
    print(table(runs, "everything"))
    print(f"\n{machine('patient-information-toolkit', 'weasyprint')}")


if __name__ == "__main__":
    main()
