"""What befell the people a number counts. The questions, in the order in which they are asked:

which words say it?               search (the noun itself, what is above it, below it, beside it)
what does this verb do?           by_verb, by_capture (taken, held, freed)
is it a list or a toll?           by_list ("among the dead: two nurses"), by_toll ("the death toll stands at")
does the word mean that here?     guards
is it told as fact?               fact (not wished, denied, feared)
"""
