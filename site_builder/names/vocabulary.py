"""Words that tell of names: titles, trades, heads of organisations and places.

All in lower case. A further language is further words; the mechanism asks for sets.
"""

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep"
    " representative gov governor president vice-president premier chancellor minister"
    " secretary mayor judge justice attorney general colonel captain lieutenant"
    " sergeant major admiral commander officer detective inspector sheriff chief pope"
    " king queen prince princess duke duchess baron count saint rev reverend father"
    " sister brother rabbi imam bishop archbishop cardinal ambassador congressman"
    " congresswoman councillor councilman councilwoman coach capt col lt sgt gen adm"
    " cmdr hon frau herr doktor professorin kanzler kanzlerin bundeskanzler"
    " bundeskanzlerin ministerin präsident präsidentin bürgermeister"
    " bürgermeisterin".split()
)
"""What stands before a person's name and is no part of it."""

TRADES = frozenset(
    "host hosts guest attorney-general economist actor actress analyst"
    " anthropologist archaeologist architect artist astronaut astronomer"
    " astrophysicist athlete attorney author banker biologist captain chairman"
    " chairwoman chairperson chef chemist climatologist coach columnist"
    " commander commissioner composer conductor conservationist consultant"
    " coordinator critic curator dancer dean designer developer diplomat"
    " director doctor ecologist economist editor educator engineer entrepreneur"
    " epidemiologist executive expert farmer father filmmaker firefighter"
    " fisherman founder co-founder geographer geologist geophysicist goalkeeper"
    " governor guitarist head historian inventor investigator journalist judge"
    " king lawmaker lawyer leader lecturer librarian manager mathematician mayor"
    " mechanic member meteorologist minister mother musician neuroscientist"
    " novelist nurse officer oceanographer owner painter palaeontologist"
    " paleontologist pastor philosopher photographer physician physicist pianist"
    " pilot planner player playwright poet politician president priest principal"
    " producer professor programmer prosecutor psychiatrist psychologist"
    " researcher resident reporter representative republican democrat scholar"
    " scientist secretary senator singer sociologist soldier son daughter"
    " specialist spokesman spokesperson spokeswoman statistician strategist"
    " striker student superintendent supervisor surgeon teacher technician"
    " theologian treasurer trainer veteran veterinarian virologist volunteer"
    " winner witness worker writer zoologist ceo cto cfo chancellor premier"
    " defender midfielder quarterback driver boxer swimmer sprinter cyclist"
    " golfer champion".split()
)
"""What a person is; stands in an apposition."""

SAYING = frozenset(
    "said says told tells added adds wrote writes tweeted explained explains noted"
    " notes recalled recalls argued argues believes believed thinks thought asked asks"
    " replied insisted insists joked laughed warned warns admitted admits remembers"
    " remembered smiled shrugged nodded sagte sagt erklärte erklärt meinte meint"
    " schrieb".split()
)
"""What people do with words; organisations too, so it is a weak hint."""
HUMAN = frozenset(
    "laughed smiled shrugged nodded died born grew married joked recalls remembers"
    " remembered thinks starb heiratete".split()
)
"""What only people do."""

ORGANISATIONS = frozenset(
    "schools universities colleges centers centres academy administration"
    " agency airlines airways alliance army assembly association authority bank"
    " board brigade bureau bundesbank center centre church city-council club"
    " coalition college command commission committee company confederation"
    " conference congress consortium corporation corp council court department"
    " division education ensemble enterprises exchange federation fleet forces"
    " forum foundation fund gazette group guard guild hospital holdings inc"
    " industries initiative institute institution international journal"
    " laboratories laboratory league limited ltd llc magazine ministry mission"
    " museum navy network news observatory office opera orchestra organisation"
    " organization parliament partners partnership party plc police post press"
    " programme program project railway republicans school secretariat senate"
    " service services society squadron studio studios survey symphony syndicate"
    " systems team technologies theater theatre times tribunal tribune trust"
    " union university gmbh ag se e.v. universität ministerium verein bundestag"
    " bundesrat gesellschaft hochschule institut verband partei amt landtag".split()
) - {"conference", "mission", "project", "international", "education"}
"""Words that head the name of an organisation."""

