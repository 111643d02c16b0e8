"""Tables for people: plots, pages, and what the notebooks call.

where does a row stand?           evidence (its words, marked in the text)
how does it look over time?       timelines
where were the incidents?         maps (over land_110m.json)
what picture?                     plots, drawing (what all pictures share)
what page?                        pages, rules_page (templates)
which rules has a table?          table_rules
what do notebooks call?           notebook
"""
