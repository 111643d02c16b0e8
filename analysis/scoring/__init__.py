"""How good the tables are, against hand-marked answers, and on reports that someone reviewed.

what is the right answer?         gold
how near is a table to it?        scores
and by what people corrected?     reviewed; cases (each fault with its right answer)
which rows to review for that?    sampling
how sure is a share?              intervals
what was measured on which set?   measured
what does the bare model reach?   baselines
"""
