"""Platforms that a show is streamed to, each behind one port.

port         what every one can do
registry     which adapter an account's provider needs
bearer       one request with an account's token, each failure named
ingest       an address from a platform, taken apart into server and key
youtube      broadcast, stream, and what binds them
twitch       a channel's key and title
facebook     a live video
generic      the studio's own open interface
"""
