"""The doctor's judgement; what it finds on this machine is the machine's own affair."""

import json
import subprocess
import sys

import pytest

from studio.cli.doctor import judged_qt


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


def test_every_problem_comes_with_a_cure_and_the_exit_code_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "studio", "doctor", "--json"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    findings = json.loads(done.stdout)
    assert {"loopback", "keyring", "libx264", "fonts", "database"} <= {
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
