"""The rules that join a mention to its actor, in the order in which they are tried, each with a sentence in which it decides.

A mention's `rule_id` is one of these. `made_...`: the name is the actor's first,
and the rule is what found it. `name_...`: a name that joins an actor named before,
from the surest sieve to the least sure. `members_...` and `office_...`:
descriptions that say by themselves whom they mean; `description_...`: those that
the report around them explains; `unnamed_...`: actors without a proper name.
`pronoun_...`: pronouns, last. Words in lists are those of analysis/lexicons.
"""

from __future__ import annotations

from analysis.rules import Rule

RULES: tuple[Rule, ...] = (
    Rule("made_known", "a name of a lexicon", "states, organisations, groups, capitals, places, actors", "", "Hamas left the talks."),
    Rule("made_head_noun", "a body by the noun that heads its name, with all that its phrase holds", "organisation_heads: name, collective", "capitals, a state's name or adjective, or an owner before it", "The Orsenian Peace Council met."),
    Rule("made_place", "a place by the noun that heads its name", "organisation_heads: place", "", "Shells fell on the Varsk corridor."),
    Rule("made_model", "what the model sees as an entity, trimmed and made whole", "", "a proper noun that no lexicon or head noun has taken", "Tomas Veld left Darvel."),
    Rule("made_after_title", "a person's name after a title", "titles: title, honorific", "proper nouns that the model left out", "They spoke with Deputy Special Representative Guo Renjie on Monday."),
    Rule("made_called", "what a noun for a body calls by name", "organisation_heads: group", "", "The rights group Fundaredes said so."),
    Rule("made_before_title", "a person's name before a title in apposition", "titles", "two proper nouns that the model left out", '"It is a grave error," Hannelore Brandsma, Oxfam\'s deputy director, said.'),
    Rule("made_group", "a group by the noun for it or its members after the name", "actor_words: band, fighters", "", "Zarim gunmen killed four people."),
    Rule("made_acronym", "an acronym that acts, or stands in brackets beside a name", "", "capital letters", "DKSM killed four people on Monday."),
    Rule("made_again", "a last name met in full elsewhere", "", "", "Brandtov aides said the offer was late. Tomas Brandtov left."),
    Rule("name_told", "a name said to be another of the one beside it", "brackets, 'or', 'known as'", "one of the two an acronym or one word", "Delegates of the Northern Front (XQF) left. XQF gave no reason."),
    Rule("name_lexicon", "a name with the same lexicon entry", "", "", "Kyiv denied it. Ukraine said Kyiv had waited."),
    Rule("name_half", "the state whose half a direction names", "North, South, East, West", "'the' before it, and another state has the other half", "South Sudan closed its border on Monday. The South said it feared raids."),
    Rule("name_body", "the same body of the same state in other words", "", "same state, same nouns", "Kenya's army denied it. The Kenyan military gave no details."),
    Rule("name_same", "the same words, diacritics, points and articles aside", "", "", "The Orsenian Peace Council met. The Orsenian Peace Council voted."),
    Rule("name_end", "the last name of a person named in full", "", "of two, the one whose gender and title agree, then the last", "Tomas Veld left. Veld said so."),
    Rule("name_middle", "first and last name without the middle", "", "", "Tomas Ivo Veld left. Tomas Veld said so."),
    Rule("name_spelling", "a long last name with one other letter", "", "six letters or more, not the first of them, one candidate", "Tomas Soleimani left. Gen. Soleymani said so."),
    Rule("name_first", "a person's first name alone", "", "one candidate", "Tomas Veld left. Tomas said so."),
    Rule("name_inner", "a name between a person's first and last, alone", "", "one candidate", "Michael Makuei Lueth left. Makuei said so."),
    Rule("name_initials", "an acronym with a name's initials in their order", "", "", "The Orsenian Farmers Union wrote to the OFU on Monday."),
    Rule("name_owner", "a body's name without the state's before it", "", "two words or more", "The Kenyan Varsk Rescue League left. The Varsk Rescue League said so."),
    Rule("name_plural", "one word with and without 's'", "", "", "The Kamajor party met the Kamajors on Monday."),
    Rule("name_head", "the capitalised head noun alone", "organisation_heads: name", "", "The Orsenian Bank met the Zarim League. Later League delegates said the League had voted."),
    Rule("name_last_word", "the plural that ends a name of two words", "", "no state's people, no head noun", "The Crimson Falcons attacked. The Falcons said so."),
    Rule("name_first_word", "the word that opens a name of two or three", "", "no state's, no head noun, one candidate", "Ansar Dine left. Ansar said so."),
    Rule("name_letters", "an acronym with a name's initials in another order", "", "three letters or more, one candidate", "The Cabinda Liberation Union attacked. ULC said so."),
    Rule("name_inner_word", "a word within a name of three or more", "", "no noun for a body or its people, no state; one candidate", "The All Parties Hurriyat Conference met. The Hurriyat said so."),
    Rule("members_group", "fighters of a named group", "actor_words: fighters", "the name before them, or after 'of'; not counted", "Hamas met Egypt. Later, Hamas fighters left."),
    Rule("members_army", "troops of a state, or the government's where one army is named: the state's army", "actor_words: troops", "not counted", "Kenyan troops left Darvel."),
    Rule("members_side", "a state's side: the state", "side", "the report has the state", "Kenya met Uganda. The Kenyan side left."),
    Rule("members_state", "a body after its state's name or adjective", "actor_words: owned", "not counted", "Kenyan border guards left Darvel."),
    Rule("members_seat", "a government by the capital that it sits in: that state's", "actor_words: one_government", "'in' and a capital after it", "Fighting went on. The government in Khartoum said so."),
    Rule("members_person", "a person's cabinet or troops", "actor_words: household", "a person's name before it", "Tomas Veld resigned. Veld's cabinet met."),
    Rule("members_body", "a part of a world body", "actor_words: world", "the body's name before it", "The OAS monitors left Darvel."),
    Rule("office_elsewhere", "an office with its state, which one person of the report has, before or after", "titles", "one candidate", "The Kenyan leader flew to Rome. Kenyan President Ann Otieno will stay a week."),
    Rule("description_beside", "a noun in apposition to a name", "titles, organisation_heads", "of the name's kind", "Ali Idris, the governor of the province, left."),
    Rule("description_office", "a title that a person named before has", "titles", "definite; every word of it in the role", "Prime Minister Ann Otieno met Defense Minister Ali Idris. The minister left."),
    Rule("description_called", "a noun for a group after its name", "organisation_heads: group", "", "Hamas met Egypt. The Hamas group left."),
    Rule("description_this", "'this group': the body mentioned last", "organisation_heads: group", "", "Abu Sayyaf attacked on Monday. Only this organisation has such bombs, officials said."),
    Rule("description_noun", "a noun in the name of a body named before", "organisation_heads", "definite", "The Lebanese Health Ministry said four died. The ministry did not name them."),
    Rule("description_words", "a noun whose capitalised words only one body has in its names", "organisation_heads: group", "two or more of its sector", "The African Union met the Arab League and ECOWAS. The African bloc left."),
    Rule("description_sector", "a noun for bodies of a sector, of which one is named before", "organisation_heads: group", "definite", "ECOWAS met on Monday. The bloc gave Mali a week."),
    Rule("description_near", "'the group': the one body met just before of which nothing is known", "actor_words: band", "definite; no body fits by its sector", "The Northern Farmers Union left the talks. The group gave no reason."),
    Rule("description_country", "'the country': the one state that the report speaks of", "organisation_heads: country", "", "Kenya has closed its border. The country is dry."),
    Rule("description_place", "a noun in a place's name", "organisation_heads: place", "", "Shells hit the Varsk school. The school is closed."),
    Rule("description_people", "a state's people in the plural: the state", "demonyms", "definite; the report has the state", "Mali refused. The Malians gave no reason."),
    Rule("description_government", "'the government', 'the authorities': the one named", "actor_words: one_government", "of the state that the report is about", "The Kenyan authorities met Hamas. The government gave no reason."),
    Rule("description_troops", "'the troops': the one army named", "troops", "of the state that the report is about", "Ukrainian troops left Darvel. The troops were tired."),
    Rule("description_its", "a body of the state that 'its' stands for", "its, their", "the body is named before", "The Kenyan army left. Kenya said that its army would return."),
    Rule("unnamed_body", "a body that the report names in no other way", "actor_words: alone", "definite; no body of its sort is named", "The insurgents left Darvel."),
    Rule("unnamed_fighters", "fighters of a people or place", "actor_words: fighters", "no armed group is named; not counted", "Kachin rebels left Darvel."),
    Rule("unnamed_office", "a single office-holder who acts, without a name", "titles: title", "definite, with a word that says of what", "The Ugandan mediator left Darvel."),
    Rule("pronoun_accused", "he, she, it that answers an accusation: the accused", "actor_words: accusing, answering", "", "President Omar Tesk blamed General Ivo Brandt for the raid. He denied it."),
    Rule("pronoun_open", "a pronoun that two actors fit equally well: both, as candidates", "", "", "Ann Otieno, 40, and Mary Deng, 41, met in Rome. She left early."),
    Rule("pronoun_speaker", "I, we, my, our in a quotation: its speaker", "actor_words: first_person", "the statement's source is an actor; asked after the statements", "“We will not sign,” General Omar Tesk said."),
    Rule("pronoun_best", "a pronoun: the best phrase before it, by number, gender, distance and grammar", "he, she, it, they", "no common noun is better", "Ali Idris told reporters that he would not go."),
)  # fmt: skip