PLACES = frozenset(
    "airport archipelago ave avenue blvd rd st base basin bay beach boulevard"
    " borough bridge canal canyon cape cape-town castle channel city coast"
    " county crater creek desert district falls field forest fort gardens"
    " glacier gulf harbor harbour heights highway hill hills island islands isle"
    " lake lane mount mountain mountains ocean park pass peak peninsula plain"
    " planitia point port prison province range reef region reserve reservoir"
    " ridge river road sea sound springs square state station strait street"
    " territory town township valley village volcano wetlands woods straße platz"
    " allee gasse fluss see berg".split()
) - {"field", "point", "range", "sound", "state", "pass", "base", "station", "see"}
"""Words that head, or end, the name of a place."""
PLACE_STARTS = frozenset(
    "lake mount mt cape fort port gulf isle san santa st saint são los las north"
    " south east west new upper lower river".split()
)

NATIONS = frozenset(
    "african albanian algerian american arab argentine argentinian armenian asian"
    " australian austrian azerbaijani bangladeshi basque belarusian belgian bolivian"
    " bosnian brazilian british bulgarian cambodian canadian catalan chilean chinese"
    " colombian croatian cuban cypriot czech danish dutch ecuadorian egyptian english"
    " estonian ethiopian european filipino finnish flemish french georgian german"
    " ghanaian greek hungarian icelandic indian indonesian iranian iraqi irish israeli"
    " italian jamaican japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti"
    " latin latvian lebanese libyan lithuanian malaysian maltese mexican moroccan"
    " muslim nepalese nigerian norwegian ottoman pakistani palestinian persian"
    " peruvian polish portuguese roman romanian russian saudi scandinavian scottish"
    " serbian singaporean slovak slovenian somali soviet spanish sudanese swedish"
    " swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian"
    " venezuelan victorian vietnamese welsh yemeni zimbabwean christian catholic"
    " protestant buddhist hindu islamic democratic republican communist nazi western"
    " eastern northern southern americans russians germans britons israelis"
    " palestinians italians republicans democrats christians muslims jews europeans"
    " africans asians canadians australians indians greeks romans londoners new-"
    " yorkers arabic hebrew mandarin martian lunar earthly parisian".split()
)
"""Peoples, faiths and tongues: capitals, but no entry in an index of names."""

CALENDAR = frozenset(
    "january february march april may june july august september october november"
    " december monday tuesday wednesday thursday friday saturday sunday jan feb mar"
    " apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun"
    " christmas easter thanksgiving ramadan halloween spring summer autumn winter"
    " january-february am pm gmt utc est edt pst pdt bst cet cest ad bc bce ce januar"
    " februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag"
    " freitag samstag sonntag weihnachten ostern".split()
)

COMMON = frozenset(
    "a about above according across actually add after again against ago ahead all"
    " almost already also although always am among an and another any anyone anything"
    " are around as ask at away back based be because become been before behind being"
    " below best better between beyond both but by call can clearly come could day"
    " days dear despite did do does doing done down during each earlier early eight"
    " either else enough even eventually ever every everyone everything experts fact"
    " far few figure finally find first five follow for former fortunately four from"
    " further get given go going good great had has have having he hello help hence"
    " her here hers him his how however i i'd i'll i'm i've if image images imagine in"
    " indeed inside instead into is isn't it it's its just keep know last late later"
    " latest least less let let's like look looking made make many maybe me meanwhile"
    " might mine more moreover most mostly much must my nearly neither never"
    " nevertheless new next nine no nobody none nonetheless nor not note nothing now"
    " occasionally of off officials often oh ok okay old on once one only onto or"
    " originally other others otherwise our out outside over part people perhaps photo"
    " photos picture please previously probably put quite rather read really recently"
    " remember right same say scientists researchers see seen seven several shall she"
    " should simply since six sixty so some somebody someone something sometimes soon"
    " still such suddenly take ten than thank thanks that that's the their them"
    " themselves then there there's therefore these they they're think this those"
    " though three through throughout thus time to today together tomorrow tonight too"
    " toward towards try two twelve twenty under unfortunately unless unlike until up"
    " upon us use used using usually various very via video wait want was watch we"
    " we're we've well were what what's whatever when whenever where whereas whether"
    " which while who who's whoever whole whom whose why will with within without"
    " would yes yesterday yet you you'll you're you've your yours yourself internet"
    " web online email god website click subscribe der die das ein eine und oder aber"
    " nicht mit von zu im auf für als auch bei nach aus wie wenn ist sind war waren"
    " hat haben wird werden es er sie wir ich il la le les un une des et mais dans"
    " pour avec sur".split()
)
"""Words that begin a sentence with a capital and name nothing."""

