"""Who is named around a figure's words, where the parse has lost who says them? ", the ministry said", "by the ministry's count", "Police: nine killed".

Goes by the order of words, with the parse for the phrase that names the source.
"""

from __future__ import annotations

from analysis.figures.number_words import DASHES
from analysis.lexicons.people import is_person
from analysis.lexicons.words import Words
from analysis.parsing import columns, extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Figure, Span

LONGEST = 14  # tokens that name a source
LONGEST_NAME = 8  # tokens that name one before a colon
LONGEST_ADJUNCT = 6  # tokens that tell when, where or to whom something is said
ENDS = frozenset({".", ",", ";", '"'})
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP"})
NAME = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART"})
JOINING = frozenset({"and", "but"})
OPENS = frozenset({":", ".", "!", "?"})
ADJUNCT = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "ADV", "PART", "PRON"})
RELATIVE = frozenset({"WP", "WDT"})
SAID = frozenset({"VBD", "VBZ", "NNS", "NN", "VB"})  # the last three: a verb taken for a noun


def said_before(figure: Figure, doc: Doc, words: Words) -> tuple[Span | None, Token] | None:
    """Who says what opens with the number itself, where that is read as no clause: "Police say 17 arrested in Kano"."""
    first = extents.token_at(doc, figure.number[0])
    said = doc[first.i - 1] if first is not None and first.i > 1 else None
    if said is None or said.tag_ not in grammar.FINITE or said.lemma_.lower() not in words.of("cues", "quote"):
        return None
    speaker = grammar.child(said, "nsubj")
    known = speaker is not None and (speaker.tag_ == "PRP" or speaks(speaker, words))
    return (extents.phrase(speaker), speaker) if speaker is not None and known else None


def told_that(figure: Figure, doc: Doc, words: Words) -> tuple[Span | None, Token] | None:
    """Who tells somebody somewhere what follows a "that" which the parser hung on the place: "The mayor told reporters at the scene that a bomb hit the school killing three"."""
    first = extents.token_at(doc, figure.number[0])
    if first is None:
        return None
    tokens = doc.tokens
    for i in range(first.i - 1, first.sent.start + 2, -1):
        if tokens[i].lower_ != "that" or tokens[i].tag_ != "WDT":
            continue
        place = tokens[i - 1]
        clause = tokens[i].head
        told = place.head.head if place.dep_ == "pobj" else None
        own = clause.dep_ == "relcl" and clause.head == place and tokens[i].dep_ == "dobj"
        if told is None or not own or told.lemma_ != "tell" or grammar.is_passive(told):
            return None
        speaker, press = grammar.child(told, "nsubj"), grammar.child(told, "dobj", "dative")
        if press is None or (press.pos_ != "PROPN" and press.lower_ not in words.of("actor_words", "press")):
            return None  # "told the guards in the house that the army burned"
        return (extents.phrase(speaker), speaker) if speaker is not None and speaks(speaker, words) else None
    return None


