"""Was it said at all? Words only imagined are no statement; those denied, declined, avoided or taken back are negated."""

from __future__ import annotations

from analysis.parsing import grammar, questions
from analysis.parsing.left_open import is_left_open
from analysis.parsing.tokens import Token
from analysis.records import found
from analysis.statements.passage import Passage
from analysis.statements.sources import answered


def is_imagined(passage: Passage, verb: Token) -> bool:
    """Whether the words are only imagined: "could say", "wants to say", "if he says". A refusal ("would not say") is none."""
    before = verb.nbor(-1) if verb.i else verb
    that = before.dep_ == "nsubj" and before.lower_ == "that" and verb.tag_ in {"VBD", "VBN"}
    told_of = verb.head if verb.dep_ == "relcl" else verb
    if that and (before.i == verb.sent.start or told_of.i != before.i - 1 or not passage.can_speak(told_of)):
        return True  # "That said, ..."; but "a message that said"
    if verb.dep_ == "acl" and verb.head.dep_ == "dobj" and verb.head.head.lemma_ in passage.lexicon["denial"]:
        return answered(passage, verb) is None  # "denied reports that it agreed to go"
    if verb.head.lemma_ == "let" and any(c.lower_ == "us" for c in (*verb.children, *verb.head.children)):
        return True  # "let us say that"; but "let me say"
    helper = grammar.modal(grammar.first_conjunct(verb) if verb.tag_ == "VB" else verb)  # "would go and say"
    if helper is not None and helper.lower_ in grammar.HYPOTHETICAL and grammar.negation(verb) is None:
        said = helper.lower_ == "would" and "only" in {verb.nbor(-1).lower_, verb.nbor().lower_}
        return not said  # "would say only that", "would only say that"
    if verb.dep_ == "xcomp" and grammar.is_infinitive(verb) and verb.head.lemma_ in passage.lexicon["wish"]:
        performs = verb.head.lemma_ == "wish" and verb.head.tag_ in {"VBZ", "VBP"} and verb.lemma_ != "say"
        return not performs or grammar.negation(verb.head) is not None  # "The Ministry wishes to stress that"
    if verb.dep_ in {"xcomp", "advcl"} and grammar.is_infinitive(verb) and _is_asked_for(passage, verb):
        return True  # "called on Norway to urge them to talk"
    if verb.dep_ == "ccomp" and _is_doubted(passage, verb.head):
        return True  # "it is not clear that the army says so"
    if _is_not_told(passage, verb):
        return True
    first = grammar.first_conjunct(verb)
    asked = (verb, first) if first.tag_ == verb.tag_ else (verb,)
    if any(c.dep_ == "mark" and c.lower_ == "whether" for t in asked for c in t.children):
        return True  # "asked whether he agrees or disagrees with them"
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in verb.children)


def _is_not_told(passage: Passage, verb: Token) -> bool:
    """Whether nobody is told to have said it: asked back, thought of, judged, left open from above, or told of the words."""
    if _is_asked_back(verb) or _is_thought_of(passage, verb) or _is_judged(verb) or _is_of_another(verb):
        return True
    told = grammar.child(verb, "ccomp") if verb.dep_ == "relcl" and verb.head.pos_ == "PRON" else None
    if told is not None and grammar.subject(told, shared=False) is None:
        return True  # "nothing he said was true"
    who = grammar.child(verb, *grammar.SUBJECTS)
    if who is not None and who.lower_ in passage.stances.classes["whoever"] - grammar.NEGATIVES:
        return True
    # "An idea that he said he would weigh" tells which.
    which = verb.dep_ == "relcl" and any(c.lower_ in {"a", "an"} for c in verb.head.children)
    own = who is not None and not which and verb.head.lemma_.lower() not in passage.speech
    # "no record that he said so"; but "issued no statement saying", "did not say that he denies it"
    return own and is_left_open(verb, passage.stances)


def _is_asked_back(verb: Token) -> bool:
    """ "Had he said that, ...", "did he say that?", "who said that?", "the question is who said that"."""
    if questions.is_wh_question(verb):
        return True
    speaker = grammar.child(verb, *grammar.NOUN_SUBJECTS)
    if speaker is None or verb.dep_ == "relcl":
        return False
    if speaker.tag_ == "WP":
        which = verb.dep_ == "ccomp" and grammar.child(verb.head, "attr") is None  # not "it was he who said that"
        return which or (speaker.i == verb.sent.start and verb.sent[-1].text == "?")
    helper = next((c for c in verb.children if c.dep_ in grammar.AUXILIARIES), None)
    turned = helper is not None and helper.i < speaker.i and helper == verb.left_edge
    return turned and grammar.negation(verb) is None  # "nor has it said that"


def _is_thought_of(passage: Passage, verb: Token) -> bool:
    """What somebody would have another say, weighs saying, keeps another from saying, or is to say: "wished he had said", "considered saying"."""
    above, lexicon = verb.head, passage.lexicon
    if verb.dep_ == "pcomp":
        kept = above.lower_ == "from" and grammar.child(above.head, "dobj") is not None
        return kept or (above.lower_ == "of" and above.head.lemma_ == "accuse")
    if verb.dep_ == "ccomp":
        own = grammar.subject(verb, shared=False)
        if above.lemma_ == "let":
            return above.head == above and grammar.subject(above, shared=False) is None  # "let him say that"
        return above.lemma_.lower() in lexicon["wish"] and own is not None and verb.i > above.i
    if verb.dep_ == "advcl":
        return _is_to_come(verb)
    if verb.dep_ != "xcomp":
        return False
    if verb.tag_ == "VBG":
        return above.lemma_.lower() in passage.stances.classes["pondered"]
    if above.lemma_ != "be" or grammar.child(above, "acomp", "attr") is not None or _is_put_off(above, verb):
        return False
    return not any(
        c.lower_ == "later" for c in (*above.children, *verb.children)
    )  # "was to announce"; "was to say later" said so