COUNTRIES = frozenset(
    "us u.s usa u.s.a uk u.k eu uae afghanistan albania algeria angola argentina"
    " armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia"
    " botswana brazil britain bulgaria burundi cambodia cameroon canada chile china"
    " colombia croatia cuba cyprus czechia denmark ecuador egypt england eritrea"
    " estonia ethiopia finland france gambia germany ghana greece greenland guatemala"
    " haiti honduras hungary iceland india indonesia iran iraq ireland israel italy"
    " jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon"
    " liberia libya lithuania luxembourg madagascar malawi malaysia maldives malta"
    " mauritius mexico moldova mongolia montenegro morocco mozambique myanmar namibia"
    " nepal netherlands nicaragua nigeria norway oman pakistan palestine panama"
    " paraguay peru philippines poland portugal qatar romania russia rwanda samoa"
    " scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden"
    " switzerland syria taiwan tajikistan tanzania thailand tibet togo tunisia turkey"
    " türkiye uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia"
    " zimbabwe africa america antarctica asia europe oceania scandinavia alabama alaska"
    " arizona arkansas california colorado connecticut delaware florida hawaii idaho"
    " illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts"
    " michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma"
    " oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario"
    " quebec queensland tasmania bavaria catalonia amsterdam ankara athens baghdad"
    " baltimore bangkok barcelona beijing beirut belfast belgrade berlin birmingham"
    " boston bristol brooklyn brussels bucharest budapest cairo calgary cambridge"
    " chicago cologne copenhagen cardiff dallas delhi denver detroit dhaka dubai"
    " dublin edinburgh frankfurt geneva glasgow hamburg hanoi havana helsinki houston"
    " islamabad istanbul jakarta jerusalem johannesburg kabul karachi kyiv kiev leeds"
    " lisbon liverpool london madrid manchester manhattan manila melbourne miami milan"
    " minneapolis montreal moscow mumbai munich nairobi naples oslo ottawa oxford paris"
    " philadelphia prague pyongyang reykjavik riga rome rotterdam santiago seattle"
    " seoul shanghai sheffield sofia stockholm tallinn tbilisi tehran tokyo toronto"
    " vancouver venice vienna vilnius warsaw zagreb zurich washington atlanta tel-aviv"
    " deutschland österreich schweiz frankreich italien spanien griechenland türkei"
    " russland ukraine polen tschechien ungarn rumänien bulgarien kroatien serbien"
    " slowenien slowakei niederlande belgien dänemark schweden norwegen finnland island"
    " irland großbritannien portugal japan indien kanada mexiko brasilien argentinien"
    " ägypten südafrika georgien armenien katar israel syrien irak iran afghanistan"
    " europa afrika asien amerika münchen köln düsseldorf stuttgart leipzig dresden"
    " nürnberg bremen hannover zürich genf basel bern wien salzburg brüssel rom mailand"
    " neapel moskau warschau prag paris straßburg luxemburg kopenhagen".split()
) | frozenset(
    "new york,new york city,los angeles,san francisco,san diego,las vegas,new orleans"
    ",new delhi,new jersey,new mexico,new hampshire,new england,new zealand"
    ",new south wales,north carolina,south carolina,north dakota,south dakota"
    ",west virginia,rhode island,puerto rico,costa rica,el salvador,hong kong"
    ",saudi arabia,south korea,north korea,south africa,south sudan,sri lanka"
    ",united states,united kingdom,united arab emirates,northern ireland,middle east"
    ",north africa,west africa,east africa,north america,south america,latin america"
    ",central america,southeast asia,eastern europe,western europe,central europe"
    ",buenos aires,rio de janeiro,são paulo,mexico city,cape town,tel aviv,abu dhabi"
    ",kuala lumpur,ho chi minh city,salt lake city,kansas city,san jose,san antonio"
    ",santa monica,santa barbara,santa fe,st louis,st petersburg,tierra del fuego"
    ",burkina faso,ivory coast,sierra leone,papua new guinea,dominican republic"
    ",czech republic,silicon valley,wall street,west bank,gaza strip".split(",")
)
"""Places that everybody knows; those that people are called too are left
out, and short forms are no organisations here."""
TECHNICAL = frozenset(
    "ui ux ip os rgb oled lcd gdp csv json xml dpi mri llm nft etf erp b2c cagr fps co2"
    " saas smb usb-c html5 css3 q&a pe av eq kwh mph kph gb mb tb ghz mhz isbn doi rss"
    " tv dna rna pdf ceo cfo cto faq gps usb led id ok ai ar vr it hiv aids pc url"
    " html sms ufo vip diy dj cd dvd hd 4k ph.d phd ma ba md jd mba covid covid-19"
    " sars gmt est pst utc am pm ii iii iv vi vii viii ix xi xii seo crm roi qa pr hr"
    " kpi b2b api css xml sql ram cpu gpu ssd q1 q2 q3 q4".split()
)
"""Short forms that name no one."""
OCCASIONS = frozenset(
    "festival award awards prize cup championship championships olympics games day"
    " act bill treaty agreement accord convention war revolution rebellion summit fair"
    " expo tour open show marathon derby final orbiter rover telescope"
    " spacecraft".split()
)
"""Words that end the name of an occasion, a law, a prize or a craft."""
OF_HEADS = frozenset(
    "gulf isle battle treaty declaration order knights house bachelor master"
    " journal bay state kingdom republic".split()
)
"""Further words that "of" may follow within a name."""
LISTING = frozenset("department ministry committee".split())
"""What has several fields: "Ministry of Food and Agriculture"."""
OFFICES = frozenset(
    "mp mps mep meps mla ceo cto cfo coo director president secretary minister"
    " governor senator representative spokesperson spokesman spokeswoman".split()
)
"""What stands behind a party or a firm and is no part of its name."""
BEFORE_TITLES = frozenset("prime vice deputy acting former then".split())
_TITLE_ENDS = ("minister", "präsident", "präsidentin", "ministerin", "kanzler")


