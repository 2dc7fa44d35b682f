"""Setting up: what is missing is installed by who may, and named to who may not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import setup

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the setup tells its user."""
    told: list[str] = []
    monkeypatch.setattr(setup, "say", told.append)
    return told


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return what the setup would run."""
    started: list[list[str]] = []
    monkeypatch.setattr(setup, "run", lambda words: started.append([str(w) for w in words]))
    return started


def test_a_missing_package_is_installed_by_who_may(
    monkeypatch: pytest.MonkeyPatch, said: list[str], commands: list[list[str]]
) -> None:
    monkeypatch.setattr(setup, "package_tools_exist", lambda: True)
    monkeypatch.setattr(setup, "missing_packages", lambda: ["xauth"])
    monkeypatch.setattr(setup, "apt_command", lambda: ["apt-get"])

    setup.install_system_packages()

    assert commands[-1] == [
        "apt-get",
        "install",
        "-qq",
        "--yes",
        "--no-install-recommends",
        "xauth",
    ]
    assert said == ["installing system packages: xauth"]


def test_a_missing_package_is_named_to_who_may_not(
    monkeypatch: pytest.MonkeyPatch, said: list[str], commands: list[list[str]]
) -> None:
    monkeypatch.setattr(setup, "package_tools_exist", lambda: True)
    monkeypatch.setattr(setup, "missing_packages", lambda: ["xauth"])
    monkeypatch.setattr(setup, "apt_command", lambda: None)

    setup.install_system_packages()

    assert commands == []
    assert said == ["please install these packages: sudo apt-get install xauth"]


@pytest.mark.usefixtures("said")
def test_where_a_package_is_not_to_be_had_what_does_as_well_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[str] = []

    def run(words: list[str]) -> None:
        started.append(words[-1])
        if "chromium-headless-shell" in words:
            raise setup.SetupFailed("no such package")

    monkeypatch.setattr(setup, "run", run)
    monkeypatch.setattr(setup, "package_tools_exist", lambda: True)
    monkeypatch.setattr(setup, "missing_packages", lambda: ["chromium-headless-shell"])
    monkeypatch.setattr(setup, "apt_command", lambda: ["apt-get"])

    setup.install_system_packages()

    assert started == ["-qq", "chromium-headless-shell", "chromium"]


def test_nothing_is_asked_of_apt_when_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch, said: list[str], commands: list[list[str]]
) -> None:
    monkeypatch.setattr(setup, "package_tools_exist", lambda: True)
    monkeypatch.setattr(setup, "missing_packages", list)

    setup.install_system_packages()

    assert (commands, said) == ([], [])


@pytest.mark.skipif(not setup.package_tools_exist(), reason="needs dpkg")
def test_a_package_that_nobody_has_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "SYSTEM_PACKAGES", ("dpkg", "no-such-package"))

    assert "no-such-package" in setup.missing_packages()
    assert "dpkg" not in setup.missing_packages()


def test_a_step_is_done_again_only_when_what_it_is_made_from_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(setup, "VENV", tmp_path)
    assert setup.is_new("locked", b"one")

    setup.stamp("locked", b"one")

    assert not setup.is_new("locked", b"one")
    assert setup.is_new("locked", b"two")


@pytest.mark.skipif(os.name == "nt", reason="the placeholder is a POSIX script")
def test_a_placeholder_on_the_path_is_no_program(tmp_path: Path) -> None:
    placeholder = tmp_path / "uv"
    placeholder.write_text("#!/bin/sh\necho 'uv: command not found' >&2\nexit 127\n")
    placeholder.chmod(0o755)

    assert not setup.answers(str(placeholder))
    assert not setup.answers(str(tmp_path / "absent"))
    assert setup.answers(sys.executable)


def test_a_command_that_fails_is_one_sentence() -> None:
    with pytest.raises(setup.SetupFailed, match="failed"):
        setup.run([sys.executable, "-c", "raise SystemExit(3)"])


def test_an_unknown_task_is_refused_before_anything_is_installed() -> None:
    asked = subprocess.run(
        [sys.executable, ROOT / "scripts" / "tasks.py", "deploy"],
        check=False,
        capture_output=True,
        text=True,
    )

    assert asked.returncode == 2
    assert asked.stderr.startswith("usage: tasks.py setup|run|check|test|bench|soak")
