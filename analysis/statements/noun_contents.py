"""Contents that are nouns: "confirmed his death", "called on them to stop", "accused them of lying"."""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.statements import calls
from analysis.statements.asked import NOTHING, Asked, Content
from analysis.statements.charges import is_each_other, without_aside
from analysis.statements.naming import holds_object, holds_thing, two_names
from analysis.statements.noun_cues import spelt_out
from analysis.statements.passage import WH, WH_ALL
from analysis.statements.sources import is_joined_call

_CALLED = frozenset({"prep", "xcomp", "prt"})


def called_for(asked: Asked) -> Content | None:
    """Content of "called on them to stop", "called for a truce"; a bare "call" tells nothing."""
    if asked.lemma != "call" or asked.passive or not (asked.calls_on or asked.after("dobj") is None):
        return None
    verb = asked.verb
    prep = calls.preposition(asked.passage, verb)
    if prep is None:
        name = asked.after("oprd")
        told = name is not None and (holds_thing(asked, name) or holds_object(name) or two_names(verb))
        return None if asked.clause is not None or told else NOTHING
    ends = [c.right_edge.i for c in verb.children if c.i > prep.i and (_is_called(c) or _does(c))]
    if asked.calls_on and not ends and not any(grammar.is_infinitive(t) for t in prep.subtree):
        return NOTHING  # "called on an old friend"
    end = max([*ends, prep.right_edge.i]) + 1
    if not asked.calls_on and not any(t.is_alpha for t in verb.doc[prep.i + 1 : end]):
        return NOTHING  # "calling for:", before a list
    start = _to_do(verb, prep, end) if asked.calls_on else prep.i
    return "call on", asked.spans(start, asked.without_occasion(start + 1, end))


def _to_do(verb: Token, prep: Token, end: int) -> int:
    """Where what someone is called on to do starts, behind the addressee: "called on both sides to stop"; without it, behind "on"."""
    for token in verb.doc[prep.i + 1 : end]:
        done = token.head
        if token.tag_ == "TO" and token.dep_ == "aux" and done.i > token.i:
            # of the verb, of the addressee, or of a clause whose subject the addressee was taken for
            called = done.head in (verb, prep) or done.head.head == prep or done.head.dep_ == "pobj" or _does(done.head)
            if called:
                return token.i - (token.nbor(-1).dep_ == "neg")
    return prep.i + 1


def _does(noun: Token) -> bool:
    """Whether an apposition to whom one calls on, cut off by the parser, has what they are to do: "on Oko, head of the group, to go"."""
    return noun.dep_ == "dep" and noun.pos_ in {"NOUN", "PROPN"} and any(map(grammar.is_infinitive, noun.children))


def _is_plea(verb: Token, prep: Token) -> bool:
    """Whether "appealed to X" goes on with what X is asked: "to do", "for aid"."""
    of = grammar.child(prep, "pobj")
    asks = [*verb.children, *(of.children if of is not None else [])]
    return any(
        c.i > prep.i
        and (
            c.dep_ in {"xcomp", "advcl"}
            or (c.dep_ in {"relcl", "acl"} and c.left_edge.tag_ not in WH_ALL)
            or c.lower_ == "for"
        )
        for c in asks
    )


def _is_called(part: Token) -> bool:
    """Whether a part of the verb's clause says what is called for: "for aid", "to do", "for X to do", which the parser may take for a purpose."""
    mark = grammar.child(part, "mark")
    for_one = part.dep_ in {"advcl", "ccomp"} and mark is not None and mark.lower_ == "for"
    return part.dep_ in _CALLED or for_one or _is_purpose(part)


def _is_purpose(clause: Token) -> bool:
    """Whether the clause is an infinitive that the parser takes for a purpose."""
    return clause.dep_ == "advcl" and grammar.is_infinitive(clause)


def of_what(asked: Asked) -> Content | None:
    """Content of "warned of a famine", "appealed to both sides to stop": the phrase, with its preposition."""
    phrases, verb, direct = asked.passage.lexicon["phrase"], asked.verb, asked.after("dobj")
    warned = direct if direct is not None and asked.passage.can_speak(direct) else None  # "warned the rebels against"
    told = _of_theirs(asked) if "addressed" in asked.kinds else []
    for prep in [*verb.children, *told, *(warned.children if warned is not None else [])]:
        if (
            prep.i > verb.i
            and prep.dep_ in {"prep", "prt", "dative", "advmod"}
            and f"{asked.lemma} {prep.lower_}" in phrases
        ):
            of = grammar.child(prep, "pobj", "pcomp")
            if not asked.is_voiced or not asked.can_speak or asked.is_unsaid:
                return None
            if prep.lower_ == "to" and asked.lemma == "appeal" and not _is_plea(verb, prep):
                return None  # "appealed to the court"
            if asked.lemma == "remind" and of is not None and asked.passage.can_speak(of):
                return None  # "reminded her of his brother"
            if (prep.right_edge.i == prep.i and prep.dep_ != "prt") or (
                prep.nbor(-1).text == "," and prep.lower_ == "with"
            ):
                return None  # "disagree on the cause, with doctors playing it down"
            empty = of is not None and of.lemma_.lower() in asked.passage.lexicon["empty"] and not any(of.children)
            if of is not None and (of.lower_ in grammar.NEGATIVES or empty):
                return NOTHING  # "warned of nothing", "asked for anonymity", "for comment"
            if (prep.dep_ == "prt" and prep.nbor().dep_ != "prep") or (of is not None and of.tag_ in WH):
                return None
            ends = [c.right_edge.i for c in verb.children if c.i >= prep.i and _is_called(c)]
            if prep in told:
                ends += [c.right_edge.i for c in verb.children if c.is_ancestor(prep)]
            apart = prep.dep_ == "prt" or (prep.dep_ == "advmod" and prep.nbor().dep_ == "prep")
            start = prep.i + 1 if apart else prep.i  # "lashed out at", "pushed back against"
            return "phrase", asked.spans(start, asked.without_occasion(start + 1, max([*ends, prep.right_edge.i]) + 1))
    return None


