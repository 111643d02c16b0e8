"""Casualty figures. The questions, in the order in which they are asked:

how many?                         quantities ("a third of", "dozens"), groups ("a mother and her two sons")
of whom?                          counts; not_counts (years, ages, flight numbers)
what befell them?                 outcomes; parts and fellows (from the count beside)
is it a fact?                     outcomes.fact
how many, then?                   bounds ("a third of them" needs the count before), scope (an event's, a running total)
where and when?                   where_when, named_event, gazetteer
who says so?                      source, caveats
what befell those named?          named_persons (an actor's outcome, by the same rules)

`component` asks them in turn; `rules` has every rule by which a row is made, or a number passed over.
"""
