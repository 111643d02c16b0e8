"""Three sentences for each rule of actors, on other conflicts and ordinary life, that it could get wrong.

A claim: "A = B" one actor has both; "A != B" A's actor does not have B; "A: kind" the
actor that A is a mention of is of that kind ("A: person"); "A: nobody" no actor,
places aside, has it. Each speaks of the last mention that reads so.
"""

from __future__ import annotations

from functools import cache

import pytest

from analysis import Report
from analysis.pipeline import parse
from analysis.records import Found, found, text_of

TRAPS = {
    "made_known": [
        ("Jordan Smith left Darvel. Smith said so.", "Jordan Smith = Smith"),
        ("Chad Ellis, a farmer, said the rain was late.", "Chad Ellis: person"),
        ("The Georgia Democrat, Sam Otto, spoke in Atlanta.", "Sam Otto: person"),
    ],
    "made_head_noun": [
        ("Ana Tesk met Omar Brandt. The Brandt administration denied it.", "Omar Brandt != Brandt administration"),
        ("The Brandt administration building was empty. Omar Brandt left.", "Brandt administration: nobody"),
        ("The Nixon administration ordered it.", "Nixon: nobody"),
        ("The Kenyan Defence and Security Forces left.", "Kenyan Defence and Security Forces: organization"),
        ("The Communist Party of Nepal (Maoist) left the talks.", "Communist Party of Nepal (Maoist): organization"),
        ("The 444 Brigade left Darvel.", "444 Brigade: organization"),
        ("Kenya's interior cabinet secretary, Ann Otieno, left.", "interior cabinet: nobody"),
        ("The Contact Group on Liberia met in Accra.", "Contact Group on Liberia: organization"),
        ("A raid by the Wagner Group on Kharkiv failed.", "Wagner Group on Kharkiv: nobody"),
        ("The Contact Group on Monday met in Accra.", "Contact Group: organization"),
        ("The National Police gave no details.", "National Police: organization"),
        ("The Congolese military prosecutor opened an inquiry.", "Congolese military: nobody"),
        ("The Kenyan military spokesman denied it.", "Kenyan military: organization"),
        ("A Turkish military analyst, Ali Tesk, said so.", "Turkish military: nobody"),
        ("The Israeli military correspondent left. The Israeli military stayed.", "Israeli military: organization"),
        ("A government that lies will fall, he said.", "government: nobody"),
        ("The party lasted all night in Lagos.", "party: nobody"),
        ("She took office in May, and the union of the two firms failed.", "office: nobody"),
    ],
    "told_state": [
        ("The Republic of Orsenia accepted a truce. Orsenia will free 40 men.", "Republic of Orsenia = Orsenia"),
        ("The Union of Workers and the State of Fear met.", "Union of Workers: organization"),
        ("Otto's army of fans sang in Rome.", "Otto: person"),
        ("Korvia's parliament voted. The Korvian army left. The Korvian parliament met.", "Korvia's parliament = Korvian parliament"),
        ("French spokesman Jean-Francois Bureau said so.", "Jean-Francois Bureau: person"),
    ],
    "made_place": [
        ("Gunmen attacked the Sabra school on Monday.", "Sabra school: nobody"),
        ("The Orsen River rose after the storm.", "Orsen River: nobody"),
        ("They crossed at the Tarn bridge before dawn.", "Tarn bridge: nobody"),
    ],
    "made_model": [
        ("TARVO TALKS IN DOUBT, SAYS ENVOY\n\nAnn Otieno said the talks were late.", "TARVO TALKS IN DOUBT: nobody"),
        ("WHO GETS THE LAND?\n\nAnn Otieno said the land was dry.", "WHO: nobody"),
        ("The mayor of Darvel, Dragan Milic, resigned on Friday.", "Dragan Milic: person"),
        ("The [Lobito] Accord was signed in May.", "Lobito: nobody"),
        ("The [Renamo] statement was long. Renamo left.", "Renamo: armed group"),
        ("Special Envoy for the Peace Process Maria Lopez left.", "Maria Lopez: person"),
        ("The Lusaka Accord was signed in 1999.", "Lusaka Accord: nobody"),
        ("The meeting began on Monday at 0900 GMT.", "GMT: nobody"),
        ("Ramadan ends on Friday, the Mufti of Tarvo said.", "Ramadan: nobody"),
    ],
    "made_after_title": [
        ("Police held the writer Amaru Vidal in Quito.", "Amaru Vidal: person"),
        ("Sister Ines Paves was freed on Monday.", "Ines Paves: person"),
        ("The firm hired the carrier Air Lindi on Monday.", "Air Lindi: organization"),
        ("Shahid Ali Veld was buried in Qom.", "Ali Veld: person"),
        ("President and Prime Minister met on Monday.", "President: nobody"),
        ("Colonel Sanders opened a shop in Lima.", "Sanders: person"),
        ("They named General Motors in the suit.", "General Motors: organization"),
    ],
    "made_called": [
        ("The rights group, angry at the delay, left.", "angry: nobody"),
        ("The group Monday left the talks.", "Monday: nobody"),
        ("The aid agency Caritas left Gao. Caritas gave no reason.", "Caritas: organization"),
    ],
    "made_before_title": [
        ('"We are tired," said the farmer, a member of the council.', "farmer: nobody"),
        ("Ivo Ruiz, the interior minister, resigned.", "Ivo Ruiz: person"),
        ("Mogadishu, capital of Somalia, was calm.", "Mogadishu: nobody"),
    ],
    "made_group": [
        ("A fight between the Lobos and Choneros gangs left two dead.", "Choneros: armed group"),
        ("Talks between the Leysan and Hubeer clans failed.", "Leysan: organization"),
        ("The Croat and Serb parties met in Jajce.", "Croat: nobody"),
        ("Leaders of the Kenyan and Ugandan parties met.", "Kenyan: nobody"),
        ("Kenyan gunmen killed four people near Wajir.", "Kenyan: nobody"),
        ("Four gunmen on motorbikes fled on Monday.", "Monday: nobody"),
        ("The Tarvo movement of goods stopped in May.", "goods: nobody"),
    ],
    "made_given": [
        ("UN High Commissioner for Human Rights Volker Tesk deplored it.", "Volker Tesk: person"),
        ("The Camp David Accords were signed in the hills.", "David Accords: nobody"),
        ("The Prince Hassan Brigade left Darvel.", "Prince Hassan Brigade: nobody"),
        ("Grace Period Ends\n\nThe grace period for Ali Sabri Otieno ended.", "Ali Sabri Otieno: person"),
    ],
    "unnamed_people": [
        ("The Belgians tracked him down on Monday.", "Belgians: state"),
        ("The Germans among them wept in Darvel.", "Germans: nobody"),
        ("Two hundred Belgians left Darvel.", "Belgians: nobody"),
        ("Belgium voted. The Belgians gave no reason.", "Belgium = Belgians"),
        ("The French teachers left Darvel.", "French: nobody"),
        ("The raid was led by the French.", "French: state"),
    ],
    "unnamed_spoken": [
        ("The social welfare department said six people had died.", "social welfare department: organization"),
        ("The new department said six people had died.", "department: nobody"),
        ("They walked to the old fish department.", "fish department: nobody"),
        ("A social welfare department said six people had died.", "social welfare department: nobody"),
        ("The land registry bureau said six deeds were lost. The bureau closed.", "land registry bureau = bureau"),
    ],
    "one_group": [
        ("Rebels seized Darvel. The Moro Islamic Liberation Front said so.", "Moro Islamic Liberation Front = Rebels"),
        ("Tuareg rebels left. The Moro Islamic Liberation Front stayed.", "Moro Islamic Liberation Front != Tuareg rebels"),
        ("Rebels seized Darvel. Hamas and the Taliban said nothing.", "Hamas != Rebels"),
        ("Twelve rebels died in Darvel. Hamas denied it.", "rebels: nobody"),
        ("Some rebels of the north left. Hamas denied it.", "rebels: nobody"),
    ],
    "made_acting": [
        ("The Constitution says he must resign. The GDP fell, and the CEO left.", "GDP: nobody"),
        ("The Feast of Saint Ivo is on Monday.", "Saint Ivo: nobody"),
        ("The Alps were calm. The Monday meeting said little.", "Alps: nobody"),
        ("The envoy spoke with the Loyalists. The Loyalists refused to sign.", "Loyalists: organization"),
        ("Rosa Hart of Clean Hands said the deal was late.", "Clean Hands: organization"),
        ("Lela Tarn of Leeds said the deal was late.", "Leeds: nobody"),
        ("The Council said it was late. The Zarim Peace Council met.", "Council: nobody"),
    ],
    "made_again": [
        ("Mark Stone left. Troops threw a stone at him.", "stone: nobody"),
        ("Will Brand resigned. The board will meet in May.", "will: nobody"),
        ("Paul Rice left. Prices of Rice rose in Manila, Mr Rice said.", "Paul Rice = Rice"),
    ],
    "made_acronym": [
        ("The talks begin at 10 AM on Monday in Rome.", "AM: nobody"),
        ("TALKS FAIL AGAIN AS RIVALS WALK OUT\n\nThe talks failed on Monday.", "FAIL: nobody"),
        ("He has a BA and an MBA from Leeds.", "BA: nobody"),
    ],
    "name_told": [
        ("The Red Cross, ASEAN, the Arab League and others came.", "Red Cross != ASEAN"),
        ("The Indonesian military, the TNI, denied it.", "Indonesian military = TNI"),
        ("Rebels of the Free Tarvo Front (FTF) met Oxfam (Britain) in Rome.", "Free Tarvo Front != Oxfam"),
        ("The Northern Front or the Southern Union will win.", "Northern Front != Southern Union"),
        ("The army called the Free Tarvo Front a gang.", "army != Free Tarvo Front"),
        ("The Sand Brigade, formerly known as the Tarvo Column, left. The Tarvo Column had 40 men.", "Sand Brigade = Tarvo Column"),
    ],
    "name_lexicon": [
        ("The Turkish government met rebels. Ankara denied it.", "Turkish government = Ankara"),
        ("The Turkish government met rebels. Turkey left, and Ankara denied it.", "Turkish government != Ankara"),
        ("The Turkish government met rebels in Ankara.", "Ankara: nobody"),
        ("Congo and the Republic of Congo share a river. Kinshasa denied it. Brazzaville did not.", "Kinshasa != Brazzaville"),
        ("Niger left the bloc. Nigeria stayed.", "Niger != Nigeria"),
        ("Guinea closed its border with Guinea-Bissau.", "Guinea != Guinea-Bissau"),
    ],
    "name_half": [
        ("South Africa met Kenya. The South of the city was dark.", "South Africa != South"),
        ("North Korea fired a missile. People in the South of Chile saw a comet.", "North Korea != South"),
        ("South Sudan closed its border. Wind from the north was strong.", "north: nobody"),
    ],
    "name_body": [
        ("Kenya's army left. The Ugandan army stayed.", "Kenya's army != Ugandan army"),
        ("The Kenyan navy denied it. The Kenyan military gave no details.", "Kenyan navy != Kenyan military"),
        ("The Kenyan Health Ministry met the Kenyan Foreign Ministry.", "Kenyan Health Ministry != Kenyan Foreign Ministry"),
    ],
    "name_same": [
        ("The Orsenian Peace Council met. The Valdrian Peace Council voted.", "Orsenian Peace Council != Valdrian Peace Council"),
        ("Mayor Omar Veld left for Rome. The town of Veld was shelled.", "Omar Veld != Veld"),
        ("Omar Tesk met Umar Tesk, his brother.", "Omar Tesk != Umar Tesk"),
    ],
    "name_end": [
        ("Ann Otieno met Tom Otieno. Mrs Otieno left early.", "Ann Otieno = Otieno"),
        ("Ann Otieno met Tom Otieno. Mr Otieno left early.", "Tom Otieno = Otieno"),
        ("Minister Ivo Brand met Rosa Brandt in Rome. Brandt left.", "Ivo Brand != Brandt"),
    ],
    "name_middle": [
        ("John Paul Tesk met John Tesk, his son.", "John Paul Tesk = John Tesk"),
        ("Maria Jose Ruiz met Maria Ana Ruiz in Quito.", "Maria Jose Ruiz != Maria Ana Ruiz"),
        ("Tomas Ivo Veld met Tomas Brandt.", "Tomas Ivo Veld != Tomas Brandt"),
    ],
    "name_spelling": [
        ("Omar Hassan met Gen. Hussan Ali in Tripoli.", "Omar Hassan != Hussan Ali"),
        ("Ivo Martin met Rosa Marten in Rome. Marten left.", "Ivo Martin != Marten"),
        ("Ann Kovalev and Ivo Kovalen left. Kovalen said so.", "Ann Kovalev != Kovalen"),
    ],
    "name_first": [
        ("Ali Idris met Ali Tesk in Rome. Ali left early.", "Ali Idris != Ali Tesk"),
        ("Juan Ruiz met Pedro Juan in Quito. Juan left early.", "Juan Ruiz != Pedro Juan"),
        ("Victoria Ruiz left. Lake Victoria was calm.", "Victoria Ruiz != Lake Victoria"),
    ],
    "name_inner": [
        ("Alvaro Restrepo Mina met Jorge Restrepo Ruiz. Restrepo left.", "Alvaro Restrepo Mina != Jorge Restrepo Ruiz"),
        ("Jan van der Berg left. Der Spiegel said so.", "Jan van der Berg != Der Spiegel"),
        ("Alvaro Restrepo Mina left for Quito. Restrepo gave no reason.", "Alvaro Restrepo Mina = Restrepo"),
    ],
    "name_initials": [
        ("The Tarvo Aid Union met the Tarvo Action Unit. The TAU left.", "Tarvo Aid Union != Tarvo Action Unit"),
        ("The World Bank met WB Mining, a firm, in Lagos.", "World Bank != WB Mining"),
        ("The Orsenian Farmers Union left. The OFA, a youth club, stayed.", "Orsenian Farmers Union != OFA"),
    ],
    "name_owner": [
        ("The Kenyan Red Cross left. The Ugandan Red Cross stayed.", "Kenyan Red Cross != Ugandan Red Cross"),
        ("The Kenyan Peace Council met the Ugandan Peace Council.", "Kenyan Peace Council != Ugandan Peace Council"),
        ("Somalia's Jubba Vanguard left. The Jubba Vanguard gave no reason.", "Jubba Vanguard: armed group"),
    ],
    "name_plural": [
        ("The Pan-African Congress met the Congresses of Brazil.", "Pan-African Congress: organization"),
        ("Adam Prince met the Princes of Orsen.", "Adam Prince: person"),
        ("The Houthis left. Omar Houthi, a baker in Leeds, stayed.", "Houthis != Omar Houthi"),
    ],
    "name_head": [
        ("The Zarim League met the Arab League. The Orsen Bank left.", "Zarim League != Arab League"),
        ("The Peace Commission met the Truth Commission in Quito.", "Peace Commission != Truth Commission"),
        ("The Tarvo Union met. The Soviet Union fell in 1991.", "Tarvo Union != Soviet Union"),
    ],
    "name_last_word": [
        ("The Crimson Falcons met the Desert Falcons.", "Crimson Falcons != Desert Falcons"),
        ("The Tamil Tigers lost. The Detroit Tigers won.", "Tamil Tigers != Detroit Tigers"),
        ("The Greek Cypriots met the Turkish Cypriots.", "Greek Cypriots: nobody"),
    ],
    "name_first_word": [
        ("The Tarvo Aid Union met in Tarvo. Tarvo was calm.", "Tarvo: nobody"),
        ("Ansar Dine met Ansar al-Sharia. Ansar left.", "Ansar Dine != Ansar al-Sharia"),
        ("Human Rights Watch met Human Aid Chad. Humans are frail.", "Human Rights Watch != Human Aid Chad"),
        ("Peace Brigades met the Peace Corps in Lima.", "Peace Brigades != Peace Corps"),
    ],
    "name_letters": [
        ("The Tarvo Aid Union met UTA, an airline.", "Tarvo Aid Union != UTA"),
        ("The Cabinda Liberation Union met the Union of Labour in Cabinda. ULC left.", "Cabinda Liberation Union != Union of Labour"),
        ("The Northern Front left. NF gave no reason.", "Northern Front = NF"),
    ],
    "name_inner_word": [
        ("The Free Tarvo Youth League met. Youth is short, the poet Omar Tesk said.", "Free Tarvo Youth League != Youth"),
        ("The New Tarvo Peace Council met in Rome. Peace came in May.", "Peace: nobody"),
        ("The All Parties Hurriyat Conference met. The Hurriyat said so.", "All Parties Hurriyat Conference = Hurriyat"),
    ],
    "members_group": [
        ("The Coast Guard lost a ship. Coast Guard units searched the bay.", "Coast Guard: organization"),
        ("Hamas met Egypt. Egyptian fighters left.", "Hamas != Egyptian fighters"),
        ("Two Hamas fighters were shot in Gaza.", "Hamas: armed group"),
        ("Oxfam workers left Gao, and fighters of the rains came, a poet said.", "Oxfam: organization"),
        ("The insurgents, known locally as the Sand Vanguard, left. The Sand Vanguard had 40 men.", "insurgents = Sand Vanguard"),
    ],
    "members_army": [
        ("Kenyan troops left Darvel. The Ugandan soldiers stayed.", "Kenyan troops != Ugandan soldiers"),
        ("Some 300 Kenyan troops will train in Leeds.", "300 Kenyan troops: nobody"),
        ("Toy soldiers from Kenyan shops were sold in Rome.", "Toy soldiers: nobody"),
    ],
    "members_side": [
        ("Kenya beat Uganda 2-1. The Kenyan side of the lake is deep.", "Kenya != Uganda"),
        ("The other side of Kenyan life is hard.", "other side: nobody"),
        ("Kenya met Uganda. The rebel side left.", "Kenya != rebel side"),
    ],
    "members_state": [
        ("Kenyan border guards met Ugandan border guards.", "Kenyan border guards != Ugandan border guards"),
        ("Canada's embassy asked for guards. Canada gave no reason.", "Canada's embassy != Canada"),
        ("Kenyan and Ugandan courts were closed for a week.", "courts: nobody"),
    ],
    "members_seat": [
        ("The rebels held talks with the government in Oslo.", "government in Oslo: nobody"),
        ("The government in Khartoum denied it. Khartoum was quiet at dawn.", "government in Khartoum: organization"),
        ("The government in exile met in Rome.", "government in exile: nobody"),
        ("The Sudanese government left. The government in Khartoum said so.", "Sudanese government = government in Khartoum"),
    ],
    "members_person": [
        ("Forces loyal to Omar Tesk left. Tesk's troops shelled Darvel.", "Forces loyal to Omar Tesk = Tesk's troops"),
        ("Units loyal to Omar Tesk and Ivo Brandt clashed.", "Units loyal to Omar Tesk: nobody"),
        ("Omar Tesk left. Tesk's men were tired.", "Tesk's men: nobody"),
        ("Tomas Veld resigned. Veld's wife met the press.", "wife: nobody"),
        ("Veld's cabinet of wood was sold. Tomas Veld wept.", "Tomas Veld: person"),
        ("Tomas Veld left. Brandt's cabinet met.", "Tomas Veld != Brandt's cabinet"),
    ],
    "members_body": [
        ("Hamas's political bureau denied it. Hamas left.", "Hamas != Hamas's political bureau"),
        ("Hamas's office was empty. He left the office.", "office: nobody"),
        ("They went to the Taliban's small office in Doha.", "Taliban's small office: nobody"),
        ("The Taliban's media office denied it. The Taliban's media office closed.", "Taliban's media office: organization"),
        ("The OAS monitors left. The African Union monitors stayed.", "OAS monitors != African Union monitors"),
        ("The U.N. human rights office spoke. The U.N. refugee agency did not.", "U.N. human rights office != U.N. refugee agency"),
        ("A crowd stood at the U.N. office in Gao.", "U.N. office: nobody"),
    ],
    "members_joint": [
        ("The Norwegian and Kenyan governments hosted the talks. The Kenyan government paid.", "Norwegian and Kenyan governments != Kenyan government"),
        ("Indian and Pakistani troops traded fire. The Pakistani army said so.", "Indian and Pakistani troops != Pakistani army"),
        ("Serbian and Bosnian police closed the road.", "Bosnian police: nobody"),
        ("The foreign ministries of Armenia and Azerbaijan denied it.", "foreign ministries of Armenia and Azerbaijan: organization"),
        ("The Turkish and Greek armies fired on each other. Greece protested.", "Turkish and Greek armies != Greece"),
        ("South Korean and Japanese troops drilled.", "South Korean and Japanese troops: organization"),
        ("Saudi and UAE troops landed.", "Saudi and UAE troops: organization"),
        ("Kurdish and Iraqi forces took the hill.", "Iraqi forces: nobody"),
        ("The Kurds and Iraqi forces took the hill.", "Iraqi forces: organization"),
        ("Kenya and Ugandan troops left.", "Kenya != Ugandan troops"),
        ("Kenyan and foreign troops left Darvel.", "Kenyan and foreign troops: nobody"),
        ("Kenyan and Ugandan courts were closed for a week.", "Kenyan and Ugandan courts: nobody"),
        ("The old and new governments of Chad met.", "governments: nobody"),
        ("Two French and British soldiers died.", "French and British soldiers: nobody"),
        ("Kenyans and Ugandan police met.", "Ugandan police: organization"),
    ],
    "members_panel": [
        ("The rebel panel left Oslo. The Moro Islamic Liberation Front gave no reason.", "rebel panel = Moro Islamic Liberation Front"),
        ("The rebel panel met the government panel. The NPA gave no reason.", "government panel != NPA"),
        ("The guerrilla delegation left Havana. The ELN said so.", "guerrilla delegation = ELN"),
        ("The army delegation left. The Karen National Union stayed.", "army delegation != Karen National Union"),
        ("Hamas and Islamic Jihad agreed. The rebel delegation left.", "rebel delegation: nobody"),
        ("Boko Haram attacked. The peer review panel met in Leeds.", "panel: nobody"),
        ("Boko Haram attacked. Two rebel delegates fled.", "rebel delegates: nobody"),
        ("A government delegation may come, he said.", "government delegation: nobody"),
        ("The MILF panel left. The government panel stayed.", "MILF panel != government panel"),
        ("The Houthi delegation left Muscat. The government delegation stayed.", "Houthi delegation != government delegation"),
    ],
    "members_local": [
        ("Police in Nairobi held two men. The police gave no names.", "Police in Nairobi = police"),
        ("Police in Nairobi held two men. Police in Kampala held ten.", "Police in Nairobi != Police in Kampala"),
        ("Authorities in Gaza said 12 people had died.", "Authorities in Gaza: organization"),
        ("Police in riot gear held ten men.", "Police in riot gear: nobody"),
        ("Police in March held ten men.", "Police in March: nobody"),
        ("Boys threw stones at police in Nairobi.", "police in Nairobi: nobody"),
        ("Authorities in Khartoum denied it. The Sudanese government left.", "Authorities in Khartoum = Sudanese government"),
        ("Hospitals in Aleppo were full.", "Hospitals in Aleppo: nobody"),
    ],
    "members_office": [
        ("The prime minister's office denied it.", "prime minister's office: organization"),
        ("The office of the president denied it. The president's office sent a note.", "office of the president = president's office"),
        ("The office of Kenyan Foreign Minister Ann Otieno denied it.", "office of Kenyan Foreign Minister Ann Otieno != Ann Otieno"),
        ("The president's office met the prime minister's office.", "president's office != prime minister's office"),
        ("The attorney general's office opened an inquiry.", "attorney general's office: organization"),
        ("He went to the mayor's office on Monday.", "mayor's office: nobody"),
        ("A bomb hit the governor's office.", "governor's office: nobody"),
        ("The dentist's office was shut.", "dentist's office: nobody"),
        ("The office of the future has no desks.", "office of the future: nobody"),
        ("The post office said so.", "post office: nobody"),
    ],
    "members_holder": [
        ("Menaka's mayor said 21 people were hurt.", "Menaka's mayor: person"),
        ("Gao's mayor left. Kidal's mayor stayed.", "Gao's mayor != Kidal's mayor"),
        ("Gao's former mayor wept.", "mayor: nobody"),
        ("Gao's mayor, Ali Idris, left.", "Ali Idris = mayor"),
        ("Gao's mayors met.", "mayors: nobody"),
        ("Mayor Ali Idris left Gao. Gao's mayor gave no reason.", "Gao's mayor: nobody"),
    ],
    "office_elsewhere": [
        ("Kenya left the bloc, its foreign minister said on Monday. Ana Tesk told reporters it was late.", "Ana Tesk = foreign minister"),
        ("Kenya's foreign minister said it was late. Ana Tesk, a doctor, said it was not.", "Ana Tesk != Kenya's foreign minister"),
        ("Kenya's foreign minister said it was late. President Ana Tesk said it was not.", "Ana Tesk != Kenya's foreign minister"),
        ("Ana Tesk left. Kenya's foreign minister said it was late. Ana Tesk said it was not.", "Ana Tesk != Kenya's foreign minister"),
        ("The Addis Ababa leader left. Ethiopian Prime Minister Abel Tesk will stay.", "Abel Tesk = Addis Ababa leader"),
        ("The Moscow mayor left. Russian Prime Minister Ivan Tesk will stay.", "Ivan Tesk != Moscow mayor"),
        ("Russian President Ivan Tesk spoke. The Moscow gang leader was held.", "Ivan Tesk != Moscow gang leader"),
        ("The Chadian leader left. Kenyan President Ann Otieno stayed.", "Ann Otieno != Chadian leader"),
        ("The former Kenyan leader died. Kenyan President Ann Otieno wept.", "Ann Otieno != former Kenyan leader"),
        ("Kenyan leaders met. Kenyan President Ann Otieno left.", "Ann Otieno != Kenyan leaders"),
    ],
    "description_beside": [
        ("Ali Idris, a book by the governor, sold well.", "Ali Idris != governor"),
        ("Ali Idris met Tom Bell, the governor of Gao.", "Tom Bell = governor"),
        ("Oxfam, Ali Idris, the mayor, and Hamas left.", "Oxfam != mayor"),
    ],
    "description_office": [
        ("Defense Minister Ali Idris met Mayor Ann Bell. The mayor left.", "Ann Bell = mayor"),
        ("Prime Minister Ann Otieno left. A minister of the church stayed.", "Ann Otieno != minister"),
        ("Lt. Col. Ali Idris left. The general stayed.", "Ali Idris != general"),
    ],
    "description_called": [
        ("Hamas met Egypt. The Abba group sang in Rome.", "Hamas != Abba group"),
        ("The Hamas group left. The second group stayed.", "Hamas != second group"),
        ("Hamas met a group of nurses.", "Hamas != group"),
    ],
    "description_this": [
        ("Abu Sayyaf attacked. This group of farmers fled.", "Abu Sayyaf != group"),
        ("Oxfam left. This movement of the hands is hard.", "Oxfam != movement"),
        ("Abu Sayyaf attacked on Monday. This week was calm.", "week: nobody"),
    ],
    "description_noun": [
        ("Veld's government denied it. Tomas Veld met the Hamas-run government in Gaza.", "Veld's government != Hamas-run government"),
        ("The Kenyan government left. The Houthi-controlled government gave no reason.", "Kenyan government != Houthi-controlled government"),
        ("The Lebanese Health Ministry said four died. The Hezbollah-run ministry gave no names.", "Lebanese Health Ministry != Hezbollah-run ministry"),
        ("The Kenyan Health Ministry met the Ugandan Health Ministry. Each ministry left.", "Kenyan Health Ministry != Ugandan Health Ministry"),
        ("The Peace Council met. A council in Leeds voted.", "Peace Council != council"),
        ("The Free Tarvo Union met. The union of the rivers is near.", "Free Tarvo Union != union"),
    ],
    "description_words": [
        ("The African Union met ECOWAS. The Asian bloc left.", "African Union != Asian bloc"),
        ("The Arab League met NATO. The Arab bloc left.", "NATO != Arab bloc"),
        ("The African Union met ECOWAS. An office bloc burned.", "African Union != bloc"),
    ],
    "description_sector": [
        ("ECOWAS met in Abuja. The Nigeria-led bloc gave no reason.", "ECOWAS = Nigeria-led bloc"),
        ("Abu Sayyaf and the MILF clashed. The guerrillas fled.", "Abu Sayyaf != guerrillas"),
        ("Amnesty International met the African Union. The rights body left.", "Amnesty International = rights body"),
        ("Oxfam left Gao. The football body FIFA met.", "Oxfam != football body"),
    ],
    "description_near": [
        ("The Northern Farmers Union met NATO. The coalition left.", "Northern Farmers Union != coalition"),
        ("The Northern Farmers Union met the Tarvo Youth League. The group left.", "Northern Farmers Union != group"),
        ("The Northern Farmers Union left the talks. The army gave no reason.", "Northern Farmers Union != army"),
        ("The Northern Farmers Union left. A group of nurses stayed.", "Northern Farmers Union != group"),
    ],
    "description_country": [
        ("Kenya met Uganda. The country is dry.", "Kenya != country"),
        ("Kenya has closed its border. Country music was played.", "Kenya != Country"),
        ("Kenya is dry. The two countries met.", "Kenya != countries"),
    ],
    "description_place": [
        ("Shells hit the Varsk school. A school in Rome closed.", "school: nobody"),
        ("The school of thought is old.", "school: nobody"),
        ("Shells hit the Varsk school. The hospital is closed.", "hospital: nobody"),
    ],
    "description_people": [
        ("Cyprus is split. The Greek Cypriots tore down a wall.", "Cyprus != Greek Cypriots"),
        ("Mali refused. Two Malians were arrested in Rome.", "Mali != Malians"),
        ("The Malians of Paris danced. Kenya watched.", "Kenya != Malians"),
        ("Mali refused. The Kenyans gave no reason.", "Mali != Kenyans"),
    ],
    "description_government": [
        ("The Kenyan government met the Ugandan government. The government left.", "Kenyan government != Ugandan government"),
        ("The Kenyan authorities met Hamas. A government spends.", "Kenyan authorities != government"),
        ("The Kenyan authorities met Hamas. The local government in Leeds voted.", "Kenyan authorities != local government"),
    ],
    "description_troops": [
        ("The Kenyan army left Darvel. Soldiers burned six houses.", "Kenyan army = Soldiers"),
        ("French soldiers were in Darvel. Soldiers burned six houses.", "Soldiers: nobody"),
        ("Nine soldiers died. The Kenyan army left.", "soldiers: nobody"),
        ("The Kenyan army and the Ugandan army left. Soldiers burned six houses.", "Soldiers: nobody"),
        ("Ukrainian troops met Polish troops. The troops left.", "Ukrainian troops != Polish troops"),
        ("Ukrainian troops left. Scout troops sang.", "Ukrainian troops != Scout troops"),
        ("Ukrainian troops left. The rebel troops stayed.", "Ukrainian troops != rebel troops"),
    ],
    "description_its": [
        ("The Kenyan army left. Uganda said that its army would stay.", "Kenyan army != army"),
        ("The Kenyan army left. Kenya said that its navy would stay.", "Kenyan army != navy"),
        ("The Kenyan army left. The bank said that its army of clerks would stay.", "Kenyan army != army"),
    ],
    "unnamed_body": [
        ("The defence ministry said 14 rebels gave up.", "defence ministry: organization"),
        ("The foreign ministry denied it. The interior ministry did not.", "foreign ministry != interior ministry"),
        ("Kenya's defence ministry denied it. The defence ministry gave no details.", "Kenya's defence ministry = defence ministry"),
        ("The national police lost two men. The National Police gave no details.", "national police = National Police"),
        ("The air force said it shot down 41 drones.", "air force: organization"),
        ("The supreme court ruled that the vote was void.", "supreme court: organization"),
        ("She works at the foreign ministry.", "foreign ministry: nobody"),
        ("An oil ministry would help, he said.", "oil ministry: nobody"),
        ("The defence ministry budget rose in May.", "defence ministry: nobody"),
        ("The Malian junta left. The military government gave no reason.", "Malian junta = military government"),
        ("The court case was long.", "court: nobody"),
        ("A panel of wood was sold in Rome.", "panel: nobody"),
        ("The tennis court was wet, and the mission of the poet is to sing.", "mission: nobody"),
    ],
    "unnamed_fighters": [
        ("Two Kachin rebels were shot.", "Kachin rebels: nobody"),
        ("Hamas left. Kachin rebels stayed.", "Hamas != Kachin rebels"),
        ("They were Kachin rebels once.", "Kachin rebels: nobody"),
    ],
    "unnamed_office": [
        ("He read the announcement by the Ugandan mediator that talks had failed.", "Ugandan mediator: person"),
        ("A Ugandan mediator may come.", "mediator: nobody"),
        ("The Ugandan mediators left.", "mediators: nobody"),
        ("The Ugandan mediator left. The Kenyan mediator stayed.", "Ugandan mediator != Kenyan mediator"),
    ],
    "pronoun_accused": [
        ("President Omar Tesk blamed General Ivo Brandt for the raid. He said that Brandt had lied.", "Omar Tesk = He"),
        ("President Omar Tesk blamed the rain. He denied a rift.", "Omar Tesk = He"),
        ("Ann Bell accused Mr Ivo Brandt of theft. She gave no proof.", "Ann Bell = She"),
    ],
    "pronoun_open": [
        ("Ali Idris met Tom Bell in Rome. Ann Otieno said she was glad.", "Ann Otieno = she"),
        ("The Northern Union and the Southern League met. It left early.", "It: nobody"),
        ("Omar Tesk met Ivo Brandt in Rome, and guards searched him.", "him: nobody"),
    ],
    "pronoun_speaker": [
        ("“They said ‘we will not sign’,” General Omar Tesk said.", "Omar Tesk: person"),
        ("“Tell us,” a boy begged General Omar Tesk.", "Omar Tesk != us"),
        ("US troops left. “Go home,” General Omar Tesk said.", "Omar Tesk != US"),
    ],
    "pronoun_best": [
        ("The IRA disarmed. The Ulster Unionists want a report. Their leader, David Trimbel, left.", "IRA != Their"),
        ("It rained in Rome, where Hamas met Egypt.", "It: nobody"),
        ("Hamas rejected the offer. It would be reviewed in May.", "Hamas != It"),
        ("Kenya and Uganda said their border would stay shut.", "their: nobody"),
        ("Uganda urged Rwanda to cease its raids.", "Rwanda = its"),
        ("Branding it a sham, Hamas left the talks.", "it: nobody"),
        ("The army and its allies left Darvel. Kenya said so.", "army = its"),
        ("Hamas told Egypt that it had lost.", "Egypt != it"),
        ("The farmers told Hamas that their fields were dry.", "Hamas != their"),
    ],
}  # fmt: skip
LEFT = {  # known faults, with the reason
    ("They named General Motors in the suit.", "General Motors: organization"): "the model sees a person Motors",
    ("Ann Otieno met Tom Otieno. Mrs Otieno left early.", "Ann Otieno = Otieno"): "no list of first names tells a gender",
    ("The Tarvo Aid Union met UTA, an airline.", "Tarvo Aid Union != UTA"): "letters in another order, and what UTA is said to be is not asked",
}  # fmt: skip


