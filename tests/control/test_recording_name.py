"""A recording is named after its show, whatever the show is called, and never written over."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.control.outputs import fresh_recording
from studio.show.state import LONGEST_TITLE
from tests.builders import NOW_UTC_MS, a_show

LONGEST_FILE_NAME_BYTES = 255


@given(title=st.text(max_size=LONGEST_TITLE))
def test_any_title_gives_a_name_that_every_system_takes(title: str) -> None:
    path = fresh_recording(replace(a_show(), title=title), NOW_UTC_MS)

    name = path.with_stem(f"{path.stem}.part99").name
    assert len(name.encode("utf-8")) <= LONGEST_FILE_NAME_BYTES
    assert not set(name) & set('<>:"/\\|?*\0\n')


@pytest.mark.parametrize("title", ["🛒" * LONGEST_TITLE, "名" * LONGEST_TITLE, "../..", "a/b", ""])
def test_a_recording_can_be_begun_under_any_title(title: str) -> None:
    path = fresh_recording(replace(a_show(), title=title), NOW_UTC_MS)
    folder = path.parent

    path.touch()

    assert list(folder.iterdir()) == [path]


def test_the_second_recording_of_a_moment_is_a_further_part(tmp_path: Path) -> None:
    show = replace(a_show(), title="Watch Monday")
    first = fresh_recording(show, NOW_UTC_MS)
    first.touch()

    second = fresh_recording(show, NOW_UTC_MS)

    assert first.name.startswith("Watch Monday ")
    assert second.name.endswith(f".part2{first.suffix}")
