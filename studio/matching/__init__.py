"""What a message means: its language, whether it asks, what about, and which spec row answers.

The language models live here, on the device, from packages that ship their weights.
"""