def _of_theirs(asked: Asked) -> list[Token]:
    """The "of" of what is theirs who are addressed, hung within the words for them: "reminds all parties to the war of their duties"."""
    inner = [t for t in asked.verb.subtree if t.i > asked.verb.i and t.lower_ == "of" and t.head.dep_ == "pobj"]
    own = [(t, grammar.child(t, "pobj")) for t in inner]
    return [t for t, of in own if of is not None and any(c.tag_ == "PRP$" for c in of.children)]


def claim(asked: Asked) -> Content | None:
    """Content of "a charge that the army denies": the noun of speech that the relative clause tells of."""
    noun, verb = asked.verb.head, asked.verb
    if verb.dep_ != "relcl" or asked.passive or noun.lemma_.lower() not in asked.passage.lexicon["noun"]:
        return None
    who = grammar.subject(verb, shared=False)
    gap = asked.after("dobj", "xcomp", "prep") is None and who is not None and who.tag_ not in WH
    if not gap or not asked.is_told or not asked.can_speak or asked.is_unsaid:
        return None
    return "object", [extents.phrase(noun)]


def no_words(asked: Asked) -> Content | None:
    """NOTHING where the verb has no object that could be words: none, "which", "nothing"."""
    direct = _direct(asked)
    if direct is None or direct.tag_ in WH or direct.lower_ in grammar.NEGATIVES:
        return NOTHING
    return None


def _direct(asked: Asked) -> Token | None:
    """The verb's object, or a feeling that the parser takes for a predicate: "voiced dismay over the raid"."""
    noun = asked.after("xcomp")
    felt = noun is not None and noun.tag_ == "NN" and noun.lemma_.lower() in asked.passage.lexicon["feeling"]
    return asked.after("dobj") or (noun if felt else None)


def thing(asked: Asked) -> Content | None:
    """Content of "confirmed his death": the object, with the preposition behind it that is no date."""
    verb, direct, lexicon = asked.verb, _direct(asked), asked.passage.lexicon
    if direct is None:
        return None
    charged = asked.prepositions("charge", direct.i) and not (
        asked.tells or "utter" in asked.kinds
    )  # "criticised him for"
    bare = direct.lower_ in lexicon["no words"] and not charged
    alone = direct.right_edge.i <= direct.left_edge.i + 1 and is_each_other(asked, direct)
    if alone or (bare and asked.lemma not in lexicon["denial"]):
        return None
    if "greeting" in asked.kinds and _is_person(asked, direct):
        return None  # "welcomed the pilgrims to his house"
    noun = direct.lemma_.lower()
    utterance = noun in lexicon["noun"] or noun in lexicon["feeling"]
    if "contested" in asked.kinds and not utterance and noun not in lexicon["words"]:
        return None  # "dismissed the offer", but "dismissed three officers"
    if asked.lemma == "claim" and direct.lemma_.lower() not in lexicon["claimed"]:
        return None  # "claimed nine lives", "claimed asylum"
    if asked.lemma == "deny" and (noun in lexicon["granted"] or _is_given(verb)):
        return None  # "denied them entry", "denied his party the victory"
    that = any(c.dep_ in {"acl", "ccomp"} and grammar.child(c, "mark") is not None for c in direct.children)
    spelt = "utter" in asked.kinds and spelt_out(asked.passage, direct) is not None
    if spelt or (that and utterance and "utter" in asked.kinds):
        return None  # "repeated its claim that": the noun is the cue
    added = asked.is_voiced and ("infinitive" in asked.kinds or asked.passage.is_of_document(verb))
    told = asked.is_told or added  # "marched, demanding bread"
    if not told or not asked.can_speak or (direct.lemma_.lower() in lexicon["empty"] and not that):
        return None
    last = direct.right_edge.i
    aside = without_aside(asked, direct.i, last + 1)
    if aside <= last:
        return "object", asked.spans(direct.left_edge.i, aside)
    whole = _past_day(asked, last)
    if whole > last:
        return "object", asked.spans(direct.left_edge.i, whole + 1)
    end = max([c.right_edge.i for c in verb.children if _goes_on(asked, c, last)], default=last) + 1
    end = _without_time(asked, direct, end)
    end = _with_condition(asked, end)
    end -= asked.passage.doc[end - 1].dep_ == "cc"  # "rule out searches or", the rest hung elsewhere
    end = next((t.i - 1 for t in asked.passage.doc[direct.i : end] if is_joined_call(t)), end)
    return "object", asked.spans(direct.left_edge.i, asked.without_occasion(direct.i + 1, end))