def is_title(word: str) -> bool:
    """Tell whether a word, in lower case, stands before names and is none."""
    return word in TITLES or word in BEFORE_TITLES or word.endswith(_TITLE_ENDS)


INSIDE = frozenset(
    "de del della di da das do dos du van von der den ter ten la le el al bin"
    " ibn".split()
)
"""Small words inside names of people and places."""
GIVEN = frozenset(
    "adele agnes alastair alessandro amelie anja annika anton arjun arnold"
    " astrid ava bastian beate bella benedict bernd bettina björn boris brigitte"
    " bruno carmela carsten cecilia cedric celia clemens clive cornelia cristina"
    " damian dana darren dean denis derek detlef dirk dominik dorothea duncan"
    " edith edmund eduardo elias elisabeth elsa emil enrique ernest erwin esther"
    " eugenia fabian felicia fernando florian franz frederick friedrich fritz"
    " gerd gerhard gilbert gisela greta guillermo gustav harriet heike heiko"
    " heinrich helmut herbert hermann holger hubert hugo ingrid irina iris"
    " isabelle ismail jakob jens joachim jochen josef juliane kai karin karsten"
    " katharina katja kerstin kirsten kristen kristin kurt laurence leonie"
    " letitia lorenz lothar ludwig lukas manfred manuel mara marco margot maren"
    " marina marlene marta matthias mathias maurice max maximilian melinda"
    " michaela miriam mohammad moritz mustafa natalya nikolai nils norbert olaf"
    " ole olga otto paolo patrik paulina philipp pia rainer ralf ramon reinhard"
    " renee ricardo rita rolf roland rudolf rupert sascha sergio silke silvia"
    " simone sonja sonya stefanie susanne svenja sven tamara tanja theo theodore"
    " thorsten tobias torsten udo ulrich ulrike ute valentina vera viktor vivian"
    " volker werner wilhelm yasmin yuri zara aaron abdul abigail adam adrian"
    " ahmed aisha alan albert alejandro alex alexander alexandra alfred ali"
    " alice alicia alison allison amanda amber amelia amir amy ana andrea"
    " andreas andrew andy angela anita ann anna anne annette annie anthony"
    " antonio april arthur ashley barbara barry beatrice ben benjamin bernard"
    " beth betty bill billy bob bobby brad bradley brandon brenda brian bruce"
    " bryan caitlin cameron carl carla carlos carmen carol caroline catherine"
    " charles charlie charlotte chloe chris christian christina christine"
    " christopher claire clara clare claudia colin connor craig cynthia daniel"
    " daniela danielle danny dave david deborah dennis diana diane diego dmitry"
    " dominic don donald donna doris dorothy douglas dylan edward eileen elena"
    " eleanor elizabeth ellen emily emma eric erica erik ethan eugene eva evelyn"
    " fatima felix fiona frances francesca francis francisco frank fred gabriel"
    " gareth gary gavin geoffrey george gerald giovanni giulia glenn gloria"
    " gordon grace graham greg gregory hannah harold harry heather heidi helen"
    " henry holly howard hugh ian ibrahim igor irene isaac isabel isabella ivan"
    " jack jackie jacob jacqueline jake james jamie jan jane janet janice jason"
    " javier jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica"
    " jill jim jimmy joan joanna joanne joe joel johan johannes john johnny jon"
    " jonathan jordan jorge jose joseph joshua juan judith judy julia julian"
    " julie karen karl kate katherine kathleen kathryn kathy katie keith kelly"
    " ken kenneth kevin kim kimberly klaus kyle lars laura lauren laurie"
    " lawrence leah lee leo leon leonard lesley leslie liam linda lisa liz lori"
    " louis louise lucas lucia lucy luis luke lydia maggie marc marcus margaret"
    " maria marie marilyn mario marion mark markus martha martin mary mathew"
    " matt matteo matthew max megan mehmet melanie melissa michael michelle"
    " miguel mike mohamed mohammad mohammed monica muhammad nadia nancy naomi"
    " natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole"
    " nigel nina noah nora oliver olivia omar oscar owen pablo pam pamela"
    " patricia patrick paul paula pedro peggy peter phil philip philippe phillip"
    " pierre rachel rafael ralph ray raymond rebecca richard rick robert roberto"
    " robin roger ron ronald rosa rose ross roy russell ruth ryan sally sam"
    " samantha samuel sandra sara sarah scott sean sebastian sergei sergio shane"
    " shannon sharon shaun sheila shirley simon sofia sophia sophie stacey"
    " stanley stefan stefano stella stephanie stephen steve steven stewart"
    " stuart sue susan suzanne sylvia tanya tara ted teresa terry theresa thomas"
    " tiffany tim timothy tina todd tom tommy tony tracy trevor tyler valerie"
    " vanessa vera veronica victor victoria vincent vladimir walter wayne wendy"
    " william xavier yusuf yvonne zachary zoe jürgen hans heinz günter uwe petra"
    " sabine ursula monika renate jörg wolfgang dieter angelika birgit".split()
)
"""Given names that are common in news of several countries. They only hint."""
