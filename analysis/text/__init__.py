"""What the characters alone tell, before any parse.

which letters are meant?          normalising (quote marks, dashes, spaces; each maps back to the report's own)
which words of a headline are names?  headlines (the others go small for the parse)
where does the story begin?       datelines
which days are named?             dates
where do sentences end?           sentences
what stands between quote marks?  quotations
is it English?                    english
"""
