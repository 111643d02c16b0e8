"""Actors: whom a report names and speaks of, each with all places where it does. The questions, in the order in which they are asked:

what is a name?                   names; bodies ("the X Council"), body_ends, body_kinds, places (by located), model_names (spaCy's, where they hold), acting, met_again
where does it begin and end?      spans, persons (whose own words show a person), bracketed (by the letters after it)
what do words beside it tell?     told_kinds (a person's, a group's), kin (a tribe's), told_states, acronyms (whose letters these are)
is it an actor's at all?          no_actor
what does the report add to it?   roles (title, age, whom a person speaks for)
which names are one actor?        arming (the rebels' own front), joining, by the sieves of alike and the keys of body_keys
which descriptions say whose?     members ("Kenyan troops"), told_bodies ("police in Gao"), offices ("the Chadian leader"), by their phrases
whom does a description mean?     descriptions ("the militant group"), beside ("X, the militia"), grounds ("the country")
who acts without a proper name?   unnamed ("the insurgents"), speaking_bodies, office_holders ("the Ugandan mediator"), meetings ("the summit urged")
whom does a pronoun mean?         pronouns, within pronoun_limits, by pronoun_clauses; "I" and "we" in voices, after the statements

`component` asks them in turn; `rules` lists what joins a mention to its actor, each with a sentence.
"""
