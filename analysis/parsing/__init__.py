"""What is asked of any parse.

what is this word to that one?    grammar
which characters does it take?    extents
whose is a misjoined noun?        misjoined_nouns
what is each word, read once?     tokens (spaCy's Doc as plain objects), string_texts, columns (words and answers, kept)
where must a sentence begin?      sentence_starts (paragraphs, datelines, lists without an end)
which arcs are wrong beyond doubt? wrong_arcs
which lemmas are wrong?           lemmas
which words are quoted?           quoted
what does a "which" stand for?    relative_clauses
does a clause ask?                questions
does it say what might be?        hypotheses; is it doubted or denied from above? left_open
is "its" the subject's own?        possessors
how does a part join the pipeline? components
how is the model made fast?       faster (its parts, with the same attributes)
"""
