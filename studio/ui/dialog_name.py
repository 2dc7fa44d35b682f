"""The set-up dialogs by name, for whoever leads to them without knowing them."""

from enum import StrEnum


class DialogName(StrEnum):
    """Which dialog."""

    DEVICES = "devices"
    DOOR = "door"  # producers and their devices
    DESTINATIONS = "destinations"
    OUTPUT = "output"
    LAYOUT = "layout"
    TEXTS = "texts"
    THEME = "theme"
    CHATS = "chats"
    KEPT_AWAY = "kept_away"  # the chats, opened where it says what is kept away
    LATER = "later"
    RECEIVERS = "receivers"  # of events
    SHOPS = "shops"
    TEAM = "team"
    ACCOUNTS = "accounts"  # the shops' dialog, opened where it says who is signed in
