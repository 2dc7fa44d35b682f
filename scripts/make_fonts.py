"""Make the fonts in resources/fonts from their upstream files.

Needs fonttools and brotli, which the program itself does not. Every font gets a family name of
its own, so that another version installed on a machine never takes its place and the same title
gives the same pixels everywhere.

    python scripts/make_fonts.py --inter DIR --noto DIR --cjk DIR --emoji DIR

    --inter   Inter 4 as OTF files (Debian: fonts-inter)
    --noto    Noto Sans Arabic as TTF files (Debian: fonts-noto-core)
    --cjk     Noto Sans CJK as TTC files (Debian: fonts-noto-cjk)
    --emoji   Noto Emoji, one colour, as WOFF2 slices (npm: @fontsource/noto-emoji, files/)
"""

import argparse
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "rlig", "tnum", "case"]
ARABIC_FEATURES = [*FEATURES, "init", "medi", "fina", "isol", "curs"]
HAN_FEATURES = ["ccmp", "locl"]
EMOJI_SLICES = range(11)


def gb2312() -> set[int]:
    """Return the signs (rows 1 to 3) and the characters (rows 16 to 87) of GB 2312."""
    rows = [*range(0xA1, 0xA4), *range(0xB0, 0xF8)]
    found = set()
    for row in rows:
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def rename(font: TTFont, family: str, style: str) -> None:
    """Give a font its own name, and drop the names of the variable or upstream family."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID in {1, 2, 3, 4, 6, 16, 17, 18, 21, 22, 25}:
            names.removeNames(nameID=record.nameID)
    bold = style == "Bold"
    weight = {"Regular": 400, "Bold": 700, "ExtraBold": 800}[style]
    legacy = f"{family} {style}" if style == "ExtraBold" else family
    names.setName(legacy, 1, 3, 1, 0x409)
    names.setName("Bold" if bold else "Regular", 2, 3, 1, 0x409)
    names.setName(f"{family} {style} for Cuecard", 3, 3, 1, 0x409)
    names.setName(f"{family} {style}", 4, 3, 1, 0x409)
    names.setName(f"{family.replace(' ', '')}-{style}", 6, 3, 1, 0x409)
    names.setName(family, 16, 3, 1, 0x409)
    names.setName(style, 17, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [f"{family.replace(' ', '')}-{style}"]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = family, f"{family} {style}"


def shrink(font: TTFont, unicodes: set[int], features: list[str]) -> TTFont:
    """Keep these characters and features, and no hints: text is drawn unhinted."""
    options = Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.desubroutinize = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)
    return font


def save(font: TTFont, family: str, style: str, suffix: str) -> None:
    """Name a font and write it."""
    rename(font, family, style)
    font.save(OUT / f"{family.replace(' ', '')}-{style}.{suffix}")


def emoji(folder: Path) -> TTFont:
    """Join the slices of Noto Emoji into one font again."""
    with tempfile.TemporaryDirectory() as made:
        paths = []
        for number in EMOJI_SLICES:
            font = TTFont(folder / f"noto-emoji-{number}-400-normal.woff2")
            font.flavor = None
            paths.append(str(Path(made) / f"{number}.ttf"))
            font.save(paths[-1])
        return Merger().merge(paths)


def main() -> None:
    """Write every font."""
    parser = argparse.ArgumentParser()
    for name in ("inter", "noto", "cjk", "emoji"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    folders = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    for style in ("Regular", "Bold", "ExtraBold"):
        font = TTFont(folders.inter / f"Inter-{style}.otf")
        save(shrink(font, set(font.getBestCmap()), FEATURES), "Cuecard Sans", style, "otf")
    for style in ("Regular", "Bold"):
        font = TTFont(folders.noto / f"NotoSansArabic-{style}.ttf")
        shrink(font, set(font.getBestCmap()), ARABIC_FEATURES)
        save(font, "Cuecard Arabic", style, "ttf")
        collection = TTCollection(folders.cjk / f"NotoSansCJK-{style}.ttc")
        font = next(f for f in collection if f["name"].getDebugName(1) == "Noto Sans CJK SC")
        save(shrink(font, gb2312(), HAN_FEATURES), "Cuecard Han", style, "otf")
    save(emoji(folders.emoji), "Cuecard Emoji", "Regular", "ttf")


if __name__ == "__main__":
    main()