def told_after(figure: Figure, doc: Doc, words: Words) -> tuple[int, int] | None:
    """The tokens of who is named after the figure's clause: ", the ministry said", "by the ministry's count", "- police"."""
    last = extents.token_at(doc, figure.number[1] - 1)
    if last is None:
        return None
    sentence, quotes, after = last.sent, words.of("cues", "quote"), ENDS | words.of("reckoning", "after-saying")
    reckoning = words.of("reckoning", "reckoning")
    headed = _opening_name(doc, last.i, words)
    if headed is not None:
        return headed
    first = sentence.start if doc[sentence.start].lower_ == "by" else last.i + 1
    for i in range(first, sentence.end):
        token = doc[i]
        if token.text == ";":
            return None
        body = grammar.child(token, "pobj") if token.lower_ == "per" and token.dep_ == "prep" else None
        if body is not None and (body.lemma_.lower() in words.of("organisation_heads") or is_person(body, words)):
            return body.left_edge.i, body.i + 1  # "per the health ministry"
        if token.lemma_ in reckoning and token.dep_ == "pobj" and token.head.lower_ == "by":
            owner = grammar.child(token, "poss")
            if owner is not None:
                return owner.left_edge.i, owner.i + 1
            keepers = [n for n in grammar.preposition_objects(token, "of") if speaks(n, words)]
            if keepers:
                return keepers[0].left_edge.i, keepers[0].i + 1  # "by the estimate of aid groups"
            if any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in token.children):
                return token.left_edge.i, token.i + 1  # "by U.S. estimates"
        if _closes_headline(doc, i, last.i) and i + 1 < sentence.end <= i + 5:
            stop = sentence.end
            while stop > i + 1 and doc[stop - 1].is_space:
                stop -= 1
            if _names_source(doc, i + 1, stop, words):
                return i + 1, stop
        if i <= last.i or not _tells(token, quotes, words):
            continue
        turned = _inverted(doc, token, words)
        if turned is not None:
            return turned
        plain = token.tag_ in SAID and token.lemma_.lower() in quotes
        if token.lemma_ != "tell" and not _ends(token, after if plain else ENDS):
            continue  # of "the two armies agree", "our monitors have documented" nothing may follow
        if token.tag_ == "VBN":
            i -= 1  # the name ends before "has"
        speaker = grammar.child(token, "nsubj")
        named = grammar.child(speaker, "appos") if speaker is not None and speaker.left_edge.i > last.i else None
        if speaker is not None and named is not None and named.pos_ == "PROPN" and named.i < i:
            return speaker.left_edge.i, named.i + 1  # "the state prosecutor, Nils Vetter, said"
        name = _apposed_name(doc, i, last.i + 1)
        if name is not None:
            return name
        stop = _name_end(doc, i, last.i + 1)
        start = _named_from(doc, stop, last.i + 1, words)
        if start is not None:
            return start, stop
    return None


def told_between(figure: Figure, doc: Doc, words: Words) -> tuple[int, int] | None:
    """The tokens of who is named between commas before the figure, in its own clause: "The shelling, the mission recorded, left three dead"."""
    first = extents.token_at(doc, figure.number[0])
    if first is None:
        return None
    quotes, start = words.of("cues", "quote"), first.sent.start
    parting = words.of("cues", "contrast") | JOINING
    tokens = doc.tokens
    for i in range(first.i - 1, start + 2, -1):
        token = tokens[i]
        if token.text == ";" or token.lower_ in parting:
            return None  # another clause may begin there
        if not (_tells(token, quotes, words) or _taken_for_participle(token, words)) or not closed(doc, i, first.i):
            continue
        comma = next(k for k in range(i + 1, first.i) if tokens[k].text == ",")
        if tokens[comma + 1].lower_ == "as":
            return None  # ", police said, as a crowd demanded": the writer tells what went on
        stop = _name_end(doc, i, start + 1)
        begin = _named_from(doc, stop, start + 1, words)
        return (begin, stop) if begin is not None and begin - 2 >= start and tokens[begin - 1].text == "," else None
    return None


def _taken_for_participle(verb: Token, words: Words) -> bool:
    """Whether the tagger took a past tense behind who counts for a participle: "the mission recorded,"."""
    lemma = verb.lemma_.lower()
    telling = (
        lemma in words.of("cues", "quote") or lemma in words.of("counters") or lemma in words.of("cues", "closing")
    )
    return verb.tag_ == "VBN" and telling and keeps_count(verb.nbor(-1), words)


def _ends(verb: Token, after: frozenset[str]) -> bool:
    """Whether the sentence ends with the verb, or goes on with when it was said or one of the words."""
    following = verb.nbor()
    if verb.i + 1 >= verb.sent.end or following.is_space:
        return True
    return following.lower_ in after or following.ent_type_ == "DATE"


def _tells(verb: Token, quotes: frozenset[str], words: Words) -> bool:
    """Whether a verb may close a count with who gives it: "they say", "our monitors have documented", "the Red Cross counts"."""
    lemma = verb.lemma_.lower()
    if lemma not in quotes and lemma not in words.of("counters") and lemma not in words.of("reckoning", "closing"):
        return False
    done = verb.tag_ == "VBN" and verb.nbor(-1).lemma_ == "have"
    return done or verb.tag_ in grammar.FINITE or _taken_for_noun(verb, words)


def _taken_for_noun(verb: Token, words: Words) -> bool:
    """Whether the tagger took a verb of saying behind who speaks for a noun: "the prosecutor's office reports", "the governor posts"."""
    if verb.tag_ not in {"NNS", "NN", "VB"} or not verb.is_lower:
        return False
    who = verb.nbor(-1)
    joined = any(t.lower_ == "and" for t in verb.doc[max(verb.i - LONGEST_NAME, 0) : who.i])  # "a nun and a nurse say"
    one = who.tag_ in {"NN", "NNP"} and not joined
    agrees = (verb.lower_ != verb.lemma_) == one  # "the mayor reports", "aid groups report"
    return agrees and (who.pos_ == "PROPN" or keeps_count(who, words))


