"""Two control rooms started at the same moment: one holds the show, the other ends."""

import os
import subprocess
import sys
from pathlib import Path

from studio.control.single import Only
from studio.core.paths import runtime_folder


def test_the_second_does_not_get_the_lock_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = Only(tmp_path / "lock"), Only(tmp_path / "lock")

    assert first.taken()
    assert not second.taken()
    first.let_go()

    assert second.taken()
    second.let_go()


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from studio.control.single import Only; "
        "only = Only(Path(sys.argv[1])); print(only.taken(), flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "lock")], stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == b"True"
    only = Only(tmp_path / "lock")
    assert not only.taken()

    holder.kill()
    holder.wait()
    holder.stdout.close()

    assert only.taken()
    only.let_go()


def test_a_control_room_that_finds_another_ends_without_a_fault() -> None:
    only = Only(runtime_folder() / "control.lock")
    assert only.taken()

    done = subprocess.run(
        [sys.executable, "-m", "studio", "--process", "control"],
        timeout=60,
        check=False,
        env=dict(os.environ),
    )

    assert done.returncode == 0
    assert not (runtime_folder() / "control.json").exists()
    only.let_go()
