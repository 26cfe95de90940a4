"""A folder -> at least 500 files that are no records, by the same seed the same ones each time."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

Hostile = Iterator[tuple[str, bytes]]

SNIPPETS = (
    "", "\n", "# only a comment\n", "---\n", "---\n...\n", "--- |\n", "- a\n- b\n", "plain\n",
    "? a\n: b\n", "? [a]\n: b\n", "{a: b, c}\n", "[a, b\n", "{a: [b}\n", "a: 'b\n", 'a: "b\n',
    "a: &x b\nc: *x\n", "*x\n", "&a a\n", "!!binary x\n", "!<tag:x> a\n", "%YAML 3.0\n---\na\n",
    "%TAG ! x\n---\na\n", "a: b\n---\nc: d\n", "a: >\n", "a: |9\n  b\n", "a: >-x\n b\n", "a:\tb\n",
    "\ta: b\n", "a: b\n\tc: d\n", "a: b: c\n", "a\nb: c\n", "- a\nb: c\n", "a: - b\n", "<<: *a\n",
    "@a\n", "`a\n", "a: %b\n", "a: [,]\n", "a: {,}\n", "{}\n", "[]\n", "null\n", "~\n", "true\n",
    "0x1F\n", ".inf\n", "kind:\n", "kind: [condition]\n", "kind: {a: b}\n", "kind: Condition\n",
    "kind: condition\n", "kind: topic\n", "kind: condition\nkind: topic\n", "kind: 1\n",
    'kind: "\\ud800"\n', 'kind: "\\ude00\\ud83d"\n', '"\\ud83d": a\n', 'kind: "\\U0000dfff"\n',
    'kind: "\\u0000"\n', '"\\u001b[31m": a\n', 'kind: "\\x"\n', "::error::owned\n",
    '"::error::owned": a\n', 'kind: "\\n::stop-commands::x"\n', "kind: '%0A::error::x'\n",
    "kind: <script>alert(1)</script>\n", "kind: ]]>\n", "kind: \U0001f600\n", "title: =cmd()\n",
)  # fmt: skip
CONTROL = (0, 1, 7, 8, 11, 12, 27, 31, 127, 133, 155, 0xAD, 0x200B, 0x2028, 0x202E, 0x2066, 0xFEFF)


def files(record: str, seed: int = 7) -> Hostile:
    """Yield name and content of every hostile file; `record` is a valid one to spoil."""
    chance = random.Random(seed)
    for kind in (_snippets, _bytes, _encodings, _characters, _deep, _huge, _cut, _mutated):
        for number, content in enumerate(kind(record, chance)):
            yield f"{kind.__name__[1:]}-{number:03}.yaml", content


def _snippets(_record: str, _chance: random.Random) -> Iterator[bytes]:
    yield from (text.encode() for text in SNIPPETS)


def _bytes(_record: str, chance: random.Random) -> Iterator[bytes]:
    for length in range(80):
        yield chance.randbytes(length)
    alphabet = b"-:?[]{}#&*!|>'\"%@` \n\ta0\\~.,"
    for _ in range(80):
        yield bytes(chance.choices(alphabet, k=chance.randrange(1, 60)))
    for start in (b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"PK\x03\x04", b"\x7fELF", b"\x1f\x8b"):
        yield start + chance.randbytes(200)


def _encodings(record: str, _chance: random.Random) -> Iterator[bytes]:
    for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-7", "cp037"):
        yield record.encode(name)
    spoilt = record.replace("nerves", "nervé’s".replace("’", "é"))
    for name in ("latin-1", "cp1252", "mac-roman"):
        yield spoilt.encode(name)
    yield b"\xef\xbb\xbf\xef\xbb\xbf" + record.encode()
    yield record.encode().replace(b"nerves", b"ner\xed\xa0\x80ves")
    yield record.encode().replace(b"nerves", b"ner\xc0\xafves")
    yield record.encode().replace(b"nerves", b"ner\xf4\x90\x80\x80ves")


def _characters(record: str, _chance: random.Random) -> Iterator[bytes]:
    for code in CONTROL:
        yield record.replace("nerves", f"ner{chr(code)}ves", 1).encode()
        yield record.replace("title: A", f'title: "A\\U{code:08x}"  # A', 1).encode()


def _deep(_record: str, _chance: random.Random) -> Iterator[bytes]:
    for levels in (61, 1_000, 25_000):
        for opening in ("[", "{a: ", "- ", "? "):
            yield (opening * levels).encode()
    yield "".join(f"{' ' * level}a:\n" for level in range(400)).encode()
    yield b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (n, n) for n in range(30))
    yield ("a: &a\n" + "".join(f"x{n}: &x{n} {{<<: *a}}\n" for n in range(30))).encode()


def _huge(record: str, _chance: random.Random) -> Iterator[bytes]:
    yield record.encode() + b"# " + b"x" * 1_000_000
    yield b"x" * 900_000
    yield b"k" * 500_000 + b": v\n"
    yield b"kind: " + b"9" * 400_000
    yield b"kind: 1e" + b"9" * 1_000
    yield b'kind: "' + b"\\n" * 100_000 + b'"\n'
    yield b"".join(b"k%d: v\n" % number for number in range(20_000))
    yield b"a: 1\n" * 20_000
    yield b"\n" * 300_000
    yield b"kind: condition\nalso_known_as:\n" + b"- a\n" * 30_000
    yield b"a: >\n" + b" >-\n" * 50_000


def _cut(record: str, chance: random.Random) -> Iterator[bytes]:
    content = record.encode()
    for _ in range(60):
        yield content[: chance.randrange(content.index(b"outlook"))]


def _mutated(record: str, chance: random.Random) -> Iterator[bytes]:
    # Each key at the margin is needed, so a record without one is no record, whatever else it is.
    keys = re.findall(r"(?m)^([a-z_]+):", record)
    for _ in range(150):
        key = chance.choice(keys)
        text = re.sub(rf"(?m)^{key}:", chance.choice((f"{key}x:", f"{key};", f"- {key}:")), record)
        for _ in range(chance.randrange(4)):
            at = chance.randrange(len(text))
            text = text[:at] + chance.choice("[]{}:-*&!\"'\t\n#>|%@\\\u202e") + text[at:]
        yield text.encode()


def make_special(folder: Path, outside: Path) -> list[str]:
    """Make what is no ordinary file; give the names. A pipe would make a reader wait for ever."""
    (folder / "folder.yaml").mkdir()
    (folder / "out.yaml").symlink_to(outside)
    (folder / "self.yaml").symlink_to(folder / "self.yaml")
    (folder / "nowhere.yaml").symlink_to(folder / "nothing")
    (folder / "device.yaml").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.yaml")
    (folder / "closed.yaml").write_bytes(b"kind: condition\n")
    (folder / "closed.yaml").chmod(0)
    with (folder / "sparse.yaml").open("wb") as sparse:
        sparse.truncate(8_000_000_000)
    return sorted(path.name for path in folder.iterdir())
