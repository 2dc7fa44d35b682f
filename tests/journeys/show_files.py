"""Shows from files for journeys: the catalogue, the show file, the command, what it printed."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.core.money import Money
from studio.overlay import registry
from studio.overlay.layer import Layer
from studio.show.overlays import ProductCard
from tests.journeys.received import Picture, luma, pictures

RUN_WITHIN_S = 180
PICTURE_S = 1 / 30
PORTRAIT_PX, LANDSCAPE_PX = (720, 1280), (1280, 720)

CATALOGUE: list[dict[str, Any]] = [
    {
        "product": "watch",
        "name": "Trek Watch S2",
        "names": {"es": "Reloj Trek S2", "ar": "ساعة تريك S2"},
        "aliases": ["reloj"],
        "price_minor": 5990,
        "currency": "EUR",
        "stock": 3,
        "rows": [
            {
                "id": "ip",
                "label": "Water resistance",
                "value": "5",
                "unit": "ATM",
                "source": "maker's sheet p. 2",
            }
        ],
    },
    {
        "product": "cam",
        "name": "Clip Cam 4K",
        "price_minor": 9000,
        "currency": "EUR",
        "stock": 12,
        "rows": [{"id": "res", "label": "Resolution", "value": "4K60"}],
    },
]


def write_show(folder: Path, text: str, *, catalogue: list[dict[str, Any]] | None = None) -> Path:
    """Write a show file with the catalogue beside it, and return it."""
    (folder / "catalogue.json").write_text(
        json.dumps(CATALOGUE if catalogue is None else catalogue), encoding="utf-8"
    )
    path = folder / "show.toml"
    path.write_text(text, encoding="utf-8")
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a run of a show printed.

    Attributes:
        code: Its exit code.
        lines: Every line of JSON.
        errors: What it complained of.
    """

    code: int
    lines: tuple[dict[str, Any], ...]
    errors: str

    def events(self) -> list[dict[str, Any]]:
        """Return the events, as they came."""
        return [line for line in self.lines if line["type"] == "event"]

    def event(self, kind: str) -> dict[str, Any]:
        """Return the first event of a kind."""
        return next(event for event in self.events() if event["kind"] == kind)


def show_command(show: Path, *words: str) -> list[str]:
    """Return the command line that runs a show."""
    run = [sys.executable, "-m", "studio", "show", "run", str(show), "--headless", "--json"]
    return [*run, *words]


def run_show(show: Path, *words: str) -> Ran:
    """Run a show to its end, as a user would type it."""
    done = subprocess.run(
        show_command(show, *words),
        capture_output=True,
        text=True,
        timeout=RUN_WITHIN_S,
        check=False,
    )
    return ran(done.returncode, done.stdout, done.stderr)


def ran(code: int, out: str, errors: str) -> Ran:
    """Return what was printed."""
    lines = tuple(json.loads(line) for line in out.splitlines() if line.strip())
    return Ran(code=code, lines=lines, errors=errors)


def start_show(show: Path, *words: str) -> subprocess.Popen[str]:
    """Start a show that the test ends by a signal."""
    return subprocess.Popen(
        show_command(show, *words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def ask_to_end(show: subprocess.Popen[str]) -> Ran:
    """Send SIGTERM and wait for the end."""
    os.kill(show.pid, signal.SIGTERM)
    out, errors = show.communicate(timeout=RUN_WITHIN_S)
    return ran(show.returncode, out, errors)


# --- what the picture says -----------------------------------------------------------------------


def euros(amount_minor: int) -> Money:
    """Return an amount of euro cents."""
    return Money(amount_minor=amount_minor, currency="EUR")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTimes:
    """Which card each picture of a file shows.

    Attributes:
        at_s: Of each picture.
        name: Of the card that it looks most like, or `none`.
    """

    at_s: tuple[float, ...]
    name: tuple[str, ...]

    def first_s(self, name: str) -> float:
        """Return when a card was first seen."""
        return next(at for at, seen in zip(self.at_s, self.name, strict=True) if seen == name)

    def last_s(self, name: str) -> float:
        """Return when a card was last seen."""
        seen = [at for at, what in zip(self.at_s, self.name, strict=True) if what == name]
        return seen[-1]

    def length_s(self, name: str) -> float:
        """Return how long a card was seen, from its first picture to its last."""
        return self.last_s(name) - self.first_s(name)


def card_times(
    arrived: Path, cards: dict[str, ProductCard], canvas_px: tuple[int, int], *, every: int = 1
) -> CardTimes:
    """Look which card each picture shows; needs a QGuiApplication."""
    layers = {name: _looked_at(registry.draw(card, canvas_px, 0)) for name, card in cards.items()}
    shown = [(at_s, _nearest(luma(frame), layers)) for at_s, frame in pictures(arrived)[::every]]
    return CardTimes(at_s=tuple(at for at, _ in shown), name=tuple(name for _, name in shown))


_ALIKE = 14.0
"""Steps of luma: encoding costs a few, another picture below a card many."""


_STEP = 2
"""Of the points of a card every other one of every other line is looked at; a digit has dozens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    """Where a card stands in a picture, which of its points are solid, and how bright they are."""

    where: tuple[slice, slice]
    solid: npt.NDArray[np.bool_]
    luma: npt.NDArray[np.int16]


def _looked_at(layer: Layer) -> _Card:
    width, height = layer.size_px
    every = (slice(None, None, _STEP), slice(None, None, _STEP))
    solid = layer.luma_transparency[every] < 30
    return _Card(
        where=(
            slice(layer.top, layer.top + height, _STEP),
            slice(layer.left, layer.left + width, _STEP),
        ),
        solid=solid,
        luma=layer.planes[0][every][solid].astype(np.int16),
    )


def _nearest(picture: Picture, cards: dict[str, _Card]) -> str:
    far = {name: _difference(picture, card) for name, card in cards.items()}
    name = min(far, key=lambda one: far[one])
    return name if far[name] < _ALIKE else "none"


def _difference(picture: Picture, card: _Card) -> float:
    seen = picture[card.where][card.solid].astype(np.int16)
    return float(np.abs(seen - card.luma).mean())
