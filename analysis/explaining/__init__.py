"""Why does a sentence give these rows, or none?

which questions were asked?       listening (each call of a table's modules, with its answer and the line that gave it)
what does the code say of it?     sources (a function's docstring as its question, the comment beside a line)
how is that read in a minute?     telling (repeated look-ups folded, the deciding line marked)

`explain` is the whole. Nothing else imports this folder, and nothing is
listened to but while a sentence is explained.
"""

from analysis.explaining.telling import explain as explain
