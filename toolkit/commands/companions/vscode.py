"""VS Code: which schema each file has, our language server, and a task that checks everything."""

from __future__ import annotations

import json
from typing import Any

from toolkit.commands.companions.companion import Companion
from toolkit.commands.schema import FOLDER
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.reading.find import (
    CONTENT,
    FRAGMENTS,
    KINDS,
    SHARED_FILES,
    SITES,
    folder_of,
)

_EXTENSIONS = {"recommendations": ["redhat.vscode-yaml", "zsol.vscode-glspc"]}
"""One knows YAML and its schemas; the other starts any language server."""
_LINE = r"^(.+?):(\d+):(\d+): (error|warning|note) ([A-Z]{3}\d{3}) (.*)$"
_TASK = {
    "label": "Validate patient information",
    "type": "process",
    "command": "toolkit",
    "args": ["validate", "--report", "concise", "--show", "notes"],
    "group": {"kind": "build", "isDefault": True},
    "problemMatcher": {
        "owner": "toolkit",
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": _LINE,
            "file": 1,
            "line": 2,
            "column": 3,
            "severity": 4,
            "code": 5,
            "message": 6,
        },
    },
}


def _files(kinds: Kinds, _version: str) -> dict[str, str]:
    return {
        ".vscode/settings.json": _text(_settings(kinds)),
        ".vscode/extensions.json": _text(_EXTENSIONS),
        ".vscode/tasks.json": _text({"version": "2.0.0", "tasks": [_TASK]}),
    }


def _settings(kinds: Kinds) -> dict[str, Any]:
    folders = {kind: folder_of(kind) for kind in kinds} | {
        "fragment": FRAGMENTS,
        "site": SITES,
        "kind": KINDS,
    }
    places = {name: f"{folder}/**/*.yaml" for name, folder in folders.items()} | SHARED_FILES
    schemas = {
        name: (f"{FOLDER}/{name}.schema.json", f"{CONTENT}/{place}")
        for name, place in places.items()
    }
    in_json = [each for each in schemas.values() if each[1].endswith(".json")]
    return {
        "yaml.schemas": {schema: at for schema, at in schemas.values() if at.endswith(".yaml")},
        "json.schemas": [{"url": f"./{schema}", "fileMatch": [f"/{at}"]} for schema, at in in_json],
        "glspc.server.command": "toolkit",
        "glspc.server.commandArguments": ["lsp"],
        "glspc.server.languageId": ["yaml"],
    }


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=2) + "\n"


VSCODE = Companion("vscode", _files)