def _rows() -> list[tuple[str, str, str]]:
    return [(rule, text, claim) for rule, rows in TRAPS.items() for text, claim in rows]


@cache
def _parsed() -> dict[str, tuple[str, Found]]:
    """Each text with its records, all parsed at once."""
    texts = list(dict.fromkeys(text for _, text, _ in _rows()))
    docs = parse(Report(f"t{n}", text, sha256="") for n, text in enumerate(texts))
    return {text: (text_of(doc), found(doc)) for text, doc in zip(texts, docs, strict=True)}


def _called(text: str, records: Found, words: str) -> list[int]:
    """The actors, places aside, that mentions reading `words` are of, in text order."""
    said = [m for m in records.mentions if m.actor is not None and records.actors[m.actor].kind != "place"]
    return [m.actor for m in said if m.actor is not None and text[m.start : m.end] == words]


@pytest.mark.parametrize(("rule", "given", "claim"), _rows())
def test_trap(rule: str, given: str, claim: str, request: pytest.FixtureRequest) -> None:
    if (given, claim) in LEFT:
        request.applymarker(pytest.mark.xfail(strict=True, reason=LEFT[given, claim]))
    text, records = _parsed()[given]
    if ": " in claim:
        words, kind = claim.rsplit(": ", 1)
        found_ = _called(text, records, words)
        assert [records.actors[a].kind for a in found_[-1:]] == ([] if kind == "nobody" else [kind])
        return
    apart = " != " in claim
    one, other = (_called(text, records, words) for words in claim.split(" != " if apart else " = "))
    assert one, f"{claim}: the first is no actor's"
    assert bool(set(one) & set(other[-1:])) is not apart


def test_every_rule_has_traps() -> None:
    from analysis.actors.rules import RULES

    assert [rule.id for rule in RULES if len(TRAPS.get(rule.id, ())) < 3] == []
