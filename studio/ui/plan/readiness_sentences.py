"""What is missing for a show, in the window's language: a sentence for each code."""

from typing import assert_never

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.show.readiness import Place, ReadinessItem

_CONTEXT = "Readiness"
_ISOLATE, _POP = "\u2068", "\u2069"
"""Around a name, which may run the other way than the sentence."""

SENTENCES = {
    "rundown_empty": QT_TRANSLATE_NOOP(
        "Readiness", "The rundown is empty: add the products of this show."
    ),
    "no_destination": QT_TRANSLATE_NOOP(
        "Readiness",
        "There is no destination, and the recording is off: nobody would see the show.",
    ),
    "too_long": QT_TRANSLATE_NOOP(
        "Readiness", "Even at their shortest the cues are {0} min longer than the show."
    ),
    "cues_left_out": QT_TRANSLATE_NOOP(
        "Readiness", "Cues without a place in a show of this length: {0}."
    ),
    "no_price": QT_TRANSLATE_NOOP("Readiness", "{0} has no price."),
    "no_stock": QT_TRANSLATE_NOOP("Readiness", "{0}: there is none left to sell."),
    "no_photo": QT_TRANSLATE_NOOP("Readiness", "{0} has no photo."),
    "no_spec_sheet": QT_TRANSLATE_NOOP("Readiness", "{0}: the spec sheet is empty."),
    "not_tested": QT_TRANSLATE_NOOP("Readiness", "{0}: nothing was tested yet."),
    "no_warranty": QT_TRANSLATE_NOOP(
        "Readiness", "{0} is dear, and its warranty is missing: buyers will ask."
    ),
    "no_returns": QT_TRANSLATE_NOOP(
        "Readiness", "{0} is dear, and nothing is said about returns: buyers will ask."
    ),
    "unanswered": QT_TRANSLATE_NOOP(
        "Readiness", "{0}: questions of last time without an answer: {1}."
    ),
    "no_points": QT_TRANSLATE_NOOP("Readiness", "{0}: there are no talking points."),
    "offer_illegal": QT_TRANSLATE_NOOP("Readiness", "{0}: the offer can't go on air. {1}"),
}
"""The codes of `studio.show.readiness`; the places are an item's facts."""

FIELDS = {
    "no_price": "price",
    "no_stock": "stock",
    "no_photo": "photos",
    "no_spec_sheet": "rows",
    "not_tested": "evidence",
    "no_warranty": "warranty_months",
    "no_returns": "returns_days",
    "unanswered": "rows",
    "no_points": "points",
    "offer_illegal": "offer",
    "too_long": "length_s",
    "cues_left_out": "length_s",
}
"""The field of the product, cue or show in which a thing is put right."""


def readiness_sentence(item: ReadinessItem) -> str:
    """Return what is missing; in English where the code is not known here."""
    pattern = str(SENTENCES.get(item.code, ""))
    if not pattern:
        return item.text
    facts = [f"{_ISOLATE}{fact}{_POP}" for fact in item.facts]
    try:
        return QCoreApplication.translate(_CONTEXT, pattern).format(*facts)
    except IndexError:  # another version of the control room, with other facts
        return item.text


def place_word(place: Place) -> str:
    """Return what the button says that leads to a place."""
    translate = QCoreApplication.translate
    match place:
        case Place.PRODUCT:
            return translate("Readiness", "Open the product")
        case Place.SPEC_SHEET:
            return translate("Readiness", "Open the spec sheet")
        case Place.OFFER:
            return translate("Readiness", "Edit the offer")
        case Place.CUE:
            return translate("Readiness", "Edit the cue")
        case Place.RUNDOWN:
            return translate("Readiness", "Open the rundown")
        case Place.SOURCES:
            return translate("Readiness", "Devices…")
        case Place.DESTINATIONS:
            return translate("Readiness", "Destinations…")
        case _:
            assert_never(place)
