"""Platforms as the courier talks to them: shops, receivers of events, targets of streams.

port         what a shop can be asked, and what it says
registry     which adapter a shop's kind needs
exchange     one request over HTTP: bounded, without redirects, every failure named
"""
