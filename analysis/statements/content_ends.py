"""Does what stands behind or within reported words go on with them, or is it another's: "said she hopes, but she knows", "said it was over, and left"?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.asked import Asked, Content
from analysis.statements.joined_verbs import is_aside, is_finite
from analysis.statements.passage import WH_ALL, Passage


def is_that(passage: Passage, clause: Token, end: int) -> bool:
    """Whether a joined clause opens with "that" behind a comma and an "and": ", and that warrants will follow"."""
    doc, place = passage.doc, end
    while place < clause.i and (doc[place].text == "," or doc[place].dep_ == "cc" or doc[place].is_quote):
        place += 1
    return clause.left_edge.i == place > end and doc[place].lower_ == "that" and doc[place].dep_ == "mark"


def is_present(passage: Passage, verb: Token, joined: Token, end: int) -> bool:
    """Whether a clause joined to a past verb tells the present, as only its speaker does: "said she hopes, but she knows"."""
    if verb.tag_ != "VBD" or joined.dep_ != "conj" or joined.i < end or not _is_pronoun(grammar.child(joined, "nsubj")):
        return False
    helper = grammar.child(joined, "aux")
    tense = helper.tag_ if helper is not None and helper.tag_ != "MD" else joined.tag_
    near = joined.left_edge.i <= end + 2 and joined.lemma_.lower() not in passage.lexicon["clause"]
    return near and tense in {"VBZ", "VBP"} and not passage.is_quoted(joined.idx)


def _is_pronoun(noun: Token | None) -> bool:
    """Whether a subject can be the speaker again; a noun's clause in the present ("but polls are no elections") is the writer's."""
    return noun is not None and noun.pos_ == "PRON"


def is_reason(passage: Passage, clause: Token, end: int) -> bool:
    """Whether a clause that opens behind the comma at `end` gives the reason or condition of what is said."""
    mark = grammar.child(clause, "mark")
    opens = clause.left_edge.i == end + 1 and passage.doc[end].text == ","
    return opens and mark is not None and mark.i == end + 1 and mark.lower_ in passage.lexicon["reason"]


def is_other(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether the verb joins what another says: "..., but residents said they were farmers"."""
    if verb.dep_ != "conj" or verb.lemma_.lower() not in passage.lexicon["clause"]:
        return False
    if passage.is_quoted(verb.idx) or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    noun = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or grammar.child(verb, "mark") is not None:
        return False
    # "said they are tired and the elders accused": the tense of what tells, not of what is told
    apart = verb.tag_ == cue.tag_ == "VBD" and verb.head.dep_ == "ccomp" and verb.head.tag_ in {"VBZ", "VBP"}
    return apart or grammar.child(verb, "ccomp") is not None


