"""Casualty figures. The questions, in the order in which they are asked:

how many?                         quantities ("dozens"), number_words, share_words ("a third of"), groups ("a mother and her two sons"), zeros
of whom?                          counts, counted_noun; not_counts (years, ages, flight numbers); asides (no part of the report)
what befell them?                 outcomes; parts and fellows (from the count beside)
is it a fact?                     outcomes.fact
what does a part come to?         shares; scope (an event's, an increment, a running total)
where and when?                   where_when, gapped (of several counts in a sentence), named_event, same_event, gazetteer
who says so?                      source, source_nearby, caveats
what befell those named?          named_persons (an actor's outcome, by the same rules)
which towns have a name?          towns (of GeoNames; looked up in a file)

`component` asks them in turn; `rules` has every rule by which a row is made, or a number passed over.
"""
