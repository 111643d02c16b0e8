"""The rules behind the statements table, in the order in which they are tried.

Each names its cue words (cues.csv), its code, and a sentence in which it decides. The parts are those of PARC and PolNeAR.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from analysis.rules import ROOT, Rule
from analysis.statements import blocks, going_on, headlines, lead_ins, noun_contents, noun_cues, resolutions, uncued
from analysis.statements.clauses import Clauses
from analysis.statements.contents import Contents
from analysis.statements.frames import framed
from analysis.statements.naming import named, named_by, named_what
from analysis.statements.quotes import Quoting


def _at(code: Callable[..., Any]) -> str:
    """File and line of the function that makes a rule's rows, below the project's root."""
    path = Path(inspect.getfile(code))
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    return f"{name}:{code.__code__.co_firstlineno}"


RULES: tuple[Rule, ...] = (
    Rule(
        "quote before",
        "A quotation that the attribution follows, and what goes on behind it.",
        "cues: quote",
        "The quotation ends in a comma, a question or a dash where the speaker or the verb starts.",
        '"The bridge is ours," the general said.',
        _at(Quoting.quote_before),
    ),
    Rule(
        "quote after",
        "A quotation that the verb leads up to.",
        "cues: quote",
        'No finite verb stands between; a comma, a colon or "that" does, or nothing.',
        'The mayor said in a letter: "We will not leave."',
        _at(Quoting.quote_after),
    ),
    Rule(
        "block",
        "Paragraphs that a verb leads up to with a colon, without quote marks.",
        "cues: quote",
        "A colon ends the verb's line; the paragraphs go on as long as someone speaks in the first person in them.",
        "The text reads:\n\nThe river is ours, and we will not leave it.",
        _at(blocks.block),
    ),
    Rule(
        "lead-in",
        "A quotation that a sentence with a verb of another kind leads up to.",
        "cues: speaks",
        "A colon stands before a whole sentence in quote marks, or a comma behind a verb of speaking; a person is the subject.",
        'The minister justified the raid: "We had no choice."',
        _at(lead_ins.lead_ins),
    ),
    Rule(
        "around",
        "The sentence that an attribution between commas, or at its end, interrupts or closes.",
        "cues: clause",
        "A comma or a dash stands before the attribution.",
        "The convoy, aid workers said, turned back at dawn.",
        _at(Clauses.around),
    ),
    Rule(
        "clause",
        "A clause that a verb of speech or of finding governs.",
        "cues: clause",
        "The clause stands behind the verb.",
        "The ministry said the port had reopened.",
        _at(Contents.clause),
    ),
    Rule(
        "that clause",
        'A clause with "that" close behind the verb, where the parser did not tie them.',
        "cues: clause",
        "No verb and no noun of speech stands between.",
        "Officials complained soon after that the roads were mined.",
        _at(Clauses.that),
    ),
    Rule(
        "gerund clause",
        'A clause whose subject is an "-ing" form.',
        "cues: clause",
        'The "-ing" form is the verb\'s complement and has a clause of its own.',
        "The minister said seeing the camp made him weep.",
        _at(Contents.gerund),
    ),
    Rule(
        "as clause",
        'The sentence that "as X reported" stands in.',
        "cues: as",
        "The clause has no content of its own.",
        "The dam was hit twice, as the envoy reported on Monday.",
        _at(Contents.as_said),
    ),
    Rule(
        "rest",
        'All that follows "said", where the parser saw no clause in it.',
        "say",
        "Five words or more, a verb among them.",
        "When the moderator pressed him, the candidate said families of people killed by police file lawsuits.",
        _at(Clauses.rest),
    ),
    Rule(
        "infinitive",
        "What someone vows, offers, threatens or tells another to do.",
        "cues: infinitive",
        "An infinitive completes the verb.",
        "The rebels vowed to march on the capital.",
        _at(Contents.infinitive),
    ),
    Rule(
        "clause of an act",
        "A clause that a verb of asking, ordering, charging or naming governs.",
        "cues: infinitive, naming, accuse, object",
        "The clause stands behind the verb.",
        "The mayor denounced that the road was shut.",
        _at(Contents.asked_clause),
    ),
    Rule(
        "made clear",
        "A clause of what someone makes clear, plain or known.",
        "cues: making, plain",
        '"That" stands right behind the adjective; who speaks is someone or something that can.',
        "The minister made it clear that the border would stay shut.",
        _at(Contents.made_clear),
    ),
    Rule(
        "belief",
        "A clause of what someone thinks, hopes or fears.",
        "cues: belief",
        'Not the writer\'s own ("I think"), nor part of what is said ("he said he hopes").',
        "The monitors believe that the shelling came from the north.",
        _at(Contents.belief),
    ),
    Rule(
        "call on",
        "What someone calls for, or calls on another to do.",
        "cues: calling",
        'The preposition stands right behind "call".',
        "The council called on both sides to hold their fire.",
        _at(noun_contents.called_for),
    ),
    Rule(
        "naming",
        "What someone calls or describes a thing as.",
        "cues: naming, portray",
        'The verb has an object, and a name for it or "as" with one.',
        "The envoy called the raid a crime.",
        _at(named),
    ),
    Rule(
        "named by",
        "What someone is called or described as, with who does so.",
        "cues: naming, portray",
        "The verb is passive, with its agent.",
        "The seaman was identified as a clerk by a spokesperson.",
        _at(named_by),
    ),
    Rule(
        "phrase",
        "What someone warns of, complains of or appeals for.",
        "cues: phrase",
        "The verb has the preposition, and is told as done or a participle behind a comma.",
        "The agency warned of a famine in the north.",
        _at(noun_contents.of_what),
    ),
    Rule(
        "naming what",
        '"What X described as Y", "which X called Y".',
        "cues: naming",
        '"What", "which" or "whom" is the verb\'s object; a name, or "as" with one, follows.',
        "The shells hit what the army described as a depot.",
        _at(named_what),
    ),
    Rule(
        "accuse",
        "Whom someone accuses, and of what.",
        "cues: accuse, charge",
        "The verb has an object.",
        "Chad accused its neighbour of arming bandits.",
        _at(noun_contents.accusation),
    ),
    Rule(
        "object",
        "A noun that a finite verb of speech governs.",
        "cues: object",
        "The verb is told as done, and the noun is not empty (cues: empty).",
        "The ministry confirmed the death of two medics.",
        _at(noun_contents.thing),
    ),
    Rule(
        "object by",
        "What is condemned, denied or welcomed by someone, in the passive.",
        "cues: object",
        "The passive is finite and its agent can speak.",
        "The arrests were condemned by the bishops.",
        _at(noun_contents.thing_by),
    ),
    Rule(
        "framed",
        "What someone puts at a number, judges, ascribes or lays on someone.",
        "cues: putting, judging, ascription, laying",
        "The verb has its whole frame: an object with a number, an adjective of judgement or its preposition.",
        "Doctors put the number of wounded at 30.",
        _at(framed),
    ),
    Rule(
        "accused",
        "Who is accused, and of what, in the passive.",
        "cues: accuse, charge",
        "The verb is passive.",
        "The militia is accused of burning two villages.",
        _at(noun_contents.accused),
    ),
    Rule(
        "passive",
        "What is said or believed of someone by no one named.",
        "cues: passive, clause, state",
        "The verb is passive, or a participle beside whom it tells of, and no one is named who says it.",
        "The hostages are believed to be alive.",
        _at(Contents.said_of),
    ),
    Rule(
        "passive state",
        "Whom no one named reports or believes to be dead, calm, captured.",
        "cues: passive, fate",
        "The verb is passive, with an adjective or a participle.",
        "Nine miners were reported dead.",
        _at(Contents.said_of),
    ),
    Rule(
        "reportedly",
        "A clause that a word without a source attributes.",
        "cues: adverb",
        "The word stands with the verb.",
        "The rebels have reportedly left the town.",
        _at(noun_cues.reportedly),
    ),
    Rule(
        "voiced",
        "What someone is concerned, alarmed or confident about.",
        "cues: voiced, intense",
        "A clause follows; or a preposition, where the words are strong and in the present.",
        "The Council is deeply concerned that the truce may fail.",
        _at(noun_cues.voiced),
    ),
    Rule(
        "according to",
        'The clause that "according to X" stands in.',
        "according to",
        "X is no law, plan or custom (cues: manner), or the phrase stands apart.",
        "According to the Red Cross, the clinic was empty.",
        _at(noun_cues.according),
    ),
    Rule(
        "in the words of",
        'The clause that "in the words of X" stands in.',
        "cues: account",
        "X is no pronoun.",
        "In the words of the envoy, the talks are on ice.",
        _at(noun_cues.in_words),
    ),
    Rule(
        "noun",
        "The that-clause of a noun of speech whose owner is told, or of a claim of no one named.",
        "cues: noun, feeling, utter, unowned",
        '"That" stands close behind the noun; a feeling is voiced, a claim without an owner not already told of.',
        "The army repeated its claim that the school was empty.",
        _at(noun_cues.noun_cue),
    ),
    Rule(
        "signed",
        "A quotation with a name set after it by a dash.",
        "a dash",
        "The name ends its line.",
        '"They took our sons and our cattle." - Amina Yusuf',
        _at(uncued.signed),
    ),
    Rule(
        "carried on",
        "A quotation of its own, behind what the same speaker is said to say without quote marks; its cue is empty.",
        "",
        "Nothing but the rest of that sentence stands between.",
        'The mayor said the town was empty.\n\n"We have nowhere to go."',
        _at(Quoting.carry_on),
    ),
    Rule(
        "going on",
        "A sentence that goes on with what the same speaker is said to say in the one before; its cue is empty.",
        "would",
        "Its main clause tells what would be, after a past verb of speech; no condition, and no word of looking ahead.",
        "The governor said the siege was over. The gunmen would be tried by a court.",
        _at(going_on.gone_on),
    ),
    Rule(
        "heading",
        'A quotation under the heading "Quote".',
        "Quote",
        "Someone has spoken before it; the heading is the cue.",
        'Mayor Orsk said the town would stay.\n\nQuote: "We will rebuild every house."',
        _at(uncued._headed),
    ),
    Rule(
        "introduced",
        "A quotation behind a sentence that says who speaks, or how; the cue is empty.",
        "cues: speaks, mood",
        "The sentence stands right before it in its paragraph, with a person as its subject.",
        'Mayor Halina Orsk began speaking to the crowd in Darvel. "We will rebuild every house."',
        _at(uncued._introduced),
    ),
    Rule(
        "turn",
        "A turn of a transcript.",
        "cues: turn, outlet, field; titles: title",
        "Labels before a colon take turns; the colon is the cue.",
        "PELT: We will not sign.\n\nREPORTER: How many died?",
        _at(uncued.turns),
    ),
    Rule(
        "enacted",
        "A clause of a resolution or a joint statement that opens with its verb.",
        "cues: clause, infinitive, object, naming",
        "The subject stands above on a line that ends in a comma; two clauses or more open their lines below it.",
        "The Security Council,\n\nRecalling its resolutions,\n\n1. Demands that all parties cease fire;\n\n2. Calls upon both to talk.",
        _at(resolutions.enacted),
    ),
    Rule(
        "headline",
        "A headline that names who speaks before a colon.",
        "a colon",
        "It is the first line; the name is a person's or a body's, or what follows is quoted.",
        "Officials: Hostage deal is close\nThe talks went on in Doha.",
        _at(headlines.headline),
    ),
    Rule(
        "named before",
        "A quotation with its speaker and a colon right before it.",
        "a colon",
        "The name opens its line, or an item of a list.",
        'The council met.\n- The mayor: "We will rebuild every house."',
        _at(headlines.named_before),
    ),
)
