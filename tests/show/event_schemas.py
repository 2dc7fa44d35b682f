"""The schemas of events, as a stranger uses them; and stricter: nothing may stand there unsaid."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "events"


def index() -> dict[str, Any]:
    """Return the index of types."""
    read: dict[str, Any] = json.loads((FOLDER / "index.json").read_bytes())
    return read


def check_told(body: bytes) -> dict[str, Any]:
    """Return an event, if it is as its schema says and says nothing that its schema does not."""
    event: dict[str, Any] = json.loads(body)
    _validator(index()["types"][event["type"]]).validate(event)
    return event


@cache
def _validator(name: str) -> Validator:
    schema = _known().contents(f"urn:cuecard:event:{name.removesuffix('.schema.json')}")
    return Draft202012Validator(schema, registry=_known())


@cache
def _known() -> Registry[Any]:
    """Return every schema there is, each of them checked."""
    schemas = [_strict(json.loads(path.read_bytes())) for path in FOLDER.glob("*.schema.json")]
    for schema in schemas:
        Draft202012Validator.check_schema(schema)
    known = [(schema["$id"], DRAFT202012.create_resource(schema)) for schema in schemas]
    return Registry().with_resources(known)


def _strict(schema: Any) -> Any:  # noqa: ANN401 - a part of a schema is anything
    """Return a schema that refuses what it does not name; the envelope's own parts excepted."""
    if isinstance(schema, list):
        return [_strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {name: _strict(part) for name, part in schema.items()}
    if strict.get("type") == "object" and "properties" in strict and "$id" not in strict:
        strict["additionalProperties"] = False
    if strict.get("$id", "").endswith(".v1"):
        strict["unevaluatedProperties"] = False
    return strict
