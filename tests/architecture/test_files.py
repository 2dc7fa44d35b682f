"""Nothing in the project belongs to one machine, one package registry, or nobody else."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import ROOT, project_files, where

# Put together from halves, so that this file does not find itself.
SECRETS = re.compile(
    "|".join(
        (
            r"-----BEGIN [A-Z ]*PRI" + r"VATE KEY-----",
            r"AK" + r"IA[0-9A-Z]{16}",
            r"gh[pousr]_" + r"[A-Za-z0-9]{36}",
            r"github_" + r"pat_[A-Za-z0-9_]{40}",
            r"xox[abprs]-" + r"[A-Za-z0-9-]{10}",
            r"sk_live_" + r"[A-Za-z0-9]{16}",
            r"eyJ[A-Za-z0-9_-]{10,}\.eyJ" + r"[A-Za-z0-9_-]{10,}",
        )
    )
)
REGISTRIES = re.compile(
    "|".join(
        (
            r"py" + r"pi\.",
            r"python" + r"hosted\.",
            r"registry\.(?:npm" + r"js|yarn)",
            r"extra-index" + r"-url|--index" + r"-url",
            r"deb\.deb" + r"ian\.org",
            r"artifact" + r"ory|nexus/repos" + r"itory",
        )
    )
)
MACHINE_PATHS = re.compile(
    r"(?<![\w.~])/(?:root|work)/[\w.]"
    r"|(?<![\w.~])/(?:home|Users)/(?!somebody\b)[\w.]"  # nobody's, for examples
    r"|[A-Z]:\\\\?Users\\"
)


def lines() -> Iterator[tuple[Path, int, str]]:
    """Yield every line of every text file of the project."""
    for path in project_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            yield path, number, line


def found(pattern: re.Pattern[str]) -> list[str]:
    """Return where a pattern is found, without repeating what."""
    return [
        f"{where(path)} line {number}" for path, number, line in lines() if pattern.search(line)
    ]


def test_no_file_holds_a_secret() -> None:
    assert found(SECRETS) == []


def test_no_file_names_a_package_registry() -> None:
    assert found(REGISTRIES) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert found(MACHINE_PATHS) == []


def test_every_locked_package_has_its_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock.strip())

    assert len(entries) > 40
    assert [e.split()[0] for e in entries if "--hash=sha256:" not in e] == []


def test_qt_is_locked_below_the_version_that_breaks_reference_counts() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    locked = re.search(r"^pyside6-essentials==(\d+)\.(\d+)", lock, re.MULTILINE)

    assert locked is not None
    assert (6, 10) <= (int(locked[1]), int(locked[2])) < (6, 12)


def test_what_the_build_machine_runs_can_be_run() -> None:
    script = ROOT / ".ci" / "run"

    assert script.stat().st_mode & stat.S_IXUSR
    assert "make test" in script.read_text(encoding="utf-8")


def test_the_licence_is_the_whole_gpl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")

    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "END OF TERMS AND CONDITIONS" in text
