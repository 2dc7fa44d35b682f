"""The studio measured beside FFmpeg and bare x264, on the same show, in the same run.

main        the command line, and which section is measured when
session     one run of the benchmark: its folder, its progress, disturbed runs repeated
show_section, other_sections, load
            what is measured, as figures with their targets
live_run, latency, recovery, quality, micro
            one measurement each
on_air      a program, its server and their watchers, cleared away together
peers, studio_run
            the commands of the programs that are measured
questions, chat_mix
            the listener's chain under a busy chat, and the chat
server, tail, feed, flood
            nginx-rtmp, the follower of its files, a live camera, a client that says too much
clips, matroska, pictures
            making the show's clips, cutting them, reading their burnt-in number
cpu, figures, report, formats, child
            processor time and memory, arithmetic, the table, sizes and rates, other programs
"""
