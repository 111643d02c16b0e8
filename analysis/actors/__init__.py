"""Actors: whom a report names and speaks of, each with all places where it does. The questions, in the order in which they are asked:

what is a name?                   names; bodies ("the X Council"), places, model_names (spaCy's, where they hold)
what does the report add to it?   roles (title, age, whom a person speaks for)
which names are one actor?        joining
whom does a description mean?     descriptions ("the militant group")
whom does a pronoun mean?         pronouns

`component` asks them in turn.
"""
