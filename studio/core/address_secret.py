"""Parting a camera's address from what is secret in it.

An address with a user, a password or a token in it would be written into the database with the
show. So only its plain part is a source; the whole address is kept like a stream key, under a
name made from the plain part.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from studio.core.ids import SecretName
from studio.core.source_spec import SourceKind, SourceSpec, shown_address


def part_address(spec: SourceSpec) -> tuple[SourceSpec, str]:
    """Return a source without its secret, and the whole address, or empty when none is in it."""
    plain = shown_address(spec.name)
    if spec.kind is not SourceKind.ADDRESS or plain == spec.name:
        return spec, ""
    digest = hashlib.sha256(plain.encode()).hexdigest()[:16]
    return replace(spec, name=plain, secret_name=f"address/{digest}"), spec.name


def whole_address(spec: SourceSpec, key_of: Callable[[SecretName], str | None]) -> str:
    """Return the address to open, its secret part looked up."""
    kept = key_of(SecretName(spec.secret_name)) if spec.secret_name else None
    return kept or spec.name
