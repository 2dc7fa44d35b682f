"""A past show as a training pack: its rundown, its products, and its viewers played back.

What is nobody else's business stays behind: what a product must not cost, the host's own links,
pictures of tests, clips of cues.
"""

import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from studio.catalogue.export_json import json_of
from studio.catalogue.folding import fold
from studio.catalogue.listing import Listing
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecSheet
from studio.core.errors import BadInput, Refused
from studio.core.ids import ProductId
from studio.core.money import market_locale
from studio.rehearsal.pack_file import write_pack
from studio.rehearsal.pack_manifest import (
    LONGEST_SHOW_S,
    SHORTEST_SHOW_S,
    Manifest,
    check_pack_id,
    manifest_text,
)
from studio.rehearsal.pack_names import (
    AUDIENCE,
    CATALOGUE,
    CLIPS,
    GOALS,
    MANIFEST,
    PICTURES,
    REPLAY,
    SHOW,
    largest,
    suffix_of,
)
from studio.rehearsal.past_show import PastShow, replay_of
from studio.rehearsal.past_text import audience_text, show_text
from studio.rehearsal.replay_file import PastViewers, replay_bytes
from studio.show.cue import Cue
from studio.show.staging import SceneKind

MOST_PRODUCTS = 150
POINTS = 60