def _is_of_another(relative: Token) -> bool:
    """ "It was not the general who said that"."""
    noun = relative.head
    if relative.dep_ != "relcl" or noun.dep_ != "attr" or grammar.negation(noun.head) is None:
        return False
    it = grammar.child(noun.head, "nsubj")
    return it is not None and it.lower_ == "it"


def _is_put_off(above: Token, verb: Token) -> bool:
    return any(c.lower_ == "yet" for c in (*above.children, *verb.children))


def _is_to_come(verb: Token) -> bool:
    """ "When he says so, they will leave": of what is to come."""
    opens = any(c.dep_ in {"advmod", "mark"} and c.lower_ in {"when", "once"} for c in verb.children)
    soon = verb.head.lower_ == "soon" and verb.head.dep_ == "advmod"
    main = verb.head.head if soon else verb.head
    return (opens or soon) and verb.tag_ in {"VBZ", "VBP"} and grammar.modal(main) is not None


def _is_judged(verb: Token) -> bool:
    """ "It is hard to say that", "it would be wrong to say that": nobody is told to have said it."""
    above = verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "advcl"} or not grammar.is_infinitive(verb):
        return False
    if above.pos_ not in grammar.VERBAL:
        above = above.head
    it = grammar.child(above, "nsubj")
    if it is None or it.lower_ != "it" or above.lemma_ != "be":
        return False
    mention = found(verb.doc).mention_headed(it.i)
    return mention is None or mention.actor is None


def _is_doubted(passage: Passage, above: Token) -> bool:
    """Whether what governs a clause denies that it is so: "it is not clear that", "does not mean that"; not "did not care that"."""
    main = above if above.pos_ in grammar.VERBAL else above.head
    words = {t.lemma_.lower() for t in (above, *grammar.children(main, "acomp"))}
    return not words.isdisjoint(passage.lexicon["doubted"]) and grammar.negation(main) is not None


def _is_asked_for(passage: Passage, verb: Token) -> bool:
    """Whether the verb tells only what another verb asks or promises to do; a refusal to say something is told as such."""
    above, lexicon = verb.head.lemma_.lower(), passage.lexicon
    return above in lexicon["infinitive"] and above not in lexicon["denial"]


def is_negated(passage: Passage, verb: Token) -> bool:
    """Whether the source denied it or did not say it: "denied", "never said", "hardly said", "avoided saying", "confirmed no"."""
    lexicon = passage.lexicon
    if verb.lemma_.lower() in lexicon["denial"] or _is_not(passage, verb) or _is_held_back(passage, verb):
        return True
    if verb.dep_ == "acl" and _is_none(verb.head) and grammar.child(verb, *grammar.SUBJECTS) is None:
        return True  # "issued no statement saying"
    direct = grammar.child(verb, "dobj")
    if direct is None or direct.i < verb.i or passage.is_quoted(direct.idx):
        return False  # 'he said: "No comment."'
    return _is_none(direct) and grammar.child(verb, "ccomp") is None


def is_noun_negated(passage: Passage, noun: Token) -> bool:
    """The same for a cue that is a noun: "a denial that", "no claim that", "retracted his claim that"."""
    lexicon, verb = passage.lexicon, noun.head
    if noun.lemma_.lower() in lexicon["denial"] or _is_none(noun):
        return True
    voiced = noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB"
    helper = grammar.modal(verb) if noun.dep_ == "nsubjpass" else None
    if helper is not None and helper.lower_ in {"could", "can"}:
        return False  # "its claim could not be verified": it was made
    return voiced and (
        verb.lemma_.lower() in lexicon["retract"] or _is_not(passage, verb) or _is_held_back(passage, verb)
    )


def _is_not(passage: Passage, verb: Token) -> bool:
    """Whether a word of negation goes with the verb, other than one in a quotation beside it."""
    words = [grammar.negation(verb), *(c for c in verb.children if c.lower_ in passage.lexicon["hardly"])]
    return any(w is not None and (passage.is_quoted(verb.idx) or not passage.is_quoted(w.idx)) for w in words)


def _is_held_back(passage: Passage, verb: Token) -> bool:
    """Whether a verb or preposition above it says that it was not done: "refused to say", "stopped short of saying"."""
    head = verb.head
    if verb.dep_ == "pcomp":
        if head.lower_ == "with":
            return False  # "talks failed, with each side demanding that"
        if head.lower_ in {"without", "than", "instead"} or (
            head.lower_ == "of" and head.head.lower_ in {"instead", "short"}
        ):
            return True
        head = head.head
    elif verb.dep_ not in {"xcomp", "dobj"}:
        return False
    if head.lemma_ in {"have", "be"}:
        return _is_put_off(head, verb)  # "has yet to confirm"
    held = any(head.lemma_.lower() in passage.lexicon[kind] for kind in ("denial", "withhold"))
    return held and grammar.negation(head) is None


def _is_none(noun: Token) -> bool:
    """Whether the noun is "no X"."""
    return any(c.dep_ in {"det", "neg"} and c.lower_ == "no" for c in noun.children)
