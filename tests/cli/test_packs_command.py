"""Training packs from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.cli.main import run
from studio.protocol.setup_commands import EndShow, GoLive, SetTitle
from studio.rehearsal.pack_file import check_pack, shipped_packs
from tests.control.question_rooms import sell_the_watch
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear
from tests.rehearsal.pack_folders import pack_folder

Said = Callable[..., str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    """Return what a command says that goes well."""
    monkeypatch.setenv("CUECARD_LANGUAGE", "es")

    def words_of(*words: str) -> str:
        assert run(["packs", *words]) == 0
        return capsys.readouterr().out

    return words_of


def test_the_packs_that_ship_are_listed_in_the_hosts_language(said: Said) -> None:
    listed = said()

    assert "first-show  Primer directo  es-ES  10 min\n    Diez minutos" in listed
    assert "gadgets-spain  Gadgets en España  es-ES  30 min" in listed
    told = json.loads(said("--json", "list"))
    assert [line["pack_id"] for line in told] == [path.stem for path in shipped_packs()]
    assert "first-show.cuepack is in order: first-show 1, Primer directo" in said(
        "check", "first-show"
    )


def test_a_pack_is_made_of_a_folder_added_and_removed(tmp_path: Path, said: Said) -> None:
    source, out = pack_folder(tmp_path / "source"), tmp_path / "two.cuepack"

    assert "two-minutes 3, files: 7" in said("make", str(source), str(out))
    assert "two.cuepack is in order" in said("check", str(out))
    assert "Added: two-minutes 3, Two minutes, es-ES, 2 min, a past show" in said("add", str(out))
    out.unlink()

    assert "two-minutes  Two minutes  es-ES  2 min  (added)" in said("list")
    said("remove", "two-minutes")
    assert "two-minutes" not in said("list")


def test_a_pack_is_called_as_its_folder(
    tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack_folder(tmp_path / "autumn")
    monkeypatch.chdir(tmp_path)

    said("make", "autumn")

    assert check_pack(tmp_path / "autumn.cuepack").pack_id == "two-minutes"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check", "third-show"), "there is no training pack 'third-show'"),
        (("add", "nowhere.cuepack"), "nowhere.cuepack: there is no such file"),
        (("make", "nowhere"), "nowhere: there is no such folder"),
        (("from-show", "autumn.zip"), "a pack is a file that ends in .cuepack"),
        (("from-show", "a.cuepack", "--recording", "none.mkv"), "none.mkv: there is no such file"),
        (("dance",), "invalid choice: 'dance'"),
    ],
)
def test_what_is_typed_wrong_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    assert run(["packs", *words]) == 2
    complained = capsys.readouterr().err
    assert sentence in complained
    assert complained.count("\n") == 1


def test_what_ships_stays(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["packs", "remove", "first-show"]) == 1
    assert "first-show comes with the program, and stays" in capsys.readouterr().err


def test_a_past_show_becomes_a_pack_with_its_recording(
    tmp_path: Path, said: Said, capsys: pytest.CaptureFixture[str]
) -> None:
    recording, out = tmp_path / "show.mkv", tmp_path / "autumn.cuepack"
    recording.write_bytes(b"\x1a\x45\xdf\xa3" + bytes(200))
    with a_room(FakeStarter(), tmp_path / "studio.db"):
        with a_client() as host:
            sell_the_watch(host)
            host.request(SetTitle(title="Autumn"))
            host.request(GoLive())
            hear(host, lambda: host.show is not None and host.show.on_air)
            host.request(EndShow())

        words = ("from-show", str(out), "--show", "autumn", "--title", "Otoño")
        told = said(*words, "--id", "otono-2", "--recording", str(recording))

        assert "autumn.cuepack: 0 questions of viewers, 0 orders" in told
        assert run(["packs", "from-show", str(out), "--show", "Spring"]) == 1
        assert "no past show is 'Spring'; there are: Autumn (" in capsys.readouterr().err
    assert "otono-2 1, Otoño, es-ES, 10 s, a past show" in said("check", str(out))
