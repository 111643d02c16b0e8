"""Tables for people: plots, pages, and what the notebooks call.

where does a row stand?           evidence (its words, marked in the text)
how does it look over time?       timelines
what picture?                     plots
what page?                        pages
what do notebooks call?           notebook
"""
