"""Everything is kept where one variable says, and nobody else can look into the run folder."""

import os
import stat
import sys
from pathlib import Path

import pytest

from studio.core import paths

FOLDERS = (
    paths.runtime_folder,
    paths.config_folder,
    paths.data_folder,
    paths.cache_folder,
    paths.log_folder,
    paths.recordings_folder,
)


def test_one_variable_moves_every_folder(home: Path) -> None:
    folders = [folder() for folder in FOLDERS]

    assert len(set(folders)) == len(FOLDERS)
    assert all(folder.is_dir() and home in folder.parents for folder in folders)


def test_a_relative_home_stays_where_it_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CUECARD_HOME", "here")

    assert paths.log_folder() == tmp_path / "here" / "log"


@pytest.mark.skipif(os.name == "nt", reason="permissions of files are POSIX's")
def test_an_open_run_folder_is_closed_to_others(home: Path) -> None:
    (home / "run").mkdir()
    (home / "run").chmod(0o777)

    assert stat.S_IMODE(paths.runtime_folder().stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform != "linux", reason="the variable is Linux's")
def test_without_a_desktop_session_the_run_folder_is_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CUECARD_HOME")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    assert tmp_path in paths.runtime_folder().parents


def test_resources_ship_with_the_program() -> None:
    assert paths.resource("fonts").is_dir()
