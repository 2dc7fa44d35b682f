"""Ids can be read aloud and do not repeat."""

import re

from studio.core.ids import new_id


def test_an_id_is_its_prefix_and_twelve_hex_digits() -> None:
    assert re.fullmatch(r"show-[0-9a-f]{12}", new_id("show"))


def test_ids_do_not_repeat() -> None:
    assert len({new_id("show") for _ in range(1_000)}) == 1_000
