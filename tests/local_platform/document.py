"""Checks answers against `openapi.json`: the part of JSON Schema that the document uses."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

Schema = dict[str, Any]

_FILE = Path(__file__).resolve().parents[2] / "resources" / "platform" / "openapi.json"
DOCUMENT: Schema = json.loads(_FILE.read_text(encoding="utf-8"))
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


def operations() -> dict[str, Schema]:
    """Return every operation by its id."""
    return {
        operation["operationId"]: operation
        for methods in DOCUMENT["paths"].values()
        for operation in methods.values()
    }


def complaints(operation_id: str, status: int, body: object) -> list[str]:
    """Return what is wrong with an answer, by the document; nothing: it is right."""
    answers = operations()[operation_id]["responses"]
    wide = f"{status // 100}XX"
    found = answers.get(str(status)) or answers.get(wide)
    if found is None:
        return [f"{status} is not in the document"]
    schema = _resolved(found)["content"]["application/json"]["schema"]
    return against(schema, body)


def against(schema: Schema, value: object, where: str = "$") -> list[str]:
    """Return what is wrong with a value, by a schema."""
    wrong: list[str] = []
    if "$ref" in schema:
        wrong += against(_resolved(schema), value, where)
    for part in schema.get("allOf", ()):
        wrong += against(part, value, where)
    if "oneOf" in schema and sum(not against(s, value, where) for s in schema["oneOf"]) != 1:
        wrong.append(f"{where} is none of its kinds")
    if "type" in schema:
        wrong += _against_type(schema, value, where)
    if "enum" in schema and value not in schema["enum"]:
        wrong.append(f"{where} is {value!r}")
    if "const" in schema and value != schema["const"]:
        wrong.append(f"{where} is {value!r}")
    if isinstance(value, dict):
        wrong += _against_members(schema, value, where)
    if isinstance(value, list):
        wrong += _against_items(schema, value, where)
    if isinstance(value, str):
        wrong += _against_text(schema, value, where)
    if isinstance(value, int) and value < schema.get("minimum", value):
        wrong.append(f"{where} is {value}")
    return wrong


def _against_type(schema: Schema, value: object, where: str) -> list[str]:
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    fits = any(isinstance(value, _TYPES[name]) for name in names)
    if isinstance(value, bool) and "boolean" not in names:
        fits = False
    return [] if fits else [f"{where} is a {type(value).__name__}"]


def _against_members(schema: Schema, value: dict[str, Any], where: str) -> list[str]:
    wrong = [f"{where} has no {name}" for name in schema.get("required", ()) if name not in value]
    for name, part in schema.get("properties", {}).items():
        if name in value:
            wrong += against(part, value[name], f"{where}.{name}")
    return wrong


def _against_items(schema: Schema, value: list[Any], where: str) -> list[str]:
    wrong = []
    if len(value) > schema.get("maxItems", len(value)):
        wrong.append(f"{where} has {len(value)} items")
    for number, one in enumerate(value):
        wrong += against(schema.get("items", {}), one, f"{where}[{number}]")
    return wrong


def _against_text(schema: Schema, value: str, where: str) -> list[str]:
    wrong = []
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        wrong.append(f"{where} has {len(value)} characters")
    if "pattern" in schema and re.search(schema["pattern"], value) is None:
        wrong.append(f"{where} is {value!r}")
    if schema.get("format") == "date-time" and datetime.fromisoformat(value).tzinfo is None:
        wrong.append(f"{where} has no offset")
    return wrong


def _resolved(schema: Schema) -> Schema:
    found: Any = schema
    while "$ref" in found:
        path = found["$ref"].removeprefix("#/").split("/")
        found = DOCUMENT
        for name in path:
            found = found[name]
    resolved: Schema = found
    return resolved