_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a pack of a past show shall be.

    Attributes:
        title: Of the pack; empty: the show's.
        pack_id: Of it; empty: made from the title.
        recording: What the host's camera showed then; None: a test pattern stands in.
    """

    title: str = ""
    pack_id: str = ""
    recording: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePack:
    """What became of a past show.

    Attributes:
        manifest: Of the pack.
        messages: Of viewers in it.
        orders: In it.
        recorded: Whether the recording is in it; False: there was none, or it is too large.
    """

    manifest: Manifest
    messages: int
    orders: int
    recorded: bool


def pack_of_show(past: PastShow, out: Path, wishes: Wishes) -> MadePack:
    """Make a training pack of a past show.

    Args:
        past: All that is known of it.
        out: File to write, which ends in `.cuepack` and replaces an older one.
        wishes: What it shall be.

    Raises:
        BadInput: It can't be made so; nothing was written.
        Refused: The show was never on air, is now, or has nothing to rehearse.
    """
    viewers = replay_of(past)
    cues = _cues(past)
    if not cues:
        raise Refused("this show has no cue that could be rehearsed")
    manifest = _manifest(past, viewers, wishes)
    try:
        with tempfile.TemporaryDirectory(prefix="cuepack-") as made:
            folder = Path(made) / manifest.pack_id
            folder.mkdir()
            camera = _put_recording(wishes.recording, folder)
            goods = _put_goods(past, cues, viewers, folder)
            texts = {
                MANIFEST: manifest_text(manifest),
                SHOW: show_text(past.state, cues, manifest, camera=camera, goods=goods),
                AUDIENCE: audience_text(past.state.market, viewers),
                GOALS: f"[[goals]]\npoints = {POINTS}\n",
            }
            for name, text in texts.items():
                (folder / name).write_bytes(text.encode())
            (folder / REPLAY).write_bytes(replay_bytes(viewers))
            written = write_pack(folder, out)
    except OSError as error:
        raise BadInput(f"{out.name} can't be made: {error.strerror or error}") from error
    return MadePack(
        manifest=written,
        messages=len(viewers.messages),
        orders=len(viewers.orders),
        recorded=bool(camera),
    )


def _manifest(past: PastShow, viewers: PastViewers, wishes: Wishes) -> Manifest:
    title = wishes.title or past.state.title or "Past show"
    pack_id = wishes.pack_id or _NOT_IN_AN_ID.sub("-", fold(title))[:60].strip("-")
    pack_id = pack_id or "past-show"
    check_pack_id(pack_id)
    length_s = min(LONGEST_SHOW_S, max(SHORTEST_SHOW_S, round(viewers.length_ms / 1_000)))
    language = market_locale(past.state.market).language
    return Manifest(
        pack_id=pack_id,
        version=1,
        market=past.state.market,
        length_s=float(length_s),
        titles=(LocalText(language=language, text=title),),
    )


def _cues(past: PastShow) -> tuple[Cue, ...]:
    """Return the cues that can be rehearsed: all but those whose product nobody knows any more."""
    known = {listing.product_id for listing in _all_listings(past)}
    return tuple(
        replace(cue, clip="", scene=None if cue.scene is SceneKind.CLIP else cue.scene)
        for cue in past.state.rundown
        if cue.product_id is None or cue.product_id in known
    )


def _all_listings(past: PastShow) -> dict[Listing, None]:
    """Return what the catalogue has, and what the show alone knows."""
    of_catalogue = {listing.product_id for listing in past.listings}
    of_show = [p.listing for p in past.state.products if p.product_id not in of_catalogue]
    return dict.fromkeys((*past.listings, *of_show))


def _put_recording(recording: Path | None, folder: Path) -> str:
    """Lay a recording into the pack; return its name there, empty where it does not fit.

    Raises:
        BadInput: It is none.
    """
    if recording is None:
        return ""
    name = f"recording{recording.suffix.lower()}"
    if suffix_of(name) not in CLIPS or not recording.is_file():
        raise BadInput(f"a recording is a file that ends in {', '.join(sorted(CLIPS))}")
    if recording.stat().st_size > largest(name):
        return ""
    shutil.copyfile(recording, folder / name)
    return name


def _put_goods(past: PastShow, cues: Sequence[Cue], viewers: PastViewers, folder: Path) -> bool:
    """Write the catalogue and its pictures; return whether there is one."""
    wanted = _wanted(past, cues, viewers)
    listings = [one for one in _all_listings(past) if one.product_id in wanted]
    sold: dict[str, int] = {}
    for order in viewers.orders:
        sold[order.product] = sold.get(order.product, 0) + order.pieces
    for number, listing in enumerate(listings):
        photo = _put_photo(listing, number, folder)
        listings[number] = _shared(listing, photo, sold.get(listing.product_id, 0))
    sheets = [_without_media(sheet) for sheet in past.sheets if sheet.product_id in wanted]
    prices = [price for price in past.prices if price.product_id in wanted]
    if listings:
        (folder / CATALOGUE).write_bytes(json_of(listings, sheets, prices).encode())
    return bool(listings)


def _wanted(past: PastShow, cues: Sequence[Cue], viewers: PastViewers) -> frozenset[ProductId]:
    """Return the products of the rundown, and those that were asked for, the first ones first."""
    told: Iterable[str] = (
        *(cue.product_id or "" for cue in cues),
        *(product.product_id for product in past.state.products),
        *(order.product for order in viewers.orders),
        *(message.product for message in viewers.messages),
    )
    first = [ProductId(product) for product in dict.fromkeys(told) if product]
    return frozenset(first[:MOST_PRODUCTS])


def _put_photo(listing: Listing, number: int, folder: Path) -> str:
    for photo in map(Path, listing.photos):
        name = f"photos/{number + 1}{photo.suffix.lower()}"
        if suffix_of(name) in PICTURES and photo.is_file():
            if photo.stat().st_size > largest(name):
                continue
            (folder / "photos").mkdir(exist_ok=True)
            shutil.copyfile(photo, folder / name)
            return name
    return ""


def _shared(listing: Listing, photo: str, sold: int) -> Listing:
    """Return a product as others may have it, with the stock from before the show."""
    stock, full = listing.stock, listing.stock_full
    return replace(
        listing,
        cost_floor=None,
        stock=None if stock is None else max(stock + sold, full or 0, 1),
        variants=tuple(replace(v, photo="", stock=None) for v in listing.variants),
        photos=(photo,) if photo else (),
        links=tuple(replace(link, tracking_url="") for link in listing.links),
    )


def _without_media(sheet: SpecSheet) -> SpecSheet:
    rows = tuple(
        replace(row, evidence=tuple(replace(test, media="") for test in row.evidence))
        for row in sheet.rows
    )
    return replace(sheet, rows=rows)
