"""What is said beside a field that can't be read, in the window's language."""

from PySide6.QtCore import QCoreApplication

from studio.ui.figures import isolated

_LONGEST_QUOTE = 30


def wrong_words(field: str, text: str) -> str:
    """Return what is wrong with what was typed, and how it is written.

    Args:
        field: As in `studio.catalogue.headings`, or `market`, `language`, `currency`.
        text: As typed; plain text, and short enough to be read.
    """
    return _pattern(field).format(text=_quoted(text))


def missing_words(field: str) -> str:
    """Return what to type where nothing stands."""
    translate = QCoreApplication.translate
    match field:
        case "name":
            return translate("CatalogueFields", "A product needs a name.")
        case "variant":
            return translate("CatalogueFields", "A variant needs a name.")
        case "market":
            return translate("CatalogueFields", "Which market? Write it like es-ES.")
        case _:
            return translate("CatalogueFields", "Nothing is typed here.")


def _pattern(field: str) -> str:
    translate = QCoreApplication.translate
    match field:
        case "price":
            return translate("CatalogueFields", "“{text}” is no amount. Write it like 38.90.")
        case "stock":
            return translate("CatalogueFields", "“{text}” is no whole number.")
        case "market":
            return translate("CatalogueFields", "“{text}” is no market. Write it like es-ES.")
        case "language":
            return translate("CatalogueFields", "“{text}” is no language. Write it like es.")
        case "link" | "tracking_link":
            return translate("CatalogueFields", "A web address begins with https://.")
        case "tested_on":
            return translate("CatalogueFields", "“{text}” is no date. Write it like 2026-11-18.")
        case "variant_photo" | "test_media" | "photos":
            return translate("CatalogueFields", "“{text}” is no file on this machine.")
        case _:
            return translate(
                "CatalogueFields", "This is too long, or has a character in it that is no text."
            )


def _quoted(text: str) -> str:
    clean = "".join(c if c.isprintable() else "·" for c in text.strip())
    short = clean if len(clean) <= _LONGEST_QUOTE else clean[: _LONGEST_QUOTE - 1] + "…"
    return isolated(short)
