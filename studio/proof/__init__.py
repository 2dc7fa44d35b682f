"""The process that writes the proof of a fulfilled task: clips, and a page, in one archive."""
