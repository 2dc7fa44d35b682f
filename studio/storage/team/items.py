"""What is shared, as values."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What is shared."""

    PRODUCT = "product"  # with its spec sheet; everybody's
    DEAL = "deal"  # the studio's own, and the agency's to see
    SHOW = "show"  # likewise: what a show sold


class Key(NamedTuple):
    """Names one thing that is shared."""

    kind: Kind
    item_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that is shared.

    Attributes:
        key: Which.
        body_json: It, as the studio's own database has it.
        changed_by: Who made this version.
        changed_at_utc_ms: When.
    """

    key: Key
    body_json: str
    changed_by: str
    changed_at_utc_ms: int

    @property
    def digest(self) -> str:
        """Short for all that is in it."""
        return hashlib.sha256(self.body_json.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An item as the server has it.

    Attributes:
        item: It.
        studio: Who wrote this version.
        revision: From 1.
    """

    item: Item
    studio: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two versions of one thing, neither of which saw the other; somebody has to choose.

    Attributes:
        conflict_id: Which.
        mine: The version that came later, and is kept aside.
        theirs: The version that holds meanwhile.
    """

    conflict_id: str
    mine: Version
    theirs: Version
