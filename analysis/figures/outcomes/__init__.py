"""What befell the people a number counts. The questions, in the order in which they are asked, and where:

which words say it?               search (the noun itself, what is above it, below it, beside it), before_number
what does this verb do?           by_verb, by_capture (taken, held, freed); pairs ("killed or wounded 50")
what does this noun say?          by_preposition ("the bodies of", "searching for"), lives
is it a list or a toll?           by_label ("Killed: 12"), by_list ("among the dead: two nurses"), by_toll ("the death toll stands at")
does the word mean that here?     harm (wounded, dead), leaving_home, whereabouts (in hospital, not seen since)
is it told as fact?               fact (not wished, denied, feared)

A rule is a row (`outcome`): its id, what it says, the words that call it up,
what else must be so, and a sentence in which it decides. Rules about a word
and the people it stands to (`case`) are `rule_set.CaseRule`s with `patterns`;
the others are decided by one function. `analysis.figures.rules` has them all.
"""
