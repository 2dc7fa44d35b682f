"""The media process: capture, compose, encode, send. It outlives every other process."""
