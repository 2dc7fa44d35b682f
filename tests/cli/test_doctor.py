"""The doctor's judgement; what it finds on this machine is the machine's own affair."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from studio.cli.doctor import _translation, judged_language, judged_qt
from studio.core.errors import ModelUnavailable
from studio.core.settings import Settings, TranslationSettings, settings_path, write_settings
from studio.matching.matcher import load_matcher


@pytest.mark.parametrize(
    ("version", "python", "wrong"),
    [
        ("6.11.3", (3, 11), False),
        ("6.12.0", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("", (3, 11), True),
    ],
)
def test_a_version_of_qt_that_ends_the_program_is_named_with_its_cure(
    version: str, python: tuple[int, int], wrong: bool
) -> None:
    finding = judged_qt(version, python)

    assert bool(finding.cure) == wrong


def test_models_that_the_settings_name_and_are_not_there_are_a_problem(tmp_path: Path) -> None:
    without = list(_translation())
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    write_settings(Settings(translation=TranslationSettings(folder=str(tmp_path))))

    (finding,) = _translation()

    assert without == []
    assert "no CTranslate2 model" in finding.found
    assert "cuecard[translation]" in finding.cure


def test_language_models_that_are_missing_are_a_problem_with_a_cure() -> None:
    def load() -> NoReturn:
        raise ModelUnavailable("the kinds of products can't be read")

    finding = judged_language(load)

    assert "kinds of products" in finding.found
    assert "install Cuecard anew" in finding.cure


def test_every_problem_comes_with_a_cure_and_the_exit_code_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "studio", "doctor", "--json"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    findings = json.loads(done.stdout)
    assert {"loopback", "keyring", "libx264", "fonts", "database", "language models"} <= {
        finding["what"] for finding in findings
    }
    assert done.returncode == (1 if any(finding["cure"] for finding in findings) else 0)


def test_devices_are_listed_as_json() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "studio", "devices", "--json"],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )

    assert isinstance(json.loads(done.stdout), list)


def test_language_models_that_ship_are_whole() -> None:
    assert not judged_language(load_matcher).cure
