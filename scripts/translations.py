"""Bring the window's translations up to date: `.venv/bin/python scripts/translations.py`.

New labels come into `resources/i18n/*.ts` without a translation; write it there (Qt Linguist opens
the files), and run this again to compile them.
"""

import subprocess
import sys
from pathlib import Path

from setup import ROOT, venv_program

FOLDER = ROOT / "resources" / "i18n"
_UPDATE = ("-no-obsolete", "-locations", "none", "-source-language", "en")


def files() -> list[Path]:
    """Return the translations that there are."""
    return sorted(FOLDER.glob("cuecard_*.ts"))


def update(file: Path) -> None:
    """Take over new labels, and drop those that are gone."""
    sources = sorted(str(path) for path in (ROOT / "studio" / "ui").rglob("*.py"))
    language = file.stem.removeprefix("cuecard_")
    command = [*_UPDATE, "-target-language", language, *sources, "-ts", str(file)]
    subprocess.run([venv_program("pyside6-lupdate"), *command], check=True, capture_output=True)


def compiled(file: Path) -> None:
    """Compile one, so that the window can load it."""
    target = file.with_suffix(".qm")
    command = [venv_program("pyside6-lrelease"), str(file), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Update and compile all; return how many labels have no translation."""
    missing = 0
    for file in files():
        update(file)
        compiled(file)
        open_labels = file.read_text(encoding="utf-8").count('type="unfinished"')
        sys.stdout.write(f"{file.name}: {open_labels} without a translation\n")
        missing += open_labels
    return missing


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
