"""Short labels of events, cut from their sentences."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.timeline.labels import label_of

WORD = re.compile(r"\w+")


def label(marked: str) -> str:
    """Label a sentence whose date stands between vertical bars."""
    before, date, after = marked.split("|")
    return label_of(
        before + date + after, start=len(before), end=len(before) + len(date)
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The probe landed on Venus on |Monday|.",
            "The probe landed on Venus",
            id="weekday",
        ),
        pytest.param(
            "The museum |last week| opened a new hall.",
            "The museum opened a new hall",
            id="in the middle",
        ),
        pytest.param(
            "The museum opened a new hall |Friday| night (May 7).",
            "The museum opened a new hall",
            id="night and brackets",
        ),
        pytest.param(
            "The dam broke last Tuesday (|May 7|).", "The dam broke", id="in brackets"
        ),
        pytest.param(
            "The flag will be raised |today|, Sunday, May 9.",
            "The flag will be raised",
            id="told twice",
        ),
    ],
)
def test_the_words_of_the_date_go(sentence: str, expected: str) -> None:
    """A label stands beside its date and need not repeat it."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The |1954| strike ended without a deal.",
            "The 1954 strike ended without a deal",
            id="part of a thing",
        ),
        pytest.param(
            "The mayor praised |last week|'s rescue.",
            "The mayor praised last week's rescue",
            id="genitive",
        ),
        pytest.param(
            "Nina Frost acted in |1999| drama Bare Hills.",
            "Nina Frost acted in 1999 drama Bare Hills",
            id="year of a work",
        ),
        pytest.param(
            "Shops lowered their prices on Black |Friday|.",
            "Shops lowered their prices on Black Friday",
            id="name of a feast",
        ),
        pytest.param(
            "The bridge will stay closed until |Sunday|.",
            "The bridge will stay closed until Sunday",
            id="a limit",
        ),
    ],
)
def test_the_words_of_the_date_stay_where_others_need_them(
    sentence: str, expected: str
) -> None:
    """What would make no sense or another one without its date keeps it."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "OSLO (Norsk Wire) – The cabinet met on |Monday|.",
            "The cabinet met",
            id="dateline",
        ),
        pytest.param(
            "On |Thursday|, the court freed the sailor.",
            "The court freed the sailor",
            id="time before a comma",
        ),
        pytest.param(
            "By |Monday| the town hopes to reopen the bridge.",
            "The town hopes to reopen the bridge",
            id="time without a comma",
        ),
        pytest.param(
            "Meanwhile, a storm hit the coast |Sunday|.",
            "A storm hit the coast",
            id="adverb",
        ),
        pytest.param(
            "But the ferry sank on |Sunday|.", "The ferry sank", id="conjunction"
        ),
        pytest.param(
            "According to police, two men robbed a bank on |Sunday|.",
            "Two men robbed a bank",
            id="who says so",
        ),
    ],
)
def test_what_leads_the_clause_goes(sentence: str, expected: str) -> None:
    """A label begins with its subject."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "A gale tore down the mast, the coast guard said |Tuesday|.",
            "A gale tore down the mast",
            id="behind",
        ),
        pytest.param(
            "Two climbers, rescuers reported |Friday|, reached the hut.",
            "Two climbers reached the hut",
            id="between",
        ),
        pytest.param(
            "A gale tore down the mast |Tuesday|, according to the coast guard.",
            "A gale tore down the mast",
            id="according to",
        ),
        pytest.param(
            "“The Atlas rocket lifted off without trouble,” said Ida Berg on |Monday|.",
            "The Atlas rocket lifted off without trouble",
            id="quotation that names something",
        ),
        pytest.param("“We did it,” said Ida Berg on |Monday|.", "", id="quotation"),
        pytest.param(
            "Ida Berg said on |Monday|: “The rocket has flown.”",
            "",
            id="only the sayer",
        ),
    ],
)
def test_who_says_so_goes(sentence: str, expected: str) -> None:
    """A label tells what happened, not who told of it."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The tower fell on |Monday|, after years of neglect.",
            "The tower fell",
            id="what follows",
        ),
        pytest.param(
            "Ole Dahl, 52, a baker from Bergen, won the race on |Sunday|.",
            "Ole Dahl won the race",
            id="appositions",
        ),
        pytest.param(
            "The spare key -- two of them exist -- vanished |Monday|.",
            "The spare key vanished",
            id="between dashes",
        ),
        pytest.param(
            "Guards closed the park |Sunday|, while children were leaving.",
            "Guards closed the park",
            id="while",
        ),
    ],
)
def test_asides_and_later_clauses_go(sentence: str, expected: str) -> None:
    """Subject and verb come together, and what follows their clause is left out."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The picture was taken as the Huldra probe landed on |May 7, 2020|.",
            "The Huldra probe landed",
            id="as",
        ),
        pytest.param(
            "Engineers still praise the Huldra probe, which landed on |May 7, 2020|.",
            "The Huldra probe landed",
            id="which",
        ),
        pytest.param(
            "A clerk who was dismissed |last week| threatened his boss.",
            "A clerk was dismissed",
            id="who",
        ),
        pytest.param(
            "The gate is open, and a new guard was hired on |Monday|.",
            "A new guard was hired",
            id="and",
        ),
    ],
)
def test_takes_the_clause_of_the_date(sentence: str, expected: str) -> None:
    """A sentence of two clauses is labelled by the one that its date belongs to."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It is due to be raised |today|.", id="pronoun, little told"),
        pytest.param("There were witnesses on |Monday|, too.", id="nearly nothing"),
        pytest.param("Did the mast fall on |Monday|?", id="question"),
        pytest.param("Buy your tickets for the show |today|!", id="advice"),
        pytest.param("Nilsen (|1998|) describes the northern seal.", id="book"),
        pytest.param("Nilsen O, Berg T, |2003|.", id="list of books"),
        pytest.param(
            "If the bill passes on |Monday|, the law changes.", id="condition"
        ),
        pytest.param(
            "Olsen was found guilty before his escape on |Monday|.",
            id="date of something else",
        ),
        pytest.param(
            "By-laws passed in |1987| are still in force.", id="date of the subject"
        ),
        pytest.param("|Monday|.", id="date alone"),
        pytest.param("— Mayor Ida Berg, |May 7, 2020|", id="signature"),
        pytest.param("Never miss a match, sign up |today|!", id="never as advice"),
        pytest.param(
            "Olsen founded a mill in 1998 and a bakery in |1999|.", id="another date"
        ),
        pytest.param(
            "The guard who was dismissed, an old man, |Monday|.", id="no main verb"
        ),
        pytest.param(
            "Next |Monday|’s vote will not only fill a seat, but end a long quarrel.",
            id="half of not only",
        ),
        pytest.param(
            "A baker is on trial for setting fire to three mills near Bergen in |2011|.",
            id="far past of a present verb",
        ),
        pytest.param(
            "Olsen, dismissed in |June|, is suing the port.", id="date of an aside"
        ),
    ],
)
def test_gives_none_rather_than_a_false_one(sentence: str) -> None:
    """Where no cut would be true, the label is empty."""
    assert label(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "The agency did not confirm the crash on |Monday|.", "did not", id="not"
        ),
        pytest.param("The volcano may erupt |next week|.", "may", id="may"),
        pytest.param(
            "The port plans to close two docks |next year|.", "plans to", id="plans to"
        ),
    ],
)
def test_what_turns_the_sense_round_stays(sentence: str, words: str) -> None:
    """A label says no more than its sentence does."""
    assert words in label(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Police said that two boats sank on |Sunday|.",
            "Two boats sank",
            id="said that",
        ),
        pytest.param(
            "Oslo/Bergen: A tanker ran aground |Sunday|.",
            "A tanker ran aground",
            id="places before a colon",
        ),
        pytest.param(
            "Meanwhile the ferry sank on |Sunday|.", "The ferry sank", id="no comma"
        ),
        pytest.param(
            "Built of oak, the tower fell on |Monday|.",
            "The tower fell",
            id="participle",
        ),
        pytest.param(
            "In Bergen, Norway, Dahl opened a bakery on |Monday|.",
            "Dahl opened a bakery",
            id="town and country",
        ),
        pytest.param(
            "In |2006|, when prices fell, Dahl closed his bakery.",
            "Dahl closed his bakery",
            id="insertion",
        ),
    ],
)
def test_other_openings_go(sentence: str, expected: str) -> None:
    """What stands before the subject is left out, with a comma or without."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "The fair in Bergen, which began on |Monday|, pleased all.",
            id="which of two",
        ),
        pytest.param("Fans love the old stadium as it is |today|.", id="as it is"),
        pytest.param(
            "The port will open if the ice melts by |Friday|.", id="on a condition"
        ),
        pytest.param(
            "After leaving the port on |Monday|, the ferry sank.", id="after doing"
        ),
        pytest.param(
            "Until the strike on |Monday|, trains ran well.", id="until a thing"
        ),
        pytest.param("He thanked those hurt in the fire on |Monday|.", id="those"),
    ],
)
def test_dates_of_other_things_label_nothing(sentence: str) -> None:
    """A label never tells for a date what the sentence tells of another time."""
    assert label(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The harbour police held a long meeting in response to the theft of nine"
            " valuable boats on |Monday|.",
            "The harbour police held a long meeting",
            id="in response to",
        ),
        pytest.param(
            "The Harbour Company announced a plan to rebuild the fish market and"
            " two wooden piers |last week|.",
            "The Harbour Company announced a plan",
            id="a plan to",
        ),
        pytest.param(
            "The young sailors from the northern islands were looking for a lighthouse"
            " keeper called Dahl on |Monday|.",
            "The young sailors were looking for a lighthouse keeper called Dahl",
            id="a verb and its small word",
        ),
        pytest.param(
            "The storm that hit the northern islands sank eleven boats moored by the"
            " old harbour wall on |Monday|.",
            "The storm sank eleven boats",
            id="participle",
        ),
    ],
)
def test_a_cut_leaves_a_whole_clause(sentence: str, expected: str) -> None:
    """What is cut off leaves verb and object, and no word that waits for another."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        pytest.param(
            "No bread, salt or oil has reached the islands since |May 2|.",
            "No bread",
            id="no before a list",
        ),
        pytest.param(
            "Officials did not learn of the leak until |1991|, with more leaks found later.",
            "Officials did not learn of the leak until 1991",
            id="not until",
        ),
    ],
)
def test_a_negation_keeps_its_reach(sentence: str, start: str) -> None:
    """What is denied is not told as if it were so."""
    assert label(sentence).startswith(start)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The hall hosted the “Friends of the Old Northern Harbour” dinner on |May 7|,"
            " a long evening.",
            "The hall hosted the “Friends of the Old Northern Harbour” dinner",
            id="a name in quotation marks",
        ),
        pytest.param(
            "The council of the Old Town, on |Friday, 2 May|, heard both sides.",
            "The council of the Old Town heard both sides",
            id="a comma inside the date",
        ),
        pytest.param(
            "After the bridge fell on |Monday|, ships took another way.",
            "The bridge fell",
            id="the clause that leads",
        ),
    ],
)
def test_what_belongs_together_is_not_torn(sentence: str, expected: str) -> None:
    """No border lies inside a name or a date."""
    assert label(sentence) == expected


def test_a_long_clause_ends_where_nothing_hangs() -> None:
    """What is too long is cut before a preposition, with verb and object before it."""
    sentence = (
        "The harbour police arrested three sailors with forged passports on a freighter"
        " from the eastern islands on |Monday|."
    )

    assert label(sentence) == "The harbour police arrested three sailors"


def test_a_caption_gives_what_is_shown() -> None:
    """The words that call a picture a picture are none of its matter."""
    sentence = "This aerial photo shows a wheel of the Huldra rover, made in |2019|."

    assert label(sentence) == "A wheel of the Huldra rover"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Im Mai |2015| brannte die alte Mühle ab, die seit Jahren leer stand.",
            "Im Mai 2015 brannte die alte Mühle ab",
            id="first clause",
        ),
        pytest.param(
            "Weil die Mühle |2015| brannte, war niemand dort.", "", id="no main clause"
        ),
        pytest.param("Das zeigen Nilsen und Berg (|2015|).", "", id="book"),
        pytest.param(
            "Der Stadtrat hat am |Donnerstag| die neue Mühle eröffnet.",
            "Der Stadtrat hat die neue Mühle eröffnet",
            id="date behind the verb",
        ),
        pytest.param(
            "Der Hafen bleibt bis |Montag| für viele Boote geschlossen.",
            "Der Hafen bleibt bis Montag für viele Boote geschlossen",
            id="a limit",
        ),
        pytest.param(
            "Berg, die früher Ministerin war, musste im |April 2022| zurücktreten.",
            "Berg musste zurücktreten",
            id="relative of the subject",
        ),
        pytest.param(
            "Die alte Mühle ist |1944| abgebrannt und steht seither leer am Hafen.",
            "Die alte Mühle ist abgebrannt",
            id="second verb",
        ),
        pytest.param(
            "Im |Mai| haben wir unsere alte Mühle verkauft.", "", id="who writes"
        ),
        pytest.param(
            "Die Zeitung berichtete im |April|, dass die Mühle brennt.",
            "",
            id="only the sayer",
        ),
        pytest.param("So wie |1997| nach einer guten Messe.", "", id="no verb"),
        pytest.param(
            "Allerdings schloss im |Mai| die alte Mühle am Hafen.", "", id="adverb"
        ),
        pytest.param(
            "Will die Stadt am |Montag| die Mühle kaufen, zahlt der Hafen mit.",
            "",
            id="a German will",
        ),
    ],
)
def test_a_german_sentence_gives_its_first_clause(sentence: str, expected: str) -> None:
    """It is a whole sentence without its date, if its verb stands before it."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("She opened a wooden theatre in |1984|.", id="she"),
        pytest.param("His trial before the harbour court begins |Monday|.", id="his"),
        pytest.param("This is because the |2012| ferry was sold.", id="this is"),
        pytest.param("Today we sent a letter to the harbour court |Monday|.", id="we"),
        pytest.param("My sister Ida sold her mill in |1984|.", id="my"),
        pytest.param("Berg Press printed it in |1984|.", id="object"),
    ],
)
def test_words_that_point_outside_make_no_label(sentence: str) -> None:
    """Who "she" or "we" is stands in another sentence, which a label has not."""
    assert label(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "After Ida Berg left school, she founded a paper mill in |1984|.",
            "Ida Berg founded a paper mill",
            id="one name",
        ),
        pytest.param(
            "After Ida Berg met Eva Dahl, she founded a paper mill in |1984|.",
            "",
            id="two names",
        ),
        pytest.param(
            "This lighthouse lost its lamp in |1984|.",
            "This lighthouse lost its lamp",
            id="this with its thing",
        ),
        pytest.param(
            "The port sold the sailors’ old hall on |Monday|.",
            "The port sold the sailors’ old hall",
            id="apostrophe of many",
        ),
        pytest.param(
            "Soldiers of World War I built the tunnel in |1916|.",
            "Soldiers of World War I built the tunnel",
            id="a number that looks like I",
        ),
    ],
)
def test_a_name_in_the_sentence_stands_for_its_pronoun(
    sentence: str, expected: str
) -> None:
    """Where the sentence itself names the person, the label does."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "The mayor praised a bridge Dahl built in |1984|.", id="bare relative"
        ),
        pytest.param(
            "Critics attacked plans for the office he will hold in |six weeks|.",
            id="he will",
        ),
        pytest.param(
            "The firm owns nine mills, according to lists released in |July|.",
            id="date of the source",
        ),
        pytest.param(
            "The town praised four bridges destroyed in |1984|.", id="bare participle"
        ),
        pytest.param(
            "Following the flood |last week|, the town opened a shelter.",
            id="following a thing",
        ),
        pytest.param(
            "As in the |19th century|, the harbour feeds the town.", id="compared"
        ),
        pytest.param("|Monday|.com makes a program for harbour lists.", id="address"),
        pytest.param(
            "|Monday| started out as a program for harbour lists.", id="name of a firm"
        ),
        pytest.param(
            "Fear grew in all harbour towns and villages over |last week|'s deadly"
            " robbery of an old lighthouse keeper.",
            id="thing cut off",
        ),
        pytest.param(
            "The firm took its ferry back this week after it had sunk in |July|.",
            id="another time left",
        ),
    ],
)
def test_the_date_of_a_described_thing_labels_nothing(sentence: str) -> None:
    """A label never says that what happened before or after was on that day."""
    assert label(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The camera came from Huldra, the agency's rover that landed on the moon in"
            " |2012|.",
            "Huldra landed on the moon",
            id="name before its description",
        ),
        pytest.param(
            "The firm said in a letter that two mills will open on |Monday|.",
            "The firm said in a letter that two mills will open",
            id="said in a letter that",
        ),
        pytest.param(
            "Asked on |Monday|, Ida Berg denied the theft.",
            "Ida Berg denied the theft",
            id="asked",
        ),
        pytest.param(
            "As of |2021|, the mill employed nine bakers.",
            "The mill employed nine bakers",
            id="as of",
        ),
        pytest.param(
            "The firm studied accidents from |2011|.",
            "The firm studied accidents from 2011",
            id="things from a year",
        ),
    ],
)
def test_finds_whose_date_it_is(sentence: str, expected: str) -> None:
    """The clause that the date belongs to makes the label, with its subject."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Ida Berg juggles with burning torches on |May 7|.",
            "Ida Berg juggles with burning torches",
            id="verb of no table",
        ),
        pytest.param(
            "Workers of the harbour shout slogans on |May 7|.",
            "Workers of the harbour shout slogans",
            id="many",
        ),
        pytest.param(
            "Ida Berg attends a |2024| “Dunes: The Return” gala.",
            "Ida Berg attends a 2024 “Dunes: The Return” gala",
            id="colon in a title",
        ),
    ],
)
def test_a_caption_has_a_verb(sentence: str, expected: str) -> None:
    """What a picture shows is told in the present, by whatever verb."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The council established the office in |2005| to manage its forests and"
            " many small harbours.",
            "The council established the office",
            id="purpose",
        ),
        pytest.param(
            "The prime minister of the northern islands has convened a meeting of the"
            " Harbour Safety Committee |Monday|.",
            "The prime minister of the northern islands has convened a meeting",
            id="a meeting of",
        ),
        pytest.param(
            "The cost of a fire that left nine wooden houses near the harbour in ruins"
            " rose to ten million on |Monday|.",
            "The cost of a fire rose to ten million",
            id="relative of the subject",
        ),
        pytest.param(
            "Profits of the old northern mills rose from 3 million in 1999 to 5 million"
            " in |2004|, more than ever.",
            "",
            id="half a range",
        ),
        pytest.param(
            "The rescuers called on both harbour companies |Monday| to mend the wall.",
            "The rescuers called on both harbour companies to mend the wall",
            id="both stays",
        ),
    ],
)
def test_a_label_is_short(sentence: str, expected: str) -> None:
    """Purpose, description and relatives go before subject, verb and object do."""
    assert label(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Ida Berg said that the harbour is safe on |Monday|.",
            "Ida Berg said that the harbour is safe",
            id="a person",
        ),
        pytest.param(
            "The firm claimed that two boats sank on |Monday|.",
            "The firm claimed that two boats sank",
            id="claimed",
        ),
        pytest.param("Two boats sank, the firm claimed |Monday|.", "", id="behind"),
        pytest.param(
            "The report of |Monday| argued that the dangers of the old dam.",
            "",
            id="nothing argued",
        ),
        pytest.param(
            "Good ferries don't just carry cars |today| – they carry hope.",
            "",
            id="not just",
        ),
    ],
)
def test_a_claim_is_no_fact(sentence: str, expected: str) -> None:
    """What one side says stays a saying, and half a denial makes no label."""
    assert label(sentence) == expected


TEXTS = st.text(
    st.sampled_from("aA1 .,;:–-“”\"'()?!") | st.characters(), max_size=80
) | st.lists(
    st.sampled_from(
        "On Monday , the Huldra probe which landed ( May 7 ) was said to be “ not lost"
        " ” and may after Ida Berg who die und".split()
    ),
    max_size=30,
).map(" ".join)


@given(TEXTS, st.integers(0, 80), st.integers(0, 80))
def test_only_words_of_the_sentence_in_their_order(
    text: str, start: int, end: int
) -> None:
    """Whatever the text, a label is cut from it, and never invented."""
    given_words = iter(word.lower() for word in WORD.findall(text))

    words = WORD.findall(label_of(text, start, end))
    assert all(word.lower() in given_words for word in words)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The probe landed on Monday " + "and fell " * 1_000_000, id="and"),
        pytest.param("The probe on Monday " + "(" * 10_000_000, id="brackets"),
        pytest.param("The probe on Monday" + "." * 10_000_000, id="dots"),
        pytest.param("The probe on Monday " + "a" * 10_000_000, id="one word"),
    ],
)
def test_a_sentence_of_megabytes_costs_little(text: str) -> None:
    """Only the beginning of a sentence can become its label."""
    begun = time.process_time()

    start = text.index("Monday")
    label_of(text, start, start + len("Monday"))
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Ida Berg wrote to the county on |3 May 2025| and had an answer a month later.",
            "Ida Berg wrote to the county",
            id="a month later",
        ),
        pytest.param(
            "On |3 May 2025| the driver was arrested and released the next day.",
            "The driver was arrested",
            id="the next day",
        ),
        pytest.param(
            "The road was closed on |Monday| and then opened an hour later.",
            "The road was closed and then opened an hour later",
            id="an hour is of the day",
        ),
    ],
)  # fmt: skip
def test_what_came_days_later_goes(sentence: str, expected: str) -> None:
    """A label beside a date tells nothing that the sentence has on a later one."""
    assert label(sentence) == expected
