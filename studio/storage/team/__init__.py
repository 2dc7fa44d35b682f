"""What an agency's studios share on a server; each studio's own database stays the truth.

schema      tables, and who may see and write which rows
server      what is asked of the server, in one transaction each
marks       what this studio knows of the server, in its own database
sync        what changed on both sides, brought together; nothing is overwritten unseen
"""
