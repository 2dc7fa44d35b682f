"""The archive of a proof: what it says, what it shows, and that it can be written again alike."""

import hashlib
import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import av
import msgspec
import pytest
from pypdf import PdfReader

from studio.core.errors import DeviceLost, DeviceNotFound, StorageError
from studio.core.ids import ProductId, ShowId, TaskId
from studio.local_platform.proof import check
from studio.programme.proof import counted_events, proof_of
from studio.programme.task import Requirement, RequirementKind, Task
from studio.proof.archive import write_proof
from studio.proof.clips import LASTS_MS, cut
from studio.protocol.proof_order import ClipOrder, Place, ProofOrder, order_bytes, read_order
from studio.show.cloud_event import cloud_event_bytes
from tests.builders import NOW_UTC_MS
from tests.fakes.media_files import write_recording
from tests.programme.test_progress import MINUTE_MS, WATCH, events

KEYFRAMES_S = 2.0
SOLD = Requirement(kind=RequirementKind.ORDERS, target=1, products=(WATCH,))
PAID = Requirement(kind=RequirementKind.REVENUE, target=5_000, currency="EUR")
TASK = Task(
    task_id=TaskId("shop-1:7"),
    title="Покажите часы — اعرض الساعة",
    text="Two\nlines",
    requirements=(SOLD, PAID),
)


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Record half a minute."""
    folder = tmp_path_factory.mktemp("recordings")
    return write_recording(folder / "show.mkv", seconds=30, keyframe_every_s=KEYFRAMES_S)


def an_order(path: Path, *places: Place, product: str = WATCH) -> ProofOrder:
    """Order a proof with one clip."""
    proof = proof_of(
        TASK, events(), source="/studio/one", market="es-ES", now_utc_ms=NOW_UTC_MS + 60 * MINUTE_MS
    )
    lines = (
        cloud_event_bytes(event, seq=number, source=proof.source)
        for number, event in enumerate(counted_events(proof, events()), 1)
    )
    clip = ClipOrder(product_id=ProductId(product), show_id=ShowId("show-1"), places=places)
    return ProofOrder(
        path=str(path), proof=proof, clips=(clip,), events=tuple(msgspec.Raw(e) for e in lines)
    )


def pictures(clip: Path) -> tuple[float, float, bool]:
    """Return a clip's length, when its first picture is, and whether all of it can be decoded."""
    with av.open(str(clip)) as opened:
        times = [frame.time for frame in opened.decode(opened.streams.video[0])]
    with av.open(str(clip)) as opened:
        sounds = sum(1 for _ in opened.decode(opened.streams.audio[0]))
    return times[-1] - times[0], times[0], sounds > 0


@pytest.mark.parametrize("at_s", [0.0, 9.3, 29.5])
def test_a_clip_begins_before_its_moment_and_has_pictures_and_sound(
    recording: Path, tmp_path: Path, at_s: float
) -> None:
    cut(recording, round(at_s * 1_000), tmp_path / "clip.mp4")

    length_s, first_s, has_sound = pictures(tmp_path / "clip.mp4")
    whole_s = LASTS_MS / 1_000
    assert first_s == pytest.approx(0, abs=0.1)
    assert has_sound
    begins_s = max(0.0, at_s - 2)
    assert min(whole_s, 30 - begins_s) - 0.2 < length_s <= whole_s + KEYFRAMES_S


def test_what_can_t_be_cut_is_named_and_leaves_nothing(recording: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mkv"
    broken.write_bytes(b"\x1aE\xdf\xa3" + bytes(400))

    with pytest.raises(DeviceNotFound, match="not there any more"):
        cut(tmp_path / "gone.mkv", 0, tmp_path / "a.mp4")
    with pytest.raises(DeviceLost):
        cut(broken, 0, tmp_path / "b.mp4")
    with pytest.raises(DeviceNotFound, match="no picture of that moment"):
        cut(recording, 900_000, tmp_path / "c.mp4")

    assert list(tmp_path.glob("*.mp4")) == []


def test_a_proof_says_and_shows_what_was_done(recording: Path, tmp_path: Path) -> None:
    path = tmp_path / "proof.zip"
    order = an_order(path, Place(file="gone.mkv", at_ms=1), Place(file=str(recording), at_ms=9_000))

    read = read_order(order_bytes(order))
    assert isinstance(read, ProofOrder)
    assert write_proof(read) == 1

    with zipfile.ZipFile(path) as archive:
        assert sorted(archive.namelist()) == [
            *("clips/01-watch.mp4", "events.ndjson", "proof.json", "proof.pdf")
        ]
        files = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(files["proof.json"])
    assert (told["format"], told["fulfilled"]) == ("cuecard.proof.v1", True)
    assert [one["done"] for one in told["progress"]] == [1, 6_900]
    (show,) = told["shows"]
    assert (show["orders"], show["label_s"], show["products"][0]["shown_s"]) == (2, 450, 300)
    assert told["sha256"] == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in files.items()
        if name != "proof.json"
    }
    lines = [json.loads(line) for line in files["events.ndjson"].splitlines()]
    assert len(lines) == told["events"]
    assert {line["specversion"] for line in lines} == {"1.0"}
    page = "\n".join(p.extract_text() for p in PdfReader(BytesIO(files["proof.pdf"])).pages)
    for said in ("Покажите часы", "الساعة", "Orders: watch", "0:05:00", "clips/01-watch.mp4"):
        assert said in page
    assert check(BytesIO(path.read_bytes()))["task"]["task_id"] == "shop-1:7"


def test_the_same_order_makes_the_same_bytes(recording: Path, tmp_path: Path) -> None:
    place = Place(file=str(recording), at_ms=9_000)

    for name in ("one.zip", "two.zip"):
        write_proof(an_order(tmp_path / name, place))

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_names_in_it_are_its_own_and_a_missing_recording_is_said(tmp_path: Path) -> None:
    path = tmp_path / "proof.zip"
    order = an_order(path, product="../../etc/Часы\\x")
    further = replace(order.clips[0], product_id=ProductId("часы"))

    assert write_proof(msgspec.structs.replace(order, clips=(*order.clips, further))) == 0

    with zipfile.ZipFile(path) as archive:
        told = json.loads(archive.read("proof.json"))
        assert all("/" not in name for name in archive.namelist())
    assert {clip["trouble"] for clip in told["clips"]} == {"there is no recording of it"}
    assert [p.name for p in tmp_path.iterdir()] == ["proof.zip"]


def test_where_it_can_t_be_written_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="can't be written"):
        write_proof(an_order(tmp_path / "no folder" / "proof.zip"))

    assert list(tmp_path.iterdir()) == []
