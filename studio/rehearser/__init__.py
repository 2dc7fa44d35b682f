"""Runs rehearsals: in real time beside a studio, or fast and in one process.

A program's top: it speaks to the studio as any other client does.
"""
