"""The show of a training pack: a show file that reaches for nothing outside its pack.

A show file may name devices, addresses, receivers and commands. One from a stranger may not: its
camera and microphone are made up or lie in the pack, it goes nowhere, and the host alone takes.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from studio.catalogue.import_plan import ImportPlan
from studio.catalogue.listing import Listing
from studio.catalogue.product import check_text
from studio.catalogue.specsheet import SpecSheet
from studio.catalogue.whole_import import whole_import
from studio.core.errors import BadInput
from studio.core.money import market_locale
from studio.core.paths import resource
from studio.protocol.show_cues import cues_of
from studio.protocol.show_file import CueTable, ShowFile, ShowTable, parse_show_file
from studio.rehearsal.pack_names import CATALOGUE, CLIPS, PICTURES, SHOW, SOUNDS, suffix_of
from studio.rehearsal.pack_table import said
from studio.show.canvas import parse_canvas
from studio.show.state import LONGEST_TITLE, Encoding
from studio.show.theme_file import parse_theme

MADE_UP_PICTURE = "pattern"
MADE_UP_SOUND = "tone"


def read_pack_show(content: bytes, names: Collection[str]) -> ShowFile:
    """Read the show file of a pack.

    Args:
        content: Of the file.
        names: Every file of the pack.

    Raises:
        BadInput: It is wrong, or reaches out of its pack.
    """
    file = parse_show_file(content, SHOW)
    if not file.cues:
        raise BadInput(f"{SHOW} has no [[cues]]")
    for refused in _reaching_out(file):
        raise BadInput(f"{SHOW} of a pack has no {refused}")
    try:
        cues_of(file)
        _check_picture(file.show)
    except BadInput as error:
        raise BadInput(f"{SHOW}: {error}") from error
    _check_sources(file.show, names)
    for cue in file.cues:
        _check_clip(cue, names)
    if file.show.theme:
        _check_theme_name(file.show.theme, names)
    if _products(file) and file.show.catalogue != CATALOGUE:
        raise BadInput(f'{SHOW} has cues with products, and not catalogue = "{CATALOGUE}"')
    return file


def check_goods(file: ShowFile, folder: Path) -> None:
    """Check what an unpacked show is made of: its products, their pictures, its theme.

    Raises:
        BadInput: Something of it can't be used, or lies outside the pack.
    """
    theme = folder / file.show.theme
    if file.show.theme and theme.is_file():
        _check_theme(theme)
    if not file.show.catalogue:
        return
    plan = whole_import(folder / CATALOGUE, file.show.market)
    known = {listing.product_id for listing in plan.listings}
    missing = sorted(product for product in _products(file) if product not in known)
    if missing:
        raise BadInput(f"{CATALOGUE} has no product {said(missing[0])}, which {SHOW} names")
    inside = folder.resolve()
    for picture in _pictures(plan):
        if not Path(picture).is_relative_to(inside) or suffix_of(picture) not in PICTURES:
            raise BadInput(f"{CATALOGUE} names {said(picture)}, which is no picture of the pack")


def products_of(file: ShowFile) -> frozenset[str]:
    """Return the products that a show's rundown names."""
    return frozenset(_products(file))


def _reaching_out(file: ShowFile) -> Iterator[str]:
    if file.destinations:
        yield "[[destinations]]: a rehearsal goes nowhere"
    if file.sinks:
        yield "[[sinks]]: nobody is told of a rehearsal"
    if file.chats:
        yield "[[chats]]: the audience is made up"
    if file.at or any(cue.take_at_s is not None for cue in file.cues):
        yield "[[at]] and no take_at_s: the host takes"
    if any(cue.offer is not None and cue.offer.starts_at_s is not None for cue in file.cues):
        yield "starts_at_s: the host takes, and offers start after that, or by key"


def _check_sources(show: ShowTable, names: Collection[str]) -> None:
    sources = (
        ("camera", show.camera, MADE_UP_PICTURE, CLIPS),
        ("second", show.second or MADE_UP_PICTURE, MADE_UP_PICTURE, CLIPS),
        ("microphone", show.microphone, MADE_UP_SOUND, SOUNDS),
    )
    for key, source, made_up, kinds in sources:
        if source != made_up and not (source in names and suffix_of(source) in kinds):
            raise BadInput(
                f'{SHOW}: {key} must be "{made_up}" or a file of the pack that ends in '
                f"{', '.join(sorted(kinds))}, got {said(source)}"
            )
    if show.catalogue and (show.catalogue != CATALOGUE or CATALOGUE not in names):
        raise BadInput(f'{SHOW}: catalogue must be "{CATALOGUE}", a file of the pack')


def _check_picture(show: ShowTable) -> None:
    canvases = [parse_canvas(text) for text in show.canvases]
    rates = {canvas.fps for canvas in canvases}
    if len({canvas.canvas_id for canvas in canvases}) != len(canvases) or len(rates) != 1:
        raise BadInput("canvases names one upright picture, one lying one, or both")
    market_locale(show.market)
    Encoding(bitrate_bps=show.bitrate_kbps * 1_000)
    if show.preset:
        raise BadInput("preset is chosen by the studio that rehearses")
    if show.title:
        check_text("title", show.title, LONGEST_TITLE)


def _check_clip(cue: CueTable, names: Collection[str]) -> None:
    if cue.clip and not (cue.clip in names and suffix_of(cue.clip) in CLIPS):
        raise BadInput(f"{SHOW}: clip must be a clip of the pack, got {said(cue.clip)}")


def _check_theme_name(theme: str, names: Collection[str]) -> None:
    shipped = {file.stem for file in resource("themes").glob("*.toml")}
    if theme not in shipped and not (theme in names and suffix_of(theme) == ".toml"):
        raise BadInput(
            f"{SHOW}: theme must be one of {', '.join(sorted(shipped))} or a TOML file of the "
            f"pack, got {said(theme)}"
        )


def _check_theme(file: Path) -> None:
    try:
        parse_theme(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{said(file.name)} is not UTF-8 text") from error
    except BadInput as error:
        raise BadInput(f"{said(file.name)}: {error}") from error


def _products(file: ShowFile) -> list[str]:
    return [cue.product for cue in file.cues if cue.product]


def _pictures(plan: ImportPlan) -> Iterator[str]:
    for listing in plan.listings:
        yield from _of_listing(listing)
    for sheet in plan.sheets:
        yield from _of_sheet(sheet)


def _of_listing(listing: Listing) -> Iterator[str]:
    yield from listing.photos
    yield from (variant.photo for variant in listing.variants if variant.photo)


def _of_sheet(sheet: SpecSheet) -> Iterator[str]:
    for row in sheet.rows:
        yield from (test.media for test in row.evidence if test.media)
