"""Platforms as the courier talks to them: shops, receivers of events, targets of streams.

port         what a shop can be asked, and what it says
registry     which adapter a shop's kind needs
inbound      what shops tell an agency's hub by themselves
exchange     one request over HTTP: bounded, without redirects, every failure named
reason       the words for what may go wrong

One package for each platform: aliexpress, tiktok_shop, shopify, woocommerce, and generic for any
other shop.
"""
