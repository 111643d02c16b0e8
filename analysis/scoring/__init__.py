"""How good the tables are, against hand-marked answers.

what is the right answer?         gold
how near is a table to it?        scores
what was measured on which set?   measured
what does the bare model reach?   baselines
"""