def _with_condition(asked: Asked, end: int) -> int:
    """Where the object ends, with its condition right behind: "ruled out talks unless the army left", "as long as it stayed"."""
    for clause in asked.verb.children:
        opens = clause.left_edge
        if clause.dep_ == "advcl" and opens.i == end and opens.dep_ in {"mark", "advmod"}:
            long = opens.lower_ in {"as", "so"} and opens.nbor().lower_ == "long"
            return clause.right_edge.i + 1 if long or opens.lower_ in asked.passage.lexicon["reason"] else end
    return end


def _is_given(verb: Token) -> bool:
    """Whether the verb has two objects: whom, and what."""
    return sum(c.dep_ in {"dobj", "dative"} and c.pos_ != "ADP" and c.i > verb.i for c in verb.children) > 1


def _past_day(asked: Asked, last: int) -> int:
    """The last token of the object, or of who did it to whom behind its day: "condemned the raid on 5 June by X against Y".

    Behind a verb of telling the day may be that of the telling, and "by" how it was told: only "of" goes on.
    """
    doc = asked.passage.doc
    on = doc[last].nbor()
    day = grammar.child(on, "pobj") if on.lower_ == "on" else None
    goes_on = {"of"} if asked.tells else {"of", "against"}
    if day is None or day.ent_type_ != "DATE":
        return last
    end = day.i
    for prep in doc[end].nbor(), doc[doc[end].nbor().right_edge.i].nbor():
        of = grammar.child(prep, "pobj")
        by = prep.lower_ == "by" and not asked.tells and of is not None and asked.passage.can_speak(of)
        done = by or prep.lower_ in goes_on
        if prep.i == end + 1 < asked.verb.sent.end and of is not None and done:
            end = prep.right_edge.i
    return end if end > day.i else last


def thing_by(asked: Asked) -> Content | None:
    """Content of "the raid was condemned by the council": the subject of a finite passive whose agent can speak."""
    whom, helper = grammar.subject(asked.verb, shared=False), grammar.child(asked.verb, "auxpass")
    if not asked.passive or whom is None or helper is None or asked.noun is None or not asked.can_speak:
        return None
    words = asked.passage.lexicon
    if "naming" in asked.kinds:
        return None  # "was described in a book by a monk"
    ahead = grammar.modal(asked.verb) is not None or grammar.is_infinitive(asked.verb)
    if asked.verb.dep_ == "relcl" or ahead or asked.is_unsaid or whom.pos_ not in {"NOUN", "PROPN"}:
        return None
    said = words["words"] | words["noun"] | words["feeling"]
    if (("contested" in asked.kinds or asked.lemma == "deny") and whom.lemma_.lower() not in said) or asked.lemma in {
        "claim",
        "propose",
    }:
        return None
    if _is_person(asked, whom) or whom.ent_type_ in {"GPE", "NORP"} or whom.lemma_.lower() in words["empty"]:
        return None  # "the mayor was praised by the crowd"
    return "object by", [asked.subject_span(whom)]


def _is_person(asked: Asked, noun: Token) -> bool:
    """Whether the noun is a person or people, and no deed or body."""
    words = asked.passage.lexicon
    return noun.ent_type_ == "PERSON" or (
        noun.pos_ == "NOUN" and noun.lemma_.lower() in words["person"] - words["body"]
    )


def _goes_on(asked: Asked, part: Token, last: int) -> bool:
    """Whether a part of the verb's clause right behind its object goes on with what is told: no date, nothing set off."""
    if part.left_edge.i != last + 1 or any(c.ent_type_ in {"DATE", "TIME"} for c in part.children):
        return False
    if part.dep_ == "prep":
        how = grammar.child(part, "pcomp") if part.lower_ == "by" else None
        if how is not None and (how.lemma_.lower() in asked.passage.speech or asked.passage.is_phrasal(how)):
            return False  # "dismissed the charge by saying that"
        return part.lower_ not in asked.passage.lexicon["when"] or not asked.tells
    if part.tag_ == "VBN" and part.dep_ == "advcl":
        return part.nbor(-1).tag_ == "CD"  # "reported 80 wounded, no fewer than 12 of them children"
    return part.dep_ == "xcomp" or _is_purpose(part)


def _without_time(asked: Asked, direct: Token, end: int) -> int:
    """Where the object stops, less what tells when it was announced: "declared a truce after the floods"."""
    when = asked.passage.lexicon["when"]
    if not asked.tells:
        return end  # "condemned the arrests during the vote"
    return next(
        (c.i for c in direct.children if c.dep_ == "prep" and c.lower_ in when and c.right_edge.i + 1 == end), end
    )
