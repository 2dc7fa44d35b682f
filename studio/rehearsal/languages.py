"""The languages that simulated viewers write."""

LANGUAGES = ("en", "es", "ru", "uk", "fr", "ar", "pl", "pt", "de", "it", "zh")
"""Those that the studio understands; questions and talk exist in each of them."""
