"""Sentences in which a word for an outcome, or a number, tells of no victims: by what tempts a rule. Written to be wrong on; none is from a report.

Each kind of rule of `analysis.figures.rules` has three at least. Faults known and left are marked as failing, with the reason.
"""

from __future__ import annotations

from functools import cache

import pytest

from analysis import Report, extract

SPORT = [  # games have victims only in a manner of speaking
    "The striker killed off the game with 12 minutes left.",
    "Arsenal were beaten by two goals and lost three players to injury.",
    "The two teams were held to a draw.",
    "United were held 2-2.",
    "The club released nine players.",
    "He scored 12 points and was injured in the knee.",
    "The injured list has grown to nine players.",
]
VOTES = [  # parliaments kill bills, and count votes and seats
    "The senate killed the bill by 51 votes to 48.",
    "The bill was killed by 12 senators.",
    "The resolution was adopted by 12 votes.",
    "Sanctions were imposed on 14 officers.",
    "The party held 12 seats.",
]
TRADE = [  # firms and schools let people go and win a public
    "The company shed 400 jobs and released 30 workers.",
    "The studio released 12 films last year.",
    "The bank froze 200 accounts and seized 14 cars.",
    "Customs officers seized 300 rifles and 12 rockets.",
    "The band captured 30 million viewers.",
    "The candidate captured 212 delegates.",
    "The party lost 14 seats and 300,000 votes.",
    "The company lost 3,000 customers.",
    "The coalition won 41 seats and lost 12.",
    "His books have sold 3 million copies and hurt nobody.",
    "The strike cost the company 12 million euros.",
    "The attack cost 40 million dollars.",
    "Markets lost 300 points.",
    "He gave 12 goats in exchange for 20 sacks of millet.",
]
ANIMALS = [  # animals are no people
    "Foot-and-mouth disease killed 400 cattle.",
    "The flood killed 3,000 sheep and destroyed 40 barns.",
    "Wolves killed 12 of the goats.",
    "The herd lost 40 animals.",
    "Police killed 14 dogs.",
    "The rescued dog was six years old.",
    "The drought killed 200 elephants.",
    "The frost killed 40 vines.",
    "A deadly virus was found in 12 bats.",
    "She wept for 12 hours after the death of her son.",
]
NO_FACT = [  # wished, feared, planned, denied, asked
    "Not one soldier has been charged with the killings.",
    "If the dam breaks, 4,000 people will drown.",
    "The plan would displace 12,000 people.",
    "The army has orders to arrest 40 officers.",
    "He threatened to kill ten hostages.",
    "Doctors fear that hundreds could die.",
    "The ministry denied that 40 soldiers had been killed.",
    "Reports that 12 people had died were false.",
    "There is no truth in the rumour that 30 nurses were abducted.",
    "He survived three attempts on his life.",
    "They want to prevent the deaths of thousands.",
    "The aim is to free 200 prisoners by May.",
    "A deal to release 50 hostages fell through.",
    "Talks on the release of 50 hostages broke down.",
    "How many died? Was it 12 or 14 who were killed?",
    "Could 500 people really have been killed?",
    "Insurgents could kill as many as 100 people, an analyst warned.",
    "If the talks fail, thousands will be displaced.",
    "Unless aid arrives, 40,000 children will die.",
    "The officers were told to arrest 12 men if they resisted.",
    "The dam, had it burst, would have killed 3,000 people.",
    "The president may free 200 prisoners.",
    "The rebels could release 40 hostages.",
    "The army plans to relocate 12,000 people.",
    "Police prevented the abduction of 12 girls.",
    "Guards foiled an attempt to kill 12 judges.",
    "An attempt to kidnap 14 engineers failed.",
    "The court will decide whether 30 refugees may be deported.",
    "It is not true that 12 people died.",
    "Nobody believes that 40 people were killed.",
    "The claim that 40 people were killed was invented.",
    "The ministry denied reports of 40 deaths.",
    "He denied killing 12 women.",
    "He is accused of plotting to kill 12 women.",
]
MADE_UP = [  # novels, films, drills, games
    "In the film, nine soldiers are taken hostage.",
    "In the drill, 40 volunteers played the wounded.",
    "The exercise simulated the evacuation of 900 people.",
    "The game lets players kill 200 zombies.",
    "The novel tells of a captain who loses 40 men.",
    "In the play 300 Spartans die.",
]
THINGS = [  # things, plans and places are destroyed as people are killed
    "The quota allows hunters to kill 60 bears.",
    "The law frees 12 provinces from federal control.",
    "Troops recaptured 12 villages.",
    "The shelling destroyed 40 houses.",
    "The raid left 12 houses in ruins.",
    "Rebels shot down two helicopters.",
    "The air force lost three jets.",
    "The navy lost 12 ships.",
    "The team buried the hatchet after two years.",
    "The farmers buried 200 tonnes of apples.",
    "The drought has killed off 40 species.",
    "The city is dead after ten.",
    "The joke killed the audience of 200.",
    "Twelve states seized on the proposal.",
    "The tribe numbers 12,000.",
    "The dead language has 12 speakers.",
    "The dead end is 14 kilometres from town.",
    "Fallen oil prices hurt 12 exporters.",
    "The crisis hurt 200 firms.",
    "A fleet of 40 trucks left Port Sudan.",
    "The trapped 200 tonnes of grain were freed.",
    "The school expelled 12 pupils for cheating.",
    "Bulldozers mowed down nine olive trees.",
    "Critics savaged nine plays.",
    "Eleven proposals were put to death in committee.",
    "He was put to death in 14 scenes.",
    "Nine files were buried under rubble.",
    "Nine cables were buried by the storm.",
    "She buried 12 coins.",
    "Nine deals were fatally flawed.",
    "The law was mortally wounded by 12 amendments.",
    "The plan killed or delayed 33 projects.",
    "The heat killed or stunted 40 crops.",
    "The tax hurt 300 shops.",
    "The strike hurt 40 exporters.",
    "The camp has 900 tents.",
    "The convoy of 40 trucks was freed after two days.",
    "The hospital has 300 beds and 12 surgeons.",
]
AGES_AND_YEARS = [  # ages, dates and spans
    "She is 34 and has two children.",
    "Aged 12 and 14, the boys went to school in Homs.",
    "He was released in 2016 after 12 years.",
    "He was sentenced to 20 years in jail.",
    "He has been dead for 12 years.",
    "The missing link was found after 14 years.",
    "Twelve years after the killing, nobody is in jail.",
    "A man in his 40s runs the shop.",
    "The law protects children under five.",
    "She is a mother of six.",
    "He was born in 1956 and died in 2011.",
    "The 47-year-old was arrested in 2019.",
    "The boy, aged six, loves trains.",
    "He was killed in chapter 12.",
    "They have been dead since 1994.",
    "In 1915 the family fled to Marseille.",
    "The unit was wiped out in 1943.",
]
CROWDS = [  # people whom nothing befell
    "The prison holds 2,000 inmates.",
    "The army has 40,000 soldiers and 300 tanks.",
    "Some 60 delegates attended the talks.",
    "The UN will send 1,200 police officers.",
    "About 5,000 people marched through Tunis.",
    "The stadium seats 40,000 people.",
    "A crowd of 3,000 gathered at the gates.",
    "The town of 30,000 people lies on the border.",
    "Some 14 million people voted.",
    "More than 500 guests were at the wedding.",
    "A total of 300 schools have closed.",
    "Some 200 soldiers were deployed.",
    "Twelve battalions were withdrawn from the front.",
    "The army withdrew 2,000 men.",
]
TALKS = [  # what is held is a meeting
    "The two sides held three rounds of talks.",
    "Both sides agreed to a 72-hour truce.",
    "The convoy carried food for 40,000 people.",
    "The agency has fed 60,000 people since June.",
    "Vaccines reached 300,000 children.",
    "The fund saved 4,000 jobs.",
    "The treaty freed trade between six nations.",
    "The troupe will return with 12 dancers.",
    "Police held 12 meetings with the elders.",
    "The two sides held 12 rounds of talks.",
    "He held 14 shares.",
    "She took nine photographs near Goma.",
    "The minister took 12 questions.",
    "He took three wickets.",
    "They held 900 meetings in prisons.",
    "The museum held 40 pictures.",
    "The record was held by 12 men.",
    "The office was held by two generals.",
    "The talks were held by 12 envoys.",
]
RATES = [  # rates, shares of things, prices
    "A third of the harvest was lost.",
    "One in five children is out of school.",
    "The rate of homicide fell by 12 percent.",
    "The toll on the bridge is 12 dollars.",
    "Truckers pay a toll of 40 pounds.",
    "The death penalty exists in 55 countries.",
    "Two-thirds of the remains of the palace lie under sand.",
    "An average of 12 people die each day.",
    "About 30 people die on the roads every week.",
]
NAMES = [  # numbers that name
    "Room 12 was searched.",
    "Flight 302 was delayed.",
    "Article 12 was dropped from the draft.",
    "The draft has 14 points.",
    "It was the 12th attack this year.",
    "The third man was not found.",
    "The embassy evacuated its 40 files.",
    "The house at number 12 was hit.",
    "Both of the resolutions were killed.",
]
LIVES = [  # lives saved and changed
    "The pilot saved 112 lives.",
    "The vaccine could save 4 million lives.",
    "The crash claimed 40 cars.",
    "The book changed 40 lives.",
    "The scheme transformed the lives of 900 families.",
    "Cats have nine lives.",
]
BODIES = [  # bodies of the living
    "The body has 15 members.",
    "The council, a body of 15 states, met on Friday.",
    "He read the report of the body of 12 jurors.",
    "A body of 900 documents was leaked.",
    "Governing bodies of 12 nations met.",
    "Three UN bodies criticised the plan.",
    "Twelve regulatory bodies met in Geneva.",
    "Two water bodies were polluted.",
]
SEARCHES = [  # searched for and not missing; unseen and no people
    "The police have 12 suspects in mind.",
    "They are looking for 200 recruits.",
    "The ministry is searching for 40 new teachers.",
    "Rescuers would need 14 days to reach the village.",
    "The fate of 14 bills is unknown.",
    "The fate of 40 jobs is unclear.",
    "Prospectors are searching for nine seams of gold.",
    "The club is searching for two strikers.",
    "The party is looking for 40 candidates.",
    "The 40 boxes have yet to be found.",
    "Ten points have yet to be agreed.",
    "Four comets have not been seen since 1910.",
]
TAKEN = [  # taken, led away, captured: not people, or not by force
    "He took 12 men to the mountain.",
    "The bus took 40 tourists to the airport.",
    "The hotel took in 200 guests.",
    "They carried off 12 medals.",
    "The crew hauled in 40 tonnes of cod.",
    "The scandal dragged in 12 banks.",
    "He made off with 26 laptops.",
    "The bank granted loans to 40 farmers.",
    "The court gave custody of 12 cats to the widow.",
    "The tram carried 40 tourists into the forest as usual.",
    "Nine villages were captured by the army.",
    "The light was captured by 12 cameras.",
    "The rebels captured nine bridges.",
    "Thieves took 14 bicycles from a bus.",
    "Pickpockets took 12 purses from a train.",
    "They took 300 samples from the farm.",
    "The photos taken by 12 tourists were shown.",
    "The steps taken by 14 states were welcomed.",
    "The 40 seats taken on Monday went to the union.",
    "The road was taken by 12 lorries.",
    "Twelve carts were led away by the guards.",
    "The herders led away 40 cows.",
    "Soldiers rounded up 80 goats in Homs.",
    "Fishermen rounded up 40 stray boats.",
    "The minister was taken on a tour of the hospital with 12 aides.",
]
LABELS = [  # labels of other things
    "Missing: 12 invoices",
    "Wanted: 40 nurses",
    "Injured list: 12",
    "Released: 14 March",
    "Houses damaged: 112; schools closed: 8",
    "Lost: two umbrellas",
    "Trapped: 300 tonnes of grain",
]
TO_DEATH = [  # death in a manner of speaking
    "He was bored to death by 40 speeches.",
    "She was scared half to death 12 times.",
    "The team was frozen to death by 40 knots of wind.",
]
GRAVES = [  # graves that are old, empty or an animal's
    "The cemetery has graves for 40,000.",
    "He paid for the funerals of six dogs.",
]
REFUGE = [  # refuges of animals and plans
    "The plan provides shelters for 900 cars.",
    "The church serves as a refuge for 40 bats.",
    "The barn was turned into a shelter for 900 sheep.",
]
ACTS = [  # acts done to things
    "The capture of 14 villages was announced.",
    "The loss of 300 jobs angered the union.",
    "The loss of 12 seats was a blow to the party.",
    "The return of 40 paintings was agreed.",
    "The release of 12 songs was postponed.",
    "The release of 3,000 documents embarrassed the ministry.",
    "The arrest of the decline took 12 years.",
    "The seizure of 300 kilos of cocaine was filmed.",
    "The execution of 12 contracts was delayed.",
    "The death of 40 trees went unnoticed.",
    "The killing of 60 elephants shocked the park.",
    "The pact gives 12 days for the exchange.",
]
ADJECTIVES = [  # dead, missing, injured things
    "There were 12 dead batteries in the drawer.",
    "There were 14 missing pages in the file.",
    "Twelve dead fish floated by the pier.",
    "A hundred dead sheep lay in the valley.",
    "Police found 40 stolen and 12 missing cars.",
    "Six injured horses were put down.",
    "Nine captured tanks were put on show.",
    "The 12 seized vessels are at anchor in Odesa.",
    "There are 14 sick days left.",
    "Three hurt feelings do not make a crime.",
    "Two fallen trees blocked the road.",
    "He has 12 lost years to make up for.",
    "The judge spoke of 40 arrested developments.",
    "Forty trucks with dents stood in the yard.",
    "Nine cars with burns on their seats were sold.",
    "A dozen dolls with cuts were returned.",
]
CAPTIVES = [  # captives in a manner of speaking
    "The hostages still have not been named, 12 lawyers said.",
    "He taught 300 students in prison studies.",
    "She keeps 40 hens in a camp of her own.",
    "The ship has 12 cabins in hospital white.",
]
LISTS = [  # lists of things
    "The list includes 12 dead languages.",
    "The collection included five wounded statues.",
    "Among the lost were two manuscripts.",
    "Of the dead languages, 12 were written.",
    "The exhibits are two bodies of work.",
    "Broken were three windows.",
    "The mayor opened 30 schools and left others empty, including five libraries.",
]
LOSSES = [  # losses that are no deaths
    "The firm went down with the loss of 300 jobs.",
    "Twelve firms lost their licences.",
    "Two teams lost their lead.",
    "The shops lost 12 windows.",
    "The war cost 40 billion dollars.",
    "The bank lost 40 clients to a rival.",
    "The league lost 30 referees.",
    "The army lost 30 tanks.",
    "The army lost 30 kilometres of front.",
]
TOLLS = [  # tolls and numbers of other things
    "The bridge takes a toll of 40 cents.",
    "The members numbered 40.",
    "The crowd numbered 4,000.",
    "The mayor put the cost at 26 million.",
    "The police put the crowd at 4,000.",
    "The judges, 14 in all, were flown to Goma.",
    "The sale pushed the price over 50.",
    "The toll on the motorway rose to 340 rupees.",
    "The number of shops rose to 40.",
    "The number of visitors killed time until 12.",
    "The bank raised its estimate, to 24, after profits fell.",
    "The win brought to 31 the number of medals.",
]
WOUNDS = [  # burns, cuts and hits of things
    "They cut the throats of six sheep.",
    "Surgeons operated on the legs of four horses.",
    "Six firms escaped with fines.",
    "Two clubs got away with a draw.",
    "Nine tyres suffered cuts.",
    "The two parties suffered losses at the polls.",
    "The team suffered nine defeats.",
    "Twelve banks suffered burns on the market.",
    "Ten cars suffer from rust.",
    "The 12 firms suffer from debt.",
    "The two chairs lost their legs.",
    "Sixteen sheep had their throats cut.",
    "Two pillows were found with their seams cut.",
    "Gardeners treated 20 trees for blight.",
    "Twelve boards were treated with oil.",
    "The hotel treated 40 guests to champagne.",
    "The storm left 11 cars with dents.",
    "The college admitted 90 students with honours.",
    "The court admitted 12 exhibits.",
    "Sixteen crates were taken to hospital.",
    "Five houses were hit by shrapnel.",
    "Five banks were hit by fines.",
    "Shrapnel struck six cars.",
    "A wave of strikes hit six ports.",
    "A scandal hit 12 lawmakers.",
]
LET_GO = [  # let go, and no captives
    "The airline let nine flights go.",
    "He let go nine balloons.",
    "The committee let 12 amendments go through.",
]
HOSTS = [  # hosts of others than refugees
    "Lebanon hosts 40 festivals a year.",
    "The ministry hosted 12 guests.",
    "The city will host 900 athletes.",
    "Chad has taken in 600 million dollars.",
    "She took in 12 cats.",
    "The town is home to 90,000 people.",
    "Uganda is home to 12 universities.",
]
SHOOTING = [  # shots that hit nobody
    "Photographers shot 40 rolls of film.",
    "The director shot 12 scenes in Jordan.",
    "The players shot 14 baskets.",
]
RESCUES = [  # rescues of things
    "Firefighters rescued 12 cats.",
    "The state rescued three banks.",
    "The fund rescued 40 firms.",
]
HUNGER = [  # people and firms who face other things
    "Some 800 shops face closure.",
    "Some 800 workers face dismissal.",
    "The two men face charges.",
    "Nine hotels survive through tourism.",
]
RETURNS = [  # returns from elsewhere than captivity
    "Four men returned from leave.",
    "Twelve ministers returned from Paris.",
    "The 40 tourists returned from the beach.",
]
STATES = [  # ends that are no deaths
    "Two proposals did not survive.",
    "Three ministers did not survive the vote.",
    "The two governments fell.",
    "Twelve shares fell.",
    "Nine leaves fell from the tree.",
    "Twelve bulbs died.",
    "Three deals died in the senate.",
    "Two languages died out.",
    "The project disappeared for 12 years.",
    "Four coins vanished from the case.",
    "Some 500 birds fled the fire.",
    "Some 40,000 birds crossed into Chad.",
    "About 200 soldiers crossed into Rwanda.",
    "The column crossed the river at 12 points.",
]
DRIVEN = [  # forced, and not from home
    "Prices forced 40 shops to close.",
    "The rain forced 500 fans to wait.",
    "The rule forced 12 officials to resign.",
    "Some 500 workers left their jobs.",
    "Twelve ministers left the cabinet.",
    "About 300 delegates left the hall.",
    "Some 2,000 fans left the stadium early.",
]
PLACES = [  # in hospital, in court, in force
    "Seventeen beds are in hospital.",
    "Seventeen doctors work in the hospital.",
    "The two lawyers were in court.",
    "The bank put 17 million dollars in hospitals.",
    "The fund put 12 flats in a camp.",
    "The rebels have 20 lorries in the valley.",
    "Twelve laws remain in force.",
    "Nine troops remain in the hills.",
    "Dozens of dresses remain hostage to fashion.",
    "Dozens of men remain in the running.",
]
LISTED = [  # listed as other things
    "Forty stocks were listed as missing.",
    "Forty sites were listed as endangered.",
    "Forty voters were registered as independents.",
]
FATES = [  # reported, found, left: other things
    "Seventy parcels were reported missing.",
    "Two passwords were reported stolen.",
    "Three boats were found drifting.",
    "The men were found guilty on 12 counts.",
    "The storm left 300 homes without power.",
    "The vote left 12 parties without a seat.",
]
MEASURES = [  # measures
    "The soldiers marched 40 kilometres.",
    "The siege lasted 900 days.",
    "He was killed at 12.",
    "It rained for 40 days, killing hopes of a harvest.",
]
LEFT = [
    ("The coffins of 12 kings are in the museum.", "old coffins are not told from new ones"),
    ("The bank holds 12 accounts hostage.", '"hostage" is said of things as of people'),
    ("The museum displays 14 bodies from ancient Egypt.", "bodies on show are not told from bodies found"),
]
TRAPS = [
    *SPORT,
    *VOTES,
    *TRADE,
    *ANIMALS,
    *NO_FACT,
    *MADE_UP,
    *THINGS,
    *AGES_AND_YEARS,
    *CROWDS,
    *TALKS,
    *RATES,
    *NAMES,
    *LIVES,
    *BODIES,
    *SEARCHES,
    *TAKEN,
    *LABELS,
    *TO_DEATH,
    *GRAVES,
    *REFUGE,
    *ACTS,
    *ADJECTIVES,
    *CAPTIVES,
    *LISTS,
    *LOSSES,
    *TOLLS,
    *WOUNDS,
    *LET_GO,
    *HOSTS,
    *SHOOTING,
    *RESCUES,
    *HUNGER,
    *RETURNS,
    *STATES,
    *DRIVEN,
    *PLACES,
    *LISTED,
    *FATES,
    *MEASURES,
]


@cache
def counted() -> dict[str, list[str]]:
    """What is counted in each of the sentences, all read at once."""
    texts = [*TRAPS, *(text for text, _ in LEFT)]
    figures = extract([Report(f"{n:04d}", text) for n, text in enumerate(texts)])["figures"]
    found: dict[str, list[str]] = {text: [] for text in texts}
    for row in figures.itertuples():
        found[texts[int(str(row.report_id))]].append(f"{row.number} {row.outcome} ({row.rule_id})")
    return found


@pytest.mark.parametrize("text", TRAPS)
def test_nobody_is_counted(text: str) -> None:
    assert counted()[text] == []


@pytest.mark.parametrize(
    "text", [pytest.param(text, marks=pytest.mark.xfail(strict=True, reason=reason)) for text, reason in LEFT]
)
def test_left(text: str) -> None:
    assert counted()[text] == []
