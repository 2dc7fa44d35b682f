"""A training pack is opened as it was made, or leaves nothing behind but a sentence."""

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from studio.catalogue.product import LocalText
from studio.coach.fault import FaultKind
from studio.coach.scorecard import Goal, Subject
from studio.core.errors import BadInput
from studio.rehearsal.pack import AudienceSpec, FaultPlan
from studio.rehearsal.pack_file import check_pack, describe, open_pack, write_pack
from tests.rehearsal.pack_folders import (
    AUDIENCE,
    CATALOGUE,
    FAULTS,
    GOALS,
    HEAD,
    PNG,
    SHOW,
    listed,
    pack_files,
    pack_folder,
    raw_zip,
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a whole small pack."""
    out = tmp_path / "two.cuepack"
    write_pack(pack_folder(tmp_path / "source"), out)
    return out


def test_a_pack_is_opened_as_it_was_made(pack: Path, tmp_path: Path) -> None:
    opened = open_pack(pack, tmp_path / "here" / "open")

    assert (opened.pack_id, opened.version, opened.market) == ("two-minutes", 3, "es-ES")
    assert opened.length_s == 120.0
    assert opened.titles[1] == LocalText(language="ru", text="Две минуты")
    assert opened.audience == AudienceSpec(
        profile="southern_europe",
        viewers=40,
        messages_per_minute=9.5,
        languages={"es": 0.7, "en": 0.3},
        raids=(60.0,),
    )
    claim = FaultPlan(
        kind=FaultKind.WRONG_CLAIM,
        at_s=30.0,
        lasts_s=20.0,
        facts={"product": "watch", "text": "Waterproof to 100 m"},
    )
    assert opened.faults == (claim, FaultPlan(kind=FaultKind.CAMERA_LOST, chance=0.5))
    questions = Goal(subject=Subject.QUESTIONS, points=40.5)
    assert opened.goals == (Goal(subject=None, points=60.0), questions)
    assert opened.show_file.read_text(encoding="utf-8") == SHOW
    assert opened.replay is not None
    assert opened.replay.is_file()
    assert (opened.folder / "photos" / "watch.png").read_bytes() == PNG
    assert sorted(file.name for file in tmp_path.rglob(".*")) == []


def test_the_same_files_give_the_same_bytes(pack: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.cuepack"
    copied = tmp_path / "elsewhere"
    for file in sorted((tmp_path / "source").rglob("*"), reverse=True):
        if file.is_file():
            target = copied / file.relative_to(tmp_path / "source")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (1_000_000_000, 1_000_000_000))
    (copied / ".hidden").write_text("not part of it", encoding="utf-8")

    write_pack(copied, again)

    assert again.read_bytes() == pack.read_bytes()


def test_a_pack_is_described_without_being_unpacked(pack: Path) -> None:
    line = describe(pack, language="ru")

    assert (line.file, line.pack_id, line.title, line.text) == (
        *(str(pack), "two-minutes"),
        *("Две минуты", ""),
    )
    assert (line.market, line.length_s, line.faults) == ("es-ES", 120.0, 2)
    assert describe(pack, language="pl").title == "Two minutes"
    assert replace(line, shipped=True, file="two") == describe(pack, language="ru", shipped=True)


def test_what_is_wrong_with_a_pack_is_in_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "broken.cuepack"
    broken.write_bytes(b"PK\x03\x04 and nothing else, but for some more bytes of it")

    assert describe(broken).text == "broken.cuepack: it is no training pack"


def test_a_folder_in_use_is_not_written_over(pack: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "diary.txt").write_text("private", encoding="utf-8")

    with pytest.raises(BadInput, match="can't be unpacked"):
        open_pack(pack, mine)

    assert [file.name for file in mine.iterdir()] == ["diary.txt"]


def test_a_pack_that_is_only_checked_leaves_nothing(pack: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))

    assert not check_pack(pack).folder.exists()
    assert sorted(tmp_path.rglob("*")) == before


def _refusal(tmp_path: Path, files: dict[str, bytes]) -> str:
    """Return what is said of a pack; nothing of it may be left."""
    path = raw_zip(tmp_path / "odd.cuepack", files.items())
    with pytest.raises(BadInput) as refused:
        open_pack(path, tmp_path / "open")
    assert [file.name for file in tmp_path.iterdir()] == ["odd.cuepack"]
    said = str(refused.value)
    assert said.startswith("odd.cuepack: ")
    assert said.endswith("; nothing of it was kept")
    assert "\n" not in said
    assert said.isprintable()
    return said


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    files = listed(pack_files())
    files["goals.toml"] = files["goals.toml"].replace(b"60", b"10")

    assert "is not the file that manifest.toml lists" in _refusal(tmp_path, files)


def test_a_file_that_nobody_lists_is_noticed(tmp_path: Path) -> None:
    files = {**listed(pack_files()), "extra.png": PNG}

    assert "manifest.toml does not list 'extra.png'" in _refusal(tmp_path, files)


def test_a_file_that_is_missing_is_noticed(tmp_path: Path) -> None:
    files = listed(pack_files())
    del files["replay.ndjson"]

    assert "it lacks 'replay.ndjson'" in _refusal(tmp_path, files)


@pytest.mark.parametrize("name", ["show.toml", "audience.toml", "catalogue.json", "manifest.toml"])
def test_what_a_pack_needs_is_missed(tmp_path: Path, name: str) -> None:
    rest = {kept: content for kept, content in pack_files().items() if kept != name}
    files = listed(rest)
    files.pop(name, None)

    assert name in _refusal(tmp_path, files)


PLACES = {"show": SHOW, "audience": AUDIENCE, "faults": FAULTS, "goals": GOALS}

WRONG = [
    ("audience", "viewers = 40", "viewers = 0", "viewers must be a whole number from 1 to 100000"),
    ("audience", "viewers = 40", "viewers = true", "viewers must be a whole number"),
    ("audience", "viewers = 40", "viewer = 40", "has a key nobody knows, 'viewer'; known: profile"),
    ("audience", "= 9.5", "= nan", "messages_per_minute must be a number from 0 to 60000"),
    ("audience", '"southern_europe"', '"../x"', "profile must be one of eastern_europe"),
    ("audience", "es = 0.7", "es = 1.5", "es must be a number from 0 to 1"),
    ("audience", "es = 0.7, en = 0.3", "es = 0.0", "a share above 0 of no language"),
    ("audience", "[60.0]", "[121.0]", "raids must be a number from 0 to 120"),
    ("audience", "[60.0]", '["x"]', "raids must be a number from 0 to 120"),
    ("faults", '"wrong_claim"', '"earthquake"', "kind must be one of camera_lost"),
    ("faults", 'product = "watch"\n', "", "lacks product, a text of 1 to 100 characters"),
    ("faults", 'product = "watch"', 'product = "boat"', "fault 1 is about 'boat'"),
    ("faults", "chance = 0.5", "chance = 2", "[[faults]] 2: chance must be a number from 0 to 1"),
    ("faults", "chance = 0.5", "pieces = 2", "a key nobody knows, 'pieces'"),
    ("faults", "at_s = 30.0", "at_s = 130.0", "at_s must be a number from 0 to 120"),
    ("faults", "lasts_s = 20.0", "lasts_s = 0.5", "lasts_s must be a number from 1 to 600"),
    ("goals", '"questions"', '"beauty"', "subject must be one of pace"),
    ("goals", 'subject = "questions"', "", "two goals for one subject"),
    ("goals", "points = 40.5", "points = 101", "points must be a number from 0 to 100"),
    ("goals", "points = 40.5", "", "lacks points, a number from 0 to 100"),
    ("show", "[show]", '[show]\ncamera = "rtsp://192.0.2.1/"', "camera must be"),
    ("show", "[show]", '[show]\nmicrophone = "Built-in"', "microphone must be"),
    ("show", "[show]", '[show]\nsecond = "photos/watch.png"', "second must be"),
    ("show", "[show]", '[show]\ntheme = "/etc/theme.toml"', "theme must be one of"),
    ("show", "[show]", '[show]\npreset = "veryslow"', "preset"),
    ("show", "[show]", '[show]\ncanvases = ["7x7@30"]', "show.toml: "),
    ("show", "[show]", "[show]\nlength_s = 60", "name two lengths"),
    ("show", "[show]", "[show]\nseconds_ = 60", "seconds_"),
    ("show", '"es-ES"', '"fr-FR"', "name two markets"),
    ("show", '"catalogue.json"', '"../catalogue.json"', "catalogue must be"),
    ("show", 'product = "watch"', 'product = "watch"\ntake_at_s = 1.0', "the host takes"),
    ("show", "by_key = true", "starts_at_s = 4.0", "the host takes"),
    ("show", "planned_s = 90", "planned_s = 0", "cue 1: a cue lasts"),
    ("show", "planned_s = 90", 'planned_s = 90\nclip = "photos/watch.png"', "clip must be"),
]


@pytest.mark.parametrize(("place", "right", "wrong", "said"), WRONG)
def test_a_wrong_key_is_named_with_what_it_may_be(
    tmp_path: Path, place: str, right: str, wrong: str, said: str
) -> None:
    assert right in PLACES[place]
    changed = PLACES[place].replace(right, wrong, 1)

    assert said in _refusal(tmp_path, listed(pack_files(**{place: changed})))


@pytest.mark.parametrize(
    "reaching",
    [
        '[[destinations]]\nurl = "rtmp://192.0.2.1/live/key"',
        '[[sinks]]\nkind = "webhook"\nurl = "http://192.0.2.1/"',
        '[[chats]]\nkind = "webhook"\ntoken_env = "HOME"',
        '[[at]]\ns = 1.0\ncommand = { type = "EndShow" }',
    ],
)
def test_a_show_of_a_pack_reaches_for_nothing_outside(tmp_path: Path, reaching: str) -> None:
    files = listed(pack_files(show=f"{SHOW}\n{reaching}\n"))

    assert "show.toml of a pack has no [[" in _refusal(tmp_path, files)


def test_a_product_of_the_rundown_is_in_the_catalogue(tmp_path: Path) -> None:
    files = listed(pack_files(show=SHOW.replace('"watch"', '"boat"'), faults=""))

    assert "catalogue.json has no product 'boat'" in _refusal(tmp_path, files)


@pytest.mark.parametrize("photo", ["../../secret.png", "photos/none.png", "show.toml", "x:/a.png"])
def test_pictures_lie_in_the_pack(tmp_path: Path, photo: str) -> None:
    (tmp_path / "odd").mkdir()
    catalogue = repr([{**CATALOGUE[0], "photos": [photo]}]).replace("'", '"')

    said = _refusal(tmp_path / "odd", listed(pack_files(catalogue=catalogue)))

    assert "is no picture of the pack" in said


HEADS = [
    ("format = 1", "format = 2", "format must be a whole number from 1 to 1"),
    ('"two-minutes"', '"../two"', "a pack's id has"),
    ('"two-minutes"', '"Two"', "a pack's id has"),
    ("version = 3", "version = 0", "version must be a whole number"),
    ("length_s = 120", "length_s = 9", "length_s must be a whole number from 10 to 14400"),
    ("length_s = 120", f"length_s = {'9' * 5_000}", "manifest.toml is not TOML"),
    ('"es-ES"', '"moon"', "market must be a tag such as es-ES"),
    ("[titles]", "[abouts]", "manifest.toml lacks [titles]"),
    ('en = "Two minutes"', 'en = "a\\u202eb"', "U+202E"),
    ('en = "Two minutes"', "EN = 'x'", "'EN' is no language"),
    ('en = "Two minutes"', f'en = "{"x" * 81}"', "en must be a text of 1 to 80 characters"),
    ("format = 1", "format = 1\nauthor = 'me'", "a key nobody knows, 'author'; known: format"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), HEADS)
def test_a_wrong_manifest_is_refused(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in HEAD

    assert said in _refusal(tmp_path, listed(pack_files(), HEAD.replace(right, wrong, 1)))


def test_nothing_is_written_of_a_folder_that_is_wrong(tmp_path: Path) -> None:
    source = pack_folder(tmp_path / "source", goals="points = 60")
    out = tmp_path / "out.cuepack"

    with pytest.raises(BadInput, match=r"source: goals\.toml has a key nobody knows"):
        write_pack(source, out)

    assert [file.name for file in tmp_path.iterdir()] == ["source"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(PNG)
    source = pack_folder(tmp_path / "source")
    (source / "photos" / "other.png").symlink_to(secret)

    with pytest.raises(BadInput, match="is a link"):
        write_pack(source, tmp_path / "out.cuepack")
