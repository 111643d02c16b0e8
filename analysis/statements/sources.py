"""Sources: whose words a cue reports, the actor that this is, and to whom they are said."""

from __future__ import annotations

import re

from analysis.lexicons.files import any_of
from analysis.parsing import extents, grammar
from analysis.parsing.relative_clauses import told_of
from analysis.parsing.tokens import Token
from analysis.records import Mention, Statement, found
from analysis.statements.joined_verbs import is_aside, tense
from analysis.statements.makers import maker
from analysis.statements.passage import WH, WH_ALL, Passage
from analysis.statements.speakers_apart import NOUNS, before, is_listed_act, with_first, without_day

# Labels of words that stand within a noun phrase, before its head.
_WITHIN = frozenset({"compound", "amod", "det", "poss", "nummod", "case", "nmod", "quantmod", "advmod"})
_RELATIVE = re.compile(r",\s+(?:who|whom|whose|which)\b")
_HYPHENATED = re.compile(r"(?:-\w+)*")
_FAR = 15  # tokens; a noun phrase between a quotation and its verb is no longer


def own_subjects(verb: Token) -> list[Token]:
    """The subjects that the parser gave a verb, those before it: of "the bridge, he said, is" it may take two."""
    return [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i]


def agent(passage: Passage, verb: Token) -> Token | None:
    """Who says it of a passive: the noun of its "by", which the parser may hang on an adjective ("described as fair by lawyers")."""
    noun = grammar.agent(verb)
    if noun is not None and _is_means(passage, noun):
        return None
    if noun is not None:
        return noun
    told = next((c for c in verb.children if c.dep_ == "agent"), None)
    done = grammar.child(told, "pcomp") if told is not None else None
    if done is not None and grammar.is_infinitive(done):
        return grammar.subject(done, shared=False)  # "is said by lawyers to have fired"
    names = grammar.children(verb, "oprd")
    # "dismissed as a sham by"; but "described as a book by"
    judged = passage.kinds(verb.lemma_.lower()) >= {"portray", "object"}
    names += [c for role in grammar.children(verb, "prep", "oprd") for c in role.children if judged or c.pos_ == "ADJ"]
    return next((by for name in names for by in grammar.preposition_objects(name, "by")), None)


def _is_means(passage: Passage, noun: Token) -> bool:
    """Whether a bare noun behind "by" is how it was told: "informed by letter"."""
    bare = noun.tag_ == "NN" and all(c.dep_ == "compound" and c.is_lower for c in noun.lefts) and noun.is_lower
    return bare and (noun.lemma_.lower() in passage.lexicon["document"] or noun.lower_ in passage.lexicon["means"])