def is_deed(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether a finite verb is joined to an infinitive: it tells a deed of the speaker ("vowed to go on and left")."""
    if grammar.child(verb, "mark", *grammar.SUBJECTS) is None and grammar.misjoined(verb) == cue:
        return True  # "recalls that embassies are inviolable, and expects"
    perfect = cue.tag_ == "VBN" and not grammar.is_bare(cue)  # "has proposed banning it and signed a bill"
    same = verb.tag_ == cue.tag_ or (perfect and verb.tag_ in {"VBD", "VBN"})
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ", "VBN"} or not same:
        return False
    if grammar.child(verb, *grammar.SUBJECTS, "aux", "auxpass") is not None or passage.is_quoted(verb.idx):
        return False
    return verb.head.tag_ == "VB" or (verb.head.tag_ == "VBG" and verb.head.dep_ == "xcomp")


def is_parted(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether a verb within what `cue` reports opens what is another's, or a second act of the speaker's."""
    own = is_other(passage, verb, cue) or is_deed(passage, verb, cue)
    own = own or is_passed_on(passage, verb, cue) or is_act(passage, verb) or says_no_more(passage, verb)
    return own or is_doing(verb, cue) or is_refusal(passage, verb, cue) or is_main(passage, verb, cue)


def is_main(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether the main clause was taken for a part of what is said in the clause before it: "As envoys said it was over, shells fell"."""
    noun = grammar.child(verb, "nsubj", "nsubjpass")
    if verb.dep_ != "ccomp" or noun is None or grammar.child(verb, "mark") is not None:
        return False
    opens = noun.left_edge
    if opens.i <= cue.i or opens.nbor(-1).text != ",":
        return False
    root = next((t for t in cue.ancestors if t.dep_ == "ROOT"), cue)
    mark = grammar.child(root, "mark")
    first = mark is not None and mark.i < root.i and mark.i <= cue.sent.start + 1 and mark.lower_ != "that"
    return first and not passage.is_quoted(verb.idx)


def says_no_more(passage: Passage, verb: Token) -> bool:
    """Whether a joined verb tells that the speaker said no more: "said they had left but did not elaborate", "and gave no details"."""
    if verb.dep_ != "conj" or grammar.child(verb, *grammar.SUBJECTS) is not None or passage.is_quoted(verb.idx):
        return False
    if (
        grammar.modal(verb) is not None
        and grammar.modal(verb.head) is not None
        and verb.left_edge.nbor(-1).text == "and"
    ):
        return False  # "said they would name an envoy and would not name a second"
    return _holds_back(passage, verb, grammar.child(verb, "neg") is not None)


def is_without_more(passage: Passage, token: Token) -> bool:
    """Whether a "without" tells that the speaker said no more: "said 40 had died, without giving details"."""
    done = grammar.child(token, "pcomp") if token.lower_ == "without" else None
    return done is not None and not passage.is_quoted(token.idx) and _holds_back(passage, done, True)


def _holds_back(passage: Passage, verb: Token, negated: bool) -> bool:
    """Whether the verb, negated or with a negated object, is one of telling more."""
    words, lemma = passage.lexicon, verb.lemma_.lower()
    how = grammar.child(verb, "ccomp", "advmod", "dobj")
    asked = how is not None and how.left_edge.tag_ in WH_ALL  # "without saying how"
    if lemma in words["held back"] or (lemma in passage.speech and asked and verb.dep_ == "pcomp"):
        return negated
    what = grammar.child(verb, "dobj") if lemma in words["giving"] else None
    if what is None or what.lemma_.lower() not in words["left out"]:
        return False
    return negated or any(c.lower_ in {"no", "few"} for c in what.children)


def is_doing(verb: Token, cue: Token) -> bool:
    """Whether an "-ing" form was joined to a finite verb, which only the cue can be: "saying it was over and waving a flag"."""
    joined = verb.dep_ == "conj" and verb.i > 0 and verb.nbor(-1).dep_ == "cc" and grammar.is_bare(verb)
    return joined and verb.tag_ == cue.tag_ == "VBG" and is_finite(verb.head)


def is_refusal(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether a verb of refusing has the tense of the cue, and not of what is reported: "says he will go on and refuses to talk"."""
    if verb.dep_ != "conj" or verb.lemma_.lower() not in passage.lexicon["denial"]:
        return False
    if grammar.child(verb, *grammar.SUBJECTS, "aux") is not None or grammar.child(verb, "xcomp") is None:
        return False
    told = cue.head if cue.dep_ == "xcomp" and cue.tag_ == "VB" else cue
    inner = next(iter(grammar.children(verb.head, *grammar.AUXILIARIES)), verb.head)
    return verb.tag_ == told.tag_ != inner.tag_ and verb.tag_ in grammar.FINITE and not passage.is_quoted(verb.idx)


def is_passed_on(passage: Passage, verb: Token, cue: Token) -> bool:
    """Whether the verb closes the sentence by who passes it on: "He said the truce had failed, the agency reported"."""
    noun, told = grammar.child(verb, "nsubj"), grammar.child(verb, "ccomp")
    if verb.dep_ != "ccomp" or verb.head != cue or noun is None or told is None or passage.is_quoted(verb.idx):
        return False
    behind = cue.i < told.i < noun.left_edge.i and noun.left_edge.nbor(-1).text == ","
    return behind and verb.tag_ in grammar.FINITE and verb.lemma_.lower() in passage.speech


def is_attribution(passage: Passage, clause: Token) -> bool:
    """Whether a clause is no more than who says the sentence before its comma: "Sirens warned of rockets, the radio reports"."""
    noun = grammar.child(clause, "nsubj", "compound")  # the parser may take a verb with a name before it for a noun
    if noun is None or clause.tag_ not in grammar.FINITE or clause.lemma_.lower() not in passage.speech:
        return False
    others = any(c.dep_ not in {"nsubj", "compound", "det", "punct", "npadvmod", "advmod"} for c in clause.children)
    opens = next((c.left_edge for c in clause.children if not c.is_punct), clause)
    return not others and opens.nbor(-1).text == "," and not passage.is_quoted(clause.idx)


def is_act(passage: Passage, verb: Token) -> bool:
    """Whether a finite verb of speech with a pronoun for its subject was joined to an infinitive: "vowed to go on and he called it a duty"."""
    noun = grammar.child(verb, "nsubj")
    if verb.dep_ != "conj" or noun is None or noun.tag_ != "PRP" or verb.tag_ not in grammar.FINITE:
        return False
    first = grammar.first_conjunct(verb)
    bare = first.tag_ == "VB" and grammar.child(first, *grammar.SUBJECTS) is None and grammar.modal(first) is None
    return bare and verb.lemma_.lower() in passage.speech and not passage.is_quoted(verb.idx)


def before(passage: Passage, verb: Token) -> int:
    """Where what stands before a joined or added verb ends, or who passes on what is before them: before its "and" and its comma."""
    noun, told = grammar.child(verb, "nsubj"), grammar.child(verb, "ccomp")
    place = noun.left_edge.i if noun is not None and told is not None and told.i < noun.i else verb.left_edge.i
    while passage.doc[place - 1].is_punct or passage.doc[place - 1].dep_ == "cc":
        place -= 1
    return place


def before_gapped(passage: Passage, that: Token) -> int:
    """Where what one says ends before what another does, whose verb is left out: ", and Kenya that it will pay"; 0 where none does."""
    noun = that.nbor(-1)
    start = noun.left_edge.i
    if noun.pos_ not in {"NOUN", "PROPN"} or start < 2 or noun.doc[start - 1].lower_ not in {"and", "but"}:
        return 0
    names = noun.pos_ == "PROPN" or noun.left_edge.lower_ == "the" or noun.left_edge.tag_ == "PRP$"
    goes_on = that.nbor().pos_ in {"NOUN", "PROPN", "PRON", "DET"}
    if not names or noun.doc[start - 2].text != "," or not goes_on:
        return 0
    told = noun.pos_ == "PROPN" or noun.lemma_.lower() in passage.lexicon["person"]
    return start - 2 if told and noun.head.i <= that.i and not passage.is_quoted(that.idx) else 0


def without_acts(asked: Asked, found: Content) -> Content:
    """What is named, less a second act of the speaker's: 'called it "a sham" and urged both to go'."""
    rule, spans = found
    if rule != "naming" or not spans:
        return found
    passage, (start, end) = asked.passage, spans[-1]
    for token in passage.tokens_from(start):
        if token.idx >= end:
            break
        joined = token.dep_ == "conj" and token.i > asked.verb.i and token.nbor(-1).dep_ == "cc"
        if joined and token.pos_ == "VERB" and is_aside(passage, token, asked.verb):
            last = passage.doc[before(passage, token) - 1]
            return rule, [*spans[:-1], (start, last.idx + len(last))]
    return found


def goes_on(passage: Passage, cue: Token, joined: Token, end: int) -> bool:
    """Whether a verb without a subject, joined to the cue, is told of the subject of what is reported: "said he backs the deal, but wants a vote".

    Its form tells: it is in the present as what is reported is ("said he backs"), it has a "would" that is not denied, or
    "was" for "were" does not go with the speaker.
    """
    between = passage.doc.tokens[end : joined.left_edge.i]
    joint = between and all(t.text == "," or t.dep_ == "cc" or t.is_quote for t in between)
    if joined.dep_ != "conj" or not joint or cue.tag_ not in {"VBD", "VBG"} or joined.i < end:
        return False
    lemma = joined.lemma_.lower()
    if lemma in passage.speech or lemma in passage.lexicon["belief"] or passage.is_quoted(joined.left_edge.idx):
        return False
    helpers = grammar.children(joined, *grammar.AUXILIARIES)
    if grammar.child(joined, *grammar.SUBJECTS) is not None or any(h.lemma_ == "have" for h in helpers):
        return False
    inner = next((c for c in cue.children if c.dep_ == "ccomp" and c.i > cue.i), None)
    if grammar.child(joined, "neg") is not None:
        own = grammar.child(inner, "nsubj") if inner is not None else None
        will = bool(helpers) and helpers[0].lower_ == "would" and own is not None and own.pos_ == "PRON"
        return will and not says_no_more(passage, joined)  # "said they were ready but would not talk"
    if helpers and helpers[0].tag_ == "MD":
        return True
    if inner is None:
        return False
    finite = helpers[0] if helpers else joined
    if finite.tag_ in {"VBZ", "VBP"}:
        told = next(iter(grammar.children(inner, *grammar.AUXILIARIES)), inner)
        return told.tag_ == finite.tag_ and joined.tag_ != "VBG"
    speaker = grammar.child(cue, "nsubj")
    if finite.lower_ not in {"was", "were"} or speaker is None:
        return False
    many = (
        speaker.tag_ in {"NNS", "NNPS"}
        or speaker.lower_ in {"they", "we"}
        or grammar.child(speaker, "conj") is not None
    )
    return many == (finite.lower_ == "was")


def is_behind_act(cue: Token, clause: Token) -> bool:
    """Whether a finite verb without a subject stands behind what was agreed to be done: "agreed to help as rebels said", torn apart."""
    first = grammar.child(cue, "xcomp")
    if first is None or first.i > clause.i or not grammar.is_infinitive(first):
        return False
    return clause.tag_ in {"VBD", "VBZ", "VBP"} and grammar.child(clause, *grammar.SUBJECTS) is None