def _closes_headline(doc: Doc, i: int, number: int) -> bool:
    """Whether token i can part a headline from its source: a dash between spaces, or a colon behind the number."""
    return (doc[i].text in DASHES and bool(doc[i - 1].whitespace_)) or (doc[i].text == ":" and i > number)


def before_name(doc: Doc, end: int, floor: int, kinds: frozenset[str] = NAME) -> int:
    """The token before the nouns, and what describes them, that stand right before `end`; not before `floor`."""
    i = end - 1
    while i > floor and doc[i].pos_ in kinds:
        i -= 1
    return i


def speaks(noun: Token, words: Words) -> bool:
    """Whether a noun is a body or people, who may give a count."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    return keeps_count(noun, words) or noun.ent_type_ in {"ORG", "GPE", "NORP", "PERSON"}


def keeps_count(noun: Token, words: Words) -> bool:
    """Whether the word itself names people, a body, or who keeps such counts."""
    lemma = noun.lemma_.lower()
    keeper = lemma in words.of("organisation_heads") or lemma in words.of("reckoning", "keeper")
    return keeper or is_person(noun, words)


def _names_source(doc: Doc, start: int, end: int, words: Words) -> bool:
    """Whether the tokens of a headline's end or beginning name people or a body."""
    named = doc[start:end]
    if start >= end or any(t.pos_ not in NAMING and t.text != "-" for t in named):
        return False
    head = next((doc[t.i - 1] for t in named if t.pos_ == "ADP" and t.i > start), doc[end - 1])
    if head.lemma_.lower() in words.outcomes.noun or head.lower_ in words.outcomes.adjective:
        return False  # "Casualties: 14 killed"
    if keeps_count(head, words):
        return True
    first = head.i  # a name no list knows, behind what it is: "monitoring group Sahel Eye"
    while first > start and (doc[first].pos_ == "PROPN" or doc[first].text == "-"):
        first -= 1
    return first < head.i and doc[first].pos_ == "NOUN" and keeps_count(doc[first], words)


def _opening_name(doc: Doc, i: int, words: Words) -> tuple[int, int] | None:
    """The tokens of who is named before a colon with which the line or sentence of token `i` opens: "Police: nine killed in raid"."""
    start = columns.of(doc).back("line", i, lambda place: not doc[place - 1].is_space)
    stop = next((t.i for t in doc[start : min(start + LONGEST_NAME, i)] if t.text == ":"), None)
    if stop is None:
        stop = next((k for k in range(i - 1, max(start, i - LONGEST_NAME), -1) if doc[k].text in OPENS), start)
        start = next(
            (k + 1 for k in range(stop - 1, max(start, stop - LONGEST_NAME), -1) if doc[k].text in OPENS), start
        )
        if doc[stop].text != ":":
            return None
    return (start, stop) if stop > start and _names_source(doc, start, stop, words) else None


def _inverted(doc: Doc, verb: Token, words: Words) -> tuple[int, int] | None:
    """The tokens of a subject right after its verb, at the end of a headline or sentence: ", say police"."""
    roles = (
        {"nsubj", "dobj", "npadvmod"} if verb.lemma_ in words.of("reckoning", "turned") else {"nsubj"}
    )  # who speaks is no object of these
    speaker = next((c for c in verb.rights if c.dep_ in roles), None)
    if speaker is None or speaker.left_edge.i != verb.i + 1:
        return None
    keeper = speaker.lemma_.lower() in words.of("reckoning", "keeper")  # whatever the parse takes for the subject
    whose = keeper or (speaks(speaker, words) and grammar.child(verb, "nsubj") in {None, speaker})
    if verb.lemma_ != "say" and not whose:
        return None
    ends = speaker.i + 1 >= len(doc) or doc[speaker.i + 1].is_space or doc[speaker.i + 1].is_punct
    ends = ends or (verb.lemma_ in words.of("reckoning", "turned") and doc[speaker.i + 1].pos_ == "ADP")
    return (verb.i + 1, speaker.i + 1) if ends and doc[verb.i - 1].text == "," else None


