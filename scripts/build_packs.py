"""Build the training packs that ship from their sources in resources/rehearsal/packs.

PYTHONPATH=. python scripts/build_packs.py

A source folder has the pack's TOML files and `products.toml`, which says which products of the
sample catalogue it has and how many pieces of them. The same sources give the same bytes.
"""

import json
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from studio.core.paths import resource
from studio.rehearsal.pack_file import SUFFIX, write_pack

PACKS = resource("rehearsal", "packs")
SAMPLES = resource("rehearsal")
GOODS = "products.toml"


def sources() -> tuple[Path, ...]:
    """Return the folders that packs are built from."""
    return tuple(sorted(manifest.parent for manifest in PACKS.glob("*/manifest.toml")))


def build(source: Path, out: Path) -> None:
    """Build a pack.

    Args:
        source: Folder with its TOML files.
        out: File to write.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / source.name
        folder.mkdir()
        for file in source.glob("*.toml"):
            if file.name != GOODS:
                shutil.copyfile(file, folder / file.name)
        shown = products_of(source / "show.toml")
        goods = read_toml(source / GOODS)
        products = [product_of(goods, product_id, shown) for product_id in goods["products"]]
        lines = ",\n".join(json.dumps(product, ensure_ascii=False) for product in products)
        (folder / "catalogue.json").write_bytes(f"[\n{lines}\n]\n".encode())
        for product in products:
            for photo in product["photos"]:
                (folder / photo).parent.mkdir(exist_ok=True)
                shutil.copyfile(SAMPLES / Path(photo).name, folder / photo)
        write_pack(folder, out)


def products_of(show: Path) -> frozenset[str]:
    """Return the products that a show file's cues name."""
    return frozenset(cue["product"] for cue in read_toml(show)["cues"] if "product" in cue)


def product_of(goods: dict[str, Any], product_id: str, shown: frozenset[str]) -> dict[str, Any]:
    """Return a sample product as a pack has it; only those that are shown have a picture."""
    product = next(one for one in sample() if one["product"] == product_id)
    photos = [f"photos/{photo}" for photo in product["photos"]] if product_id in shown else []
    stock = goods.get("stock", {}).get(product_id, product["stock"])
    full = max(stock, product["stock_full"])
    return {**product, **stocked(product, stock), "stock_full": full, "photos": photos}


def stocked(product: dict[str, Any], stock: int) -> dict[str, Any]:
    """Return a stock, shared out among those variants that are not gone."""
    there = [variant["id"] for variant in product.get("variants", []) if variant["stock"]]
    if not there:
        return {"stock": stock}
    each, rest = divmod(stock, len(there))
    share = {name: each + (place < rest) for place, name in enumerate(there)}
    variants = [{**one, "stock": share.get(one["id"], 0)} for one in product["variants"]]
    return {"stock": stock, "variants": variants}


def sample() -> list[dict[str, Any]]:
    """Return the sample catalogue."""
    found: list[dict[str, Any]] = json.loads((SAMPLES / "catalogue.json").read_text("utf-8"))
    return found


def read_toml(file: Path) -> dict[str, Any]:
    """Return what a TOML file says."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def main() -> None:
    """Build all of them."""
    for source in sources():
        out = PACKS / f"{source.name}{SUFFIX}"
        build(source, out)
        sys.stdout.write(f"{out.name}: {out.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
