"""Tables for people: plots, pages, and what the notebooks call.

where does a row stand?           evidence (its words, marked in the text)
what does a date rest on?         date_basis
how does it look over time?       timelines
where were the incidents?         maps (over land_110m.json)
what picture?                     plots, drawing (what all pictures share)
what is said first?               in_short (said_of_one_table, said_of_talk, said_over_reports; sentences_made)
what page?                        pages, notebook_pages, rows_page, columns_page, rules_page (templates)
which rules has a table?          table_rules
what do notebooks call?           notebook
"""
