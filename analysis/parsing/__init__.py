"""What is asked of any parse.

what is this word to that one?    grammar
where must a sentence begin?      sentence_starts (paragraphs, datelines, lists without an end)
which attributes has a word?      attribute_rules (the model's own rules, remembered)
"""