def _apposed_name(doc: Doc, verb: int, floor: int) -> tuple[int, int] | None:
    """The tokens of a person's name between commas before a verb of saying, where the parse has lost whose it is."""
    k = verb - 1
    if doc[k].text != ",":
        return None
    while k - 1 > floor and doc[k - 1].pos_ == "PROPN":
        k -= 1
    named = verb - 1 - k >= 2 or (k < verb - 1 and doc[k].ent_type_ == "PERSON")
    return (k, verb - 1) if named and doc[k - 1].text == "," else None


def closed(doc: Doc, verb: int, stop: int) -> bool:
    """Whether a comma follows a verb of saying, at once or behind when, where or to whom it was said: ", officials said Sunday,"."""
    tokens = doc.tokens
    told = verb + 1 < stop and doc[verb].lemma_ == "tell"
    for i in range(verb + 1, min(stop, verb + LONGEST_ADJUNCT + 2)):
        token = tokens[i]
        if token.text == ",":
            return True
        adjunct = token.pos_ == "ADP" or token.ent_type_ in {"DATE", "TIME"} or token.tag_ == "RB"
        if i == verb + 1 and not (adjunct or told):
            return False
        if token.pos_ not in ADJUNCT or token.lower_ == "that":
            return False
    return False


def _name_end(doc: Doc, verb: int, floor: int) -> int:
    """The end of a source's name before its verb of saying, without its short form in brackets, a clause on it or an apposition."""
    stop = verb
    if doc[stop - 1].text == ")":
        opens = next((k for k in range(stop - 2, max(floor, stop - LONGEST_NAME) - 1, -1) if doc[k].text == "("), None)
        stop = opens if opens is not None and opens > floor else stop
    if stop < verb:
        return stop
    who = _before_relative(doc, verb, floor)
    return who if who is not None else _before_apposition(doc, verb, floor)


def _before_relative(doc: Doc, verb: int, floor: int) -> int | None:
    """The relative pronoun of a clause that ends at the verb of saying: "a nurse who treated them said"; or None."""
    tokens = doc.tokens
    verbs = 0
    for k in range(verb - 1, max(floor, verb - LONGEST) - 1, -1):
        token = tokens[k]
        if token.text in {",", ";"}:
            return None
        if token.tag_ in RELATIVE and tokens[k - 1].pos_ in {"NOUN", "PROPN"}:
            own = tokens[k + 1].tag_ in grammar.FINITE or tokens[k + 1].pos_ == "ADV"
            return k if verbs == 1 and own and k > floor else None  # not "men who the army said"
        verbs += token.tag_ in grammar.FINITE
    return None


def _before_apposition(doc: Doc, verb: int, floor: int) -> int:
    """The end of a source's name before what is said of it between commas: "the Lawyers, an activist group, said"; else the verb."""
    if doc[verb - 1].text != ",":
        return verb
    opens = next((k for k in range(verb - 2, max(floor, verb - LONGEST) - 1, -1) if doc[k].text == ","), None)
    described = opens is not None and doc[opens + 1].pos_ in {"DET", "NOUN", "ADJ"}
    return opens if opens is not None and described and opens > floor else verb


def _named_from(doc: Doc, verb: int, floor: int, words: Words) -> int | None:
    """The first token of the noun phrase right before a verb of saying, which begins after a comma or a quote mark; or None."""
    if doc[verb - 1].pos_ not in {"NOUN", "PROPN"} and doc[verb - 1].lower_ != "both":
        return None
    for k in range(verb - 1, max(floor, verb - LONGEST) - 1, -1):
        token = doc[k]
        if token.text in {",", '"', "”", "’"} and doc[k].tag_ != "POS":
            first = doc[k + 1]
            opens = first.lower_ not in words.of("reckoning", "no-source") and first.pos_ != "ADP"
            return k + 1 if k + 1 < verb and opens else None
        joined = k > 0 and doc[k - 1].text == "-"  # "the Houthi-run ministry"
        and_another = token.lower_ == "and"  # "a nurse and two residents said"
        describes = token.dep_ == "amod"  # "an armed group"
        if (token.pos_ in {"VERB", "AUX", "SCONJ"} and not joined and not describes) or (
            token.lower_ in words.of("reckoning", "no-source") and not and_another
        ):
            return None
    return None
