"""The studio measured beside FFmpeg and x264 on the same show."""
