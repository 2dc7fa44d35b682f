"""How the studio's processes find each other, whatever the last ones left lying around."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from studio.core import process
from studio.core.process import Rendezvous

HERE = Rendezvous(pid=os.getpid(), port=40_123, secret="ab" * 32, version=1)


def dead_pid() -> int:
    """Return the number of a process that has ended and been reaped."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_what_is_published_is_read_back() -> None:
    process.publish_rendezvous("engine", HERE)

    assert process.read_rendezvous("engine") == HERE
    assert process.read_rendezvous("control") is None


@pytest.mark.skipif(os.name == "nt", reason="permissions of files are POSIX's")
def test_the_secret_is_readable_by_this_user_alone() -> None:
    process.publish_rendezvous("engine", HERE)

    path = process.rendezvous_path("engine")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="permissions of files are POSIX's")
def test_a_left_over_readable_draft_does_not_open_the_secret_to_others() -> None:
    draft = process.rendezvous_path("engine").with_suffix(f".{os.getpid()}.new")
    draft.touch()
    draft.chmod(0o644)

    process.publish_rendezvous("engine", HERE)

    assert stat.S_IMODE(process.rendezvous_path("engine").stat().st_mode) == 0o600


def test_publishing_leaves_no_second_file() -> None:
    process.publish_rendezvous("engine", HERE)
    process.publish_rendezvous("engine", HERE)

    path = process.rendezvous_path("engine")
    assert list(path.parent.iterdir()) == [path]


def test_a_dead_processs_file_counts_as_none() -> None:
    stale = Rendezvous(pid=dead_pid(), port=1, secret="ab" * 32, version=1)

    process.publish_rendezvous("engine", stale)

    assert process.read_rendezvous("engine") is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"pid": 12',
        b"[]",
        b'"text"',
        b"null",
        b"\xff\xfe",
        b"{}",
        b'{"pid": 1, "port": 2, "secret": "x", "version": 1, "more": 0}',
        b'{"pid": "1", "port": 2, "secret": "ab", "version": 1}',
        b'{"pid": null, "port": 2, "secret": "ab", "version": 1}',
        b'{"pid": -5, "port": 2, "secret": "ab", "version": 1}',
        b'{"pid": true, "port": 2, "secret": "ab", "version": 1}',
        b'{"pid": 99999999999999999999, "port": 2, "secret": "ab", "version": 1}',
        b'{"pid": 1, "port": 99999, "secret": "ab", "version": 1}',
        b'{"pid": 1, "port": "2", "secret": "ab", "version": 1}',
        b'{"pid": 1, "port": 2, "secret": 7, "version": 1}',
        b'{"pid": 1, "port": 2, "secret": "no hex", "version": 1}',
    ],
)
def test_a_torn_or_foreign_file_counts_as_none(content: bytes) -> None:
    process.rendezvous_path("engine").write_bytes(content)

    assert process.read_rendezvous("engine") is None


def test_withdrawing_removes_the_own_file() -> None:
    process.publish_rendezvous("engine", HERE)

    process.withdraw_rendezvous("engine")

    assert not process.rendezvous_path("engine").exists()


def test_withdrawing_leaves_another_processs_file() -> None:
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    theirs = Rendezvous(pid=other.pid, port=1, secret="ab" * 32, version=1)
    process.publish_rendezvous("engine", theirs)

    process.withdraw_rendezvous("engine")
    found = process.read_rendezvous("engine")
    other.communicate(b"\n")

    assert found == theirs


@pytest.mark.skipif(os.name == "nt", reason="zombies are POSIX's")
def test_a_dead_process_that_nobody_reaped_does_not_run() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.read()  # ends when the child has

    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    running = process.is_running(child.pid)
    child.communicate()

    assert not running


def test_this_process_runs_and_a_dead_one_does_not() -> None:
    assert process.is_running(os.getpid())
    assert not process.is_running(dead_pid())


def test_a_started_process_is_detached_and_prints_into_the_log_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stand_in = tmp_path / "studio"
    stand_in.mkdir()
    (stand_in / "__init__.py").touch()
    (stand_in / "__main__.py").write_text(
        "import json, os, sys\n"
        "print(json.dumps([sys.argv[1:], os.getpgid(0) == os.getpid()]), flush=True)\n"
    )
    monkeypatch.chdir(tmp_path)

    pid = process.start_detached("engine")
    os.waitpid(pid, 0)

    printed = json.loads((home / "log" / "engine.out").read_text())
    assert printed == [["--process", "engine"], True]
