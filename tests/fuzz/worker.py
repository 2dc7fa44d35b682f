"""One harness under atheris, in a process of its own: `python -m tests.fuzz.worker NAME FOLDER …`.

The studio's parsers are instrumented while they are imported, so nothing here may import them
before. What follows the folder goes to libFuzzer as it is.
"""

import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

PARSERS = [
    *("studio.chat", "studio.questions", "studio.matching.alike", "studio.catalogue.folding"),
    *(
        "studio.rehearsal.pack_archive",
        "studio.rehearsal.pack_names",
        "studio.rehearsal.pack_table",
    ),
    *("studio.rehearsal.pack_manifest", "studio.rehearsal.pack_parts"),
    *("studio.rehearsal.pack_show", "studio.rehearsal.replay_file", "tests.fuzz.pack_harnesses"),
    "tests.fuzz.hostile",
    "tests.fuzz.door_harnesses",
    "tests.fuzz.harnesses",
]
NO_ATHERIS = 3


def main() -> int:
    """Fuzz as the words say; libFuzzer ends the process, and says how it went."""
    name, folder, *flags = sys.argv[1:]
    try:
        atheris = importlib.import_module("atheris")
    except ImportError as error:
        sys.stderr.write(f"atheris can't be imported ({error}); on Linux, make setup installs it\n")
        return NO_ATHERIS
    with atheris.instrument_imports(include=PARSERS, enable_loader_override=False):
        harnesses = importlib.import_module("tests.fuzz.harnesses")
        harness = harnesses.HARNESSES[name]
        if harness.module:
            importlib.import_module(harness.module)
    corpus = write_seeds(Path(folder), harness.seeds)
    atheris.Setup([sys.argv[0], str(corpus), *flags], _watched(harness.run))
    atheris.Fuzz()
    return 0


def write_seeds(folder: Path, seeds: Sequence[bytes]) -> Path:
    """Write inputs to begin from where libFuzzer looks for them, and return the folder."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    return corpus


def _watched(run: Callable[[bytes], None]) -> Callable[[bytes], None]:
    plain = importlib.import_module("tests.fuzz.plain")
    plain.watch_for_fetching()

    def once(data: bytes) -> None:
        run(data)
        plain.check_nothing_fetched()

    return once


if __name__ == "__main__":
    raise SystemExit(main())