def speaker(passage: Passage, verb: Token) -> Token | None:
    """The subject of the verb, or the noun phrase between it and a quotation.

    Quote marks mislead the parser: a word within them that it took for the
    subject of a verb outside does not count.
    """
    own = own_subjects(verb)
    denied = answered(passage, verb)
    if denied is not None:
        return grammar.subject(denied)
    paper = _paper(passage, verb) if verb.tag_ == "VBG" and not own else None
    if paper is not None:
        return paper
    done = _behind_preposition(passage, verb) if verb.dep_ == "pcomp" else None
    if done is not None:
        return done
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and not grammar.is_passive(verb.head.head):
        return grammar.child(verb.head.head, "dobj")  # "quoted him as saying"
    behind = next((c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    if own and behind is not None and verb.nbor(-1).text == ",":
        return behind  # "The rains, said the farmer, have failed"
    noun = own[-1] if len(own) > 1 else grammar.subject(_told_by(passage, verb))
    noun = _put_right(verb, noun) if noun is not None else None
    if noun is not None and noun.dep_ == "dobj" and noun.lemma_.lower() in passage.lexicon["occasion"]:
        noun = grammar.subject(verb.head)  # "used the speech to accuse"
    if noun is None and verb.dep_ == "xcomp" and verb.head.lower_ in passage.lexicon["readily"]:
        noun = grammar.subject(verb.head)  # "was quick to point out"
    if noun is not None and noun.lower_ in {"this", "that"} and verb.head.lemma_ == "have":
        return grammar.subject(verb.head)  # "she had this to say"
    if not passage.is_quoted(verb.idx) and (noun is None or passage.is_quoted(noun.idx)):
        told = _told_by(passage, verb)
        return _beside(passage, verb) or before(passage, verb) or (before(passage, told) if told != verb else None)
    if noun is not None and noun.tag_ in WH and verb.dep_ in {"relcl", "conj"}:
        return verb.head if verb.dep_ == "relcl" else noun
    if noun is not None and noun.lower_ == "who" and noun.nbor(-1).dep_ == "attr":
        return noun.nbor(-1)  # "it was he who said"
    return _who(passage, verb, noun) if noun is not None and noun == verb.head else noun


def _behind_preposition(passage: Passage, verb: Token) -> Token | None:
    """Who says it of a verb behind a preposition: "jailed him for saying", "said 40 had died, without saying how"."""
    above, word = verb.head.head, verb.head.lower_
    if word == "without" and verb.nbor().tag_ in WH_ALL:
        return grammar.subject(above.head if above.dep_ == "ccomp" and above.head.i < above.i else above)
    whom = grammar.child(above, "dobj") if word == "for" else None
    words = passage.lexicon["document"] | passage.lexicon["occasion"]
    return whom if whom is not None and whom.i < verb.i and whom.lemma_.lower() not in words else None


def answered(passage: Passage, verb: Token) -> Token | None:
    """The verb of denying whose speaker goes on, where the parser made a participle tell of what is denied, or None.

    "Sudan denied the claims warning that the road was mined"; but "denied the claims saying that", "the report warning that".
    """
    noun = verb.nbor(-1) if verb.i > verb.sent.start else verb
    words = passage.lexicon
    if verb.tag_ != "VBG" or verb.lemma_.lower() not in words["replying"]:
        return None
    if noun.lemma_.lower() not in words["noun"] - words["document"] or noun not in (verb.head, *verb.children):
        return None
    above = verb.head if noun.head == verb else noun.head
    return above if above.i < noun.i and above.lemma_.lower() in words["denial"] | words["contested"] else None


def _put_right(verb: Token, noun: Token) -> Token | None:
    """The subject of a verb, where the parser took for it what stands beside it: a clause, a participle, or what a comma closes off."""
    inner, near = grammar.child(noun, "appos") if noun.i < verb.i else None, verb.nbor(-1)
    if inner is not None and inner.right_edge == near and near.text != "," and inner.left_edge.nbor(-1).text == ",":
        noun = inner  # "The two sides, both envoys said, will meet": no comma closes an apposition
    if noun.lower_ in {"himself", "herself", "itself", "themselves"} and noun.nbor(-1).pos_ in {"NOUN", "PROPN"}:
        return noun.nbor(-1)  # "the nurses themselves said"
    other = grammar.child(noun, "relcl")
    if other is not None and other.pos_ in {"NOUN", "PROPN"} and other.right_edge == near and near.text != ",":
        return other  # "Reyes, who Lind on Sunday called a liar": a clause without a verb, closed by no comma
    if noun.dep_ in {"csubj", "csubjpass"}:
        return (
            grammar.child(noun, "nsubj") if noun.tag_ == "VBG" else None
        )  # "Voters going to the polls on Sunday said": a participle, no clause
    if noun.tag_ == "VBG" and noun.i == verb.sent.start and near.pos_ in {"NOUN", "PROPN"}:
        return near if near.left_edge.nbor(-1).text == "," else noun  # "Briefing the Council, Mr Bol said"
    return noun


def _paper(passage: Passage, verb: Token) -> Token | None:
    """The document that says it, where whose verb it is did not issue it: "debates a motion calling on both to stop"."""
    before = verb.nbor(-1)
    if verb.dep_ not in {"advcl", "acl"} or before.is_punct:
        return None
    for token in reversed(verb.doc.tokens[max(verb.sent.start, verb.i - 6) : verb.i]):
        if token.dep_ == "dobj" and token.lemma_.lower() in passage.lexicon["document"]:
            issued = token.head.lemma_.lower() in passage.lexicon["issuing"] or passage.utters(token.head)
            return None if issued else token
        if token.is_punct or token.pos_ in grammar.VERBAL:
            return None
    return None


def _who(passage: Passage, clause: Token, noun: Token) -> Token:
    """Whom a relative clause tells of; "who" is no place, on which the parser hangs it: "mediators in Goma, who say"."""
    noun = told_of(clause)
    records = found(passage.doc)
    words = passage.lexicon["noun"] | passage.lexicon["document"]
    by_who = any(c.lower_ == "who" for c in clause.children)
    while by_who and noun.dep_ == "pobj" and noun.head.head.pos_ in NOUNS and passage.can_speak(noun.head.head):
        if noun.pos_ != "PROPN" and passage.can_speak(noun):
            break
        if noun.head.head.lemma_.lower() in words:
            break  # "criticism from Oko, who called on both"
        mention = records.mention_headed(noun.i)
        actor = records.actors[mention.actor] if mention is not None and mention.actor is not None else None
        mute = noun.pos_ == "NOUN" and not passage.can_speak(noun)  # "foes on the left, who"
        if not mute and noun.head.lower_ not in {"in", "from"} and (actor is None or actor.kind != "place"):
            break
        noun = noun.head.head
    return noun


def is_joined_call(word: Token) -> bool:
    """Whether "calls" is a verb that the parser joined to the object before it: "condemns the raids and calls on both sides"."""
    on = word.lower_ == "calls" and word.i + 1 < word.sent.end and word.nbor().lower_ in {"on", "upon"}
    return on and word.tag_ == "NNS" and word.dep_ == "conj" and word.nbor(-1).dep_ == "cc"


def _told_by(passage: Passage, verb: Token) -> Token:
    """The verb whose subject speaks: for a verb of speech within reported words, the verb that reports them."""
    if is_joined_call(verb):
        return grammar.clause_head(verb)
    finite = _joined_to_gerund(verb)
    if finite is not None:
        return finite
    first = grammar.first_conjunct(verb) if verb.tag_ == "VBG" else verb
    if first.tag_ == "VBG" and passage.is_of_document(first):
        return first.head.head  # "issued a statement saying (and warning)"
    at = verb.head.head if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ == "pobj" else None
    if at is not None and at.dep_ == "prep" and verb.head.lemma_.lower() in passage.lexicon["event"]:
        return at.head  # "said at a news conference announcing that"
    closed = verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.nbor(-1).is_quote  # 'said it "is over" adding that'
    if (verb.dep_ not in {"advcl", "conj"} and not closed) or verb.i == 0:
        return verb
    first = grammar.first_conjunct(verb)
    if is_listed_act(first) and verb.tag_ == first.tag_:
        return first.head  # "praised the men, again blamed the army and expressed hopes"
    above = _of_other_number(passage, verb)
    if above is not None:
        return above
    head = verb.head
    while head.dep_ in {"ccomp", "conj", "xcomp"} and (_is_inner(head) or head.lemma_.lower() not in passage.speech):
        head = head.head
    cue, words = head.head, any_of(passage.speech, passage.lexicon["belief"])
    if head == verb.head and head.dep_ == "ccomp" and cue.lemma_.lower() in words and verb.dep_ == "conj":
        return cue if is_aside(passage, verb, cue) else verb  # "said that it had found none, and called for calm"
    reports = head != verb.head and head.lemma_.lower() in words
    if passage.is_quoted(head.idx) and not passage.is_quoted(verb.idx):
        return verb  # 'The coach was calm, telling us, "People said he should go"': a verb of the quotation
    return head if reports and is_aside(passage, verb, head) else verb


def _joined_to_gerund(verb: Token) -> Token | None:
    """The finite verb that another belongs beside, where the parser joined it to an "-ing" form: "noted their denying it and invited them"."""
    head = verb.head
    if (
        verb.dep_ != "conj"
        or verb.tag_ not in {"VBD", "VBZ"}
        or head.tag_ != "VBG"
        or head.dep_ not in {"pcomp", "acl"}
    ):
        return None
    if not grammar.is_bare(verb) or not grammar.is_bare(head) or grammar.child(verb, *grammar.SUBJECTS) is not None:
        return None
    return next((t for t in head.ancestors if t.tag_ == verb.tag_ and t.pos_ in grammar.VERBAL), None)


def _of_other_number(passage: Passage, verb: Token) -> Token | None:
    """The verb of speech or belief that a verb belongs beside, where the parser joined it to one of another number or tense.

    "The Office notes with concern that two men remain in jail and urges"; "sources believe Oko has left and admit".
    """
    tag = tense(passage, verb) if verb.dep_ == "conj" else ""
    other = {"VBZ": {"VBP", "VBD"}, "VBP": {"VBZ"}}.get(tag)
    cut = verb.head.dep_ == "advcl" and grammar.child(verb.head, "mark", *grammar.SUBJECTS) is None  # "agreed in May"
    bare = grammar.is_bare(verb) or tag != verb.tag_  # "and has threatened"
    if other is None or not bare or not (cut or verb.head.dep_ in {"acl", "ccomp"}):
        return None
    inner = next((c.tag_ for c in verb.head.children if c.dep_ in grammar.AUXILIARIES), verb.head.tag_)
    if inner not in other:
        return None
    words = passage.speech | passage.lexicon["belief"]
    return next((t for t in verb.head.ancestors if t.tag_ == tag and t.lemma_.lower() in words), None)


def _is_inner(verb: Token) -> bool:
    """Whether a finite verb cannot be joined to this one, which stands without tense: "said it would declare and suggested"."""
    return verb.tag_ == "VB" and verb.dep_ == "ccomp"


def _beside(passage: Passage, verb: Token) -> Token | None:
    """The head of the noun phrase between a quotation and the verb, or behind a verb that a quotation precedes."""
    place = passage.last_quote(verb.idx)
    if place is None or "\n" in passage.text[passage.quotes[place].span[1] : verb.idx]:
        return None
    start = verb.i
    while start and verb.i - start < _FAR and passage.doc[start - 1].idx >= passage.quotes[place].span[1]:
        start -= 1
    if passage.doc[start].idx > passage.quotes[place].span[1] + 2:
        return None
    between = [t for t in passage.doc[start : verb.i] if not t.is_punct and not t.is_space]
    if any(t.pos_ in {"VERB", "AUX"} or t.tag_ == "TO" for t in between):
        return None
    if all(t.pos_ == "ADV" for t in between):
        between = [t for t in passage.doc[verb.i + 1 : verb.i + _FAR] if not t.is_space]
        if not between or between[0].is_punct or between[0].pos_ not in NOUNS | {"DET", "ADJ", "NUM"}:
            return None
    return next((t for t in between if t.pos_ in NOUNS and (t.dep_ not in _WITHIN or t.head.i <= t.i)), None)


def fill_source(passage: Passage, statement: Statement, noun: Token | None) -> None:
    """Fills in the source, its actor, and whether it is unnamed."""
    if noun is None or (noun.lower_ in {"it", "there"} and statement.rule_id.startswith("passive")):
        statement.anonymous = True
        return
    start, end = extents.phrase(noun, joined=True)
    if noun.dep_ == "relcl":  # "who Lind on Sunday called", see `_put_right`
        inner = [c.idx for c in noun.children if c.dep_ in _WITHIN and c.i < noun.i]
        start, end = min([noun.idx, *inner]), noun.idx + len(noun)
    start = _without_participle(noun, _with_article(noun, _with_prefix(noun, start)))
    opens = with_first(noun, noun.left_edge.i)
    start = noun.doc[opens].idx if opens < noun.left_edge.i else start
    later = _RELATIVE.search(passage.text, noun.idx + len(noun), end)
    end = later.start() if later is not None else end  # "mediators in Goma, who say", hung on the last noun
    name = next((c for c in noun.children if c.dep_ == "appos" and c.left_edge.i == noun.i + 1), None)
    if name is not None and name.pos_ == "PROPN" and noun.idx + len(noun) == end:
        end = name.idx + len(name)  # "police officer Ali Hassan", the name taken for an apposition
    made_by = (maker(passage, noun) if end == noun.idx + len(noun) else None) or noun
    end = extents.phrase(made_by)[1] if made_by != noun else end
    end = hyphen.end() if (hyphen := _HYPHENATED.match(passage.text, end)) else end  # "the co-chairs", cut at it
    end = without_day(passage, noun, start, end)
    owned = re.search(r"'s?$", passage.text[start:end])
    statement.source = (start, start + owned.start()) if noun.dep_ == "poss" and owned else (start, end)
    mention = _mention(passage, noun) or _mention(passage, made_by)
    if mention is not None:
        statement.source_actor, statement.source_candidates = mention.actor, mention.candidates
    names = {"compound", "appos", "nmod"} | ({"poss"} if noun.tag_ == "NN" else set())
    named = any(t.pos_ == "PROPN" and t.dep_ in names for t in noun.children)
    statement.anonymous = noun.pos_ != "PROPN" and noun.lemma_.lower() in passage.lexicon["anonymous"] and not named


def _without_participle(noun: Token, start: int) -> int:
    """Where the noun phrase starts, less what the speaker was doing, taken for a part of it: "Briefing the Council, Mr Bol said"."""
    first = extents.token_at(noun.doc, start)
    if first is None or first.tag_ != "VBG" or first.i >= noun.i:
        return start
    comma = next((t.i for t in reversed(noun.doc.tokens[first.i : noun.i]) if t.text == ","), None)
    return noun.doc[comma + 1].idx if comma is not None else start


def _with_article(noun: Token, start: int) -> int:
    """Where the noun phrase starts if its article hangs on a verb taken for a noun: "the Secretary-General appeals"."""
    if noun.dep_ not in {"compound", "nmod"} or noun.head.tag_ != "NNS":
        return start
    article = next((c for c in noun.head.children if c.dep_ == "det" and c.i < noun.i), None)
    return article.idx if article is not None else start


def _with_prefix(noun: Token, start: int) -> int:
    """Where the noun phrase starts if a hyphen stands right before it: "the vice-president", which the parser cuts."""
    first = extents.token_at(noun.doc, start)
    if first is None or first.i < 2 or first.nbor(-1).text != "-" or first.nbor(-1).whitespace_:
        return start
    prefix = first.nbor(-2)
    if prefix.whitespace_ or not prefix.is_alpha:
        return start
    while prefix.i and prefix.nbor(-1).pos_ in {"DET", "ADJ"} and prefix.i > prefix.sent.start:
        prefix = prefix.nbor(-1)
    return prefix.idx


def _mention(passage: Passage, noun: Token) -> Mention | None:
    """The mention of who speaks: the noun's own, a name beside it, or for an unnamed voice the body it speaks for."""
    mention = found(passage.doc).mention_headed(noun.i) or _named_beside(passage, noun)
    if mention is not None or noun.lemma_.lower() not in passage.lexicon["voice"]:
        return mention
    bodies = [
        *grammar.children(noun, "poss", "compound", "nmod"),
        *grammar.preposition_objects(noun, "for", "of", "from"),
    ]
    return next((m for m in (found(passage.doc).mention_headed(body.i) for body in bodies) if m is not None), None)


def _named_beside(passage: Passage, noun: Token) -> Mention | None:
    """The mention of the name that a description stands beside: "its envoy, Amina Yusuf", or None."""
    for name in noun.children:
        if name.dep_ in {"appos", "compound", "nmod"} and name.pos_ == "PROPN":
            mention = found(passage.doc).mention_headed(name.i)
            if mention is None or mention.form != "name" or mention.actor is None:
                continue
            if name.dep_ == "appos" or found(passage.doc).actors[mention.actor].kind == "person":
                return mention
    return None
