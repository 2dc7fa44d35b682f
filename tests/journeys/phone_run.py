"""A phone that films a clip: a browser on the studio's own page, in a studio of real processes."""

import contextlib
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import av
from playwright.sync_api import Browser, sync_playwright

from studio.protocol.setup_commands import ListDevices
from tests.browser.conftest import CHROMIUM
from tests.browser.desk_run import DeskRun
from tests.journeys.clips import FPS
from tests.journeys.studio_run import wait_for

START = "Start the camera"
STOP = "Stop the camera"
ASKS_EVERY_S = 1.0


def as_camera_film(clip: Path, *, seconds: float) -> Path:
    """Return a clip's beginning as the bare pictures that a browser takes for its camera."""
    film = clip.with_suffix(".y4m")
    with av.open(str(clip)) as container, film.open("wb") as file:
        stream = container.streams.video[0]
        size = f"W{stream.width} H{stream.height}"
        file.write(f"YUV4MPEG2 {size} F{FPS}:1 Ip A1:1 C420jpeg\n".encode())
        for frame in container.decode(stream):
            if float(frame.time or 0) >= seconds:
                break
            file.write(b"FRAME\n" + frame.to_ndarray(format="yuv420p").tobytes())
    return film


@contextlib.contextmanager
def filming_browser(film: Path, sound: Path) -> Iterator[Browser]:
    """Run a browser whose camera and microphone are these files."""
    program = next(found for name in CHROMIUM if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--ignore-certificate-errors",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                f"--use-file-for-fake-video-capture={film}",
                f"--use-file-for-fake-audio-capture={sound}",
                "--allow-loopback-in-peer-connection",
            ],
        )
        yield browser
        browser.close()


@contextlib.contextmanager
def phone_run(browser: Browser, folder: Path) -> Iterator[DeskRun]:
    """Run a studio whose door is open."""
    run = DeskRun(browser, folder)
    try:
        run.open_door()
        yield run
    finally:
        with contextlib.suppress(Exception):
            run.let_go()
        run.close()


def wait_for_phone(run: DeskRun, name: str) -> None:
    """Wait until the studio lists a phone; each time it looks, it asks all microphones, too."""
    asked_s = -ASKS_EVERY_S

    def is_listed() -> bool:
        nonlocal asked_s
        if time.monotonic() - asked_s > ASKS_EVERY_S:
            run.client.request(ListDevices())
            asked_s = time.monotonic()
        return any(device.name == name for device in run.client.devices)

    wait_for(f"phone {name} is listed", is_listed, client=run.client)
