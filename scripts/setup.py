"""Make this copy of the source runnable: system packages, uv, and a locked `.venv`.

Needs nothing but Python itself, and does nothing that was done before: a stamp under `.venv`
remembers what each step was made from.
"""

import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / "build" / "uv"
LOCK = ROOT / "requirements.lock"
PYPROJECT = ROOT / "pyproject.toml"
NODE_WANTED = ROOT / "tests" / "servers" / "node"
NODE = ROOT / "build" / "node"
PYTHONS = ((3, 11), (3, 12))

# What Qt, sound and the tests' servers need beyond what the wheels carry.
SYSTEM_PACKAGES = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libx11-xcb1",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "libglib2.0-0",
    "libportaudio2",
    "libasound2-plugins",
    "chromium-headless-shell",
    "ffmpeg",
    "inspircd",
    "nginx-light",
    "libnginx-mod-rtmp",
    "postgresql",
    "pulseaudio",
    "pulseaudio-utils",
    "xvfb",
    "xauth",
)

STAND_INS = {"chromium-headless-shell": "chromium"}
"""What does as well, only slower, where a package is not to be had."""


class SetupFailed(Exception):
    """A step could not be done; the text says what to do about it."""


def say(text: str) -> None:
    """Tell whoever started this."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def venv_program(name: str) -> Path:
    """Return the path of a program inside `.venv`."""
    if os.name == "nt":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def run(command: Sequence[str | Path], *, env: dict[str, str] | None = None) -> None:
    """Run a command and stop at its failure."""
    try:
        subprocess.run([str(word) for word in command], check=True, cwd=ROOT, env=env)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupFailed(f"{' '.join(str(word) for word in command[:4])} … failed") from error


def set_up() -> None:
    """Bring everything up to date; quick when it already is."""
    if sys.version_info[:2] not in PYTHONS:
        raise SetupFailed(f"Cuecard needs Python 3.11 or 3.12, this is {platform.python_version()}")
    install_system_packages()
    if not venv_program("python").exists():
        run([*uv(), "venv", "--quiet", "--python", sys.executable, VENV])
    if is_new("locked", LOCK.read_bytes()):
        say("installing the locked Python packages")
        run(
            [
                *uv(),
                "pip",
                "sync",
                "--quiet",
                "--python",
                venv_program("python"),
                "--require-hashes",
                "--compile-bytecode",
                LOCK,
            ]
        )
        stamp("locked", LOCK.read_bytes())
    # After every sync, too: it takes away what the lock does not name.
    made_from = LOCK.read_bytes() + PYPROJECT.read_bytes()
    if is_new("editable", made_from) or not venv_program("cuecard").exists():
        run(
            [
                *uv(),
                "pip",
                "install",
                "--quiet",
                "--python",
                venv_program("python"),
                "--no-deps",
                "--no-index",
                "--no-build-isolation",
                "--editable",
                ROOT,
            ]
        )
        stamp("editable", made_from)
    install_node_packages()
    # Where Python may not write its bytecode by itself, every start would take twice as long.
    run([venv_program("python"), "-m", "compileall", "-q", "studio"])


def install_node_packages() -> None:
    """Install what tests speak to us with in JavaScript; its lock names no index."""
    made_from = (NODE_WANTED / "package-lock.json").read_bytes()
    if not is_new("node", made_from) and (NODE / "node_modules").is_dir():
        return
    npm = shutil.which("npm")
    if npm is None:
        say("no npm here: the tests with clients in JavaScript will fail")
        return
    NODE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(NODE_WANTED / name, NODE / name)
    say("installing the locked Node packages")
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    try:
        run([npm, "ci", "--prefix", NODE, *quiet])
    except SetupFailed as failure:  # the studio runs without them
        say(f"{failure}: the tests with clients in JavaScript will fail")
    else:
        stamp("node", made_from)


def uv() -> list[str]:
    """Return how to call uv: the one on the PATH that works, else our own, installed by pip."""
    for candidate in (shutil.which("uv"), TOOLS / "bin" / "uv", TOOLS / "Scripts" / "uv.exe"):
        if candidate and answers(str(candidate)):
            return [str(candidate)]
    say("installing uv, which installs the rest")
    run([sys.executable, "-m", "venv", TOOLS])
    python = TOOLS / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"])
    return [str(python), "-m", "uv"]


def answers(program: str) -> bool:
    """Return whether a program starts; a version switcher's placeholder may be on the PATH."""
    try:
        asked = subprocess.run([program, "--version"], check=False, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def install_system_packages() -> None:
    """Install what is missing where apt exists and the user may, else say what is."""
    if not package_tools_exist():
        if sys.platform == "linux" and not VENV.exists():  # said once
            say(f"no apt here; Cuecard needs what Debian calls: {' '.join(SYSTEM_PACKAGES)}")
        return
    missing = missing_packages()
    if not missing:
        return
    apt = apt_command()
    if apt is None:
        say(f"please install these packages: sudo apt-get install {' '.join(missing)}")
        return
    say(f"installing system packages: {' '.join(missing)}")
    install = [*apt, "install", "-qq", "--yes", "--no-install-recommends"]
    try:
        run([*apt, "update", "-qq"])
        run([*install, *missing])
    except SetupFailed as failure:
        instead = [STAND_INS.get(name, name) for name in missing]
        if instead == missing:
            raise
        say(f"{failure}; trying with {' '.join(sorted(set(instead) - set(missing)))}")
        run([*install, *instead])


def package_tools_exist() -> bool:
    """Return whether this system has Debian's packages."""
    return shutil.which("dpkg-query") is not None and shutil.which("apt-get") is not None


def missing_packages() -> list[str]:
    """Return the packages that are not installed, under their name or the one with 64-bit time."""
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\\n"]
    found = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in found.splitlines() if line.endswith(" installed")}
    wanted = list(SYSTEM_PACKAGES)
    if importlib.util.find_spec("ensurepip") is None and shutil.which("uv") is None:
        wanted.append("python3-venv")  # Debian ships Python without it, and uv comes through it
    if shutil.which("npm") is None:  # where Node is from elsewhere, Debian's would be in its way
        wanted += ["nodejs", "npm"]
    return [name for name in wanted if not {name, f"{name}t64"} & installed]


def apt_command() -> list[str] | None:
    """Return how this user calls apt-get without being asked anything, or None."""
    # RUNLEVEL=1 keeps nginx and PostgreSQL from starting as services: tests start their own.
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", "apt-get"]
    if os.geteuid() == 0:
        return quiet
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], check=False, capture_output=True)
    return [sudo, "-n", *quiet] if asked.returncode == 0 else None


def is_new(step: str, made_from: bytes) -> bool:
    """Return whether a step was never done, or from something else."""
    file = VENV / f"cuecard-{step}.stamp"
    return not file.exists() or file.read_text() != hashlib.sha256(made_from).hexdigest()


def stamp(step: str, made_from: bytes) -> None:
    """Remember what a step was done from."""
    (VENV / f"cuecard-{step}.stamp").write_text(hashlib.sha256(made_from).hexdigest())


if __name__ == "__main__":
    try:
        set_up()
    except SetupFailed as failure:
        sys.exit(str(failure))
