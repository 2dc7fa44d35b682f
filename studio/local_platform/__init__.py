"""A shopping platform of our own, to try things out against: `cuecard platform`. Not a real one.

It has products, orders, codes, chat, a task centre, accounts, and takes events and streams, all in
one process on 127.0.0.1. Nobody buys there, and every page says so.
"""
