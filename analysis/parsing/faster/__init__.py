"""The model's parts made faster, with the same attributes on every token.

Each module takes one part of spaCy's English model, says why it is slow and
puts its own in the place; a test holds each against spaCy's own part on texts
of every kind. Where the model, its version or its make is not the one they
were tested on, spaCy's own part stays (`speed_up` says which is which).

which rules correct a word's attributes?  attribute_rules (asked once for each kind of word)
which vector has a word?                   embeddings (worked out once for each kind of word)
what multiplies the matrices?              matrices (numpy's kernels instead of the generic ones)
how is a vector brought to one spread?     norms (each mean once, block by block)
what is the highest of several pieces?     maxouts (product, bias and comparison, block by block)
which words are an entity?                 entities (a batch at once, without taking a lock for each class)
what is a word's lemma?                    lemmas (asked once for each word in its form)
when does Python look for circles?         collector (between two reports, for any model)
how does spaCy start sooner?               starting (without the commands that it comes with)
"""
