"""Documents to print and hand on: PDF with Latin, Cyrillic, Arabic and Chinese in one line."""
