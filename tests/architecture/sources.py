"""The project's own files, and its Python as syntax trees, for the tests that count."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file that is part of the project: what git tracks or would."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    paths = (ROOT / name.decode() for name in listed.split(b"\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def python_files(*folders: str) -> tuple[Path, ...]:
    """Return the project's Python files in some of its top folders."""
    return tuple(
        path
        for path in project_files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders
    )


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a file as a syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def where(path: Path, node: ast.AST | None = None) -> str:
    """Return how a person finds a place in the project."""
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{getattr(node, 'lineno', 1)}"


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Yield every statement inside a part of a file, however deep; much quicker than all nodes."""
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        parts = getattr(node, name, ())
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, ast.stmt):
                yield part
            yield from statements(part)


@cache
def functions(path: Path) -> tuple[Function, ...]:
    """Return every function and method of a file, nested ones too."""
    inside = statements(tree_of(path))
    return tuple(s for s in inside if isinstance(s, (ast.FunctionDef, ast.AsyncFunctionDef)))


def public_parts(body: list[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """Yield the public functions and classes of a body, and what is public inside the classes."""
    for node in body:
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        if node.name.startswith("_"):
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            yield from public_parts(node.body)


@cache
def imported_packages(path: Path) -> tuple[tuple[str, ast.stmt], ...]:
    """Return the top package of everything a file imports, with the place."""
    found: list[tuple[str, ast.stmt]] = []
    for node in statements(tree_of(path)):
        if isinstance(node, ast.Import):
            found += ((alias.name.partition(".")[0], node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.module.partition(".")[0], node))
    return tuple(found)


def forget() -> None:
    """Let go of all syntax trees, which take a gigabyte."""
    for kept in (tree_of, functions, imported_packages):
        kept.cache_clear()
