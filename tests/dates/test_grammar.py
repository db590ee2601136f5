"""Finding time expressions: what is one, what only looks like one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.dates import find_expressions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "on Feb. 18, 2021, and", ["Feb. 18, 2021"], id="abbreviated month"
        ),
        pytest.param("on 18 February 2021", ["18 February 2021"], id="day first"),
        pytest.param("the 3rd of May", ["3rd of May"], id="ordinal day"),
        pytest.param(
            "today, Saturday, February 20.",
            ["today", "Saturday, February 20"],
            id="a weekday belongs to its date",
        ),
        pytest.param(
            "last Thursday (Feb. 18)",
            ["last Thursday", "Feb. 18"],
            id="a date in brackets stands by itself",
        ),
        pytest.param("since 2006, when", ["2006"], id="year after a preposition"),
        pytest.param("from 1976 to 1980", ["1976 to 1980"], id="years as a span"),
        pytest.param("in the 1980s", ["1980s"], id="decade"),
        pytest.param("nine years ago,", ["nine years ago"], id="counted back"),
        pytest.param("the summer of 1969", ["summer of 1969"], id="season of a year"),
        pytest.param(
            "from March 28 to 2 April 2021",
            ["March 28 to 2 April 2021"],
            id="days of two months",
        ),
        pytest.param(
            "on 18–20 February 2021", ["18–20 February 2021"], id="days before a month"
        ),
        pytest.param(
            "On March 5 and 12 people left", ["March 5"], id="a day and a count"
        ),
        pytest.param(
            "Between March 5 and 12 people left", ["March 5"], id="between, and a count"
        ),
        pytest.param(
            "between March 5 and 12 it", ["March 5 and 12"], id="between two days"
        ),
        pytest.param("on 5 and 12 March it", ["12 March"], id="two days, not a span"),
        pytest.param("on March 20-18 it", ["March 20"], id="no way back"),
        pytest.param("LANDED ON FEB. 18, 2021", ["FEB. 18, 2021"], id="all capitals"),
        pytest.param("by mid-March the", ["mid-March"], id="the middle of a month"),
        pytest.param("In May the", ["May"], id="May after a preposition"),
        pytest.param("on Sun 7 March", ["Sun 7 March"], id="short weekday of a date"),
        pytest.param("last Sat. it", ["last Sat."], id="short weekday with its stop"),
        pytest.param(
            "on Sunday Mass", ["Sunday"], id="a weekday after its preposition"
        ),
        pytest.param("the war, 1976–1980", ["1976–1980"], id="years after a comma"),
        pytest.param("in 1969 homes were", ["1969"], id="a year before a noun"),
        pytest.param("since early Tuesday it", ["early Tuesday"], id="early in a day"),
        pytest.param(
            "by the end of this year", ["the end of this year"], id="end of a year"
        ),
        pytest.param(
            "the devastating 2004 tsunami", ["2004"], id="a year before its noun"
        ),
        pytest.param(
            "between March and May 2020", ["March and May 2020"], id="span of months"
        ),
        pytest.param("at 8:30 p.m. Tuesday", ["8:30 p.m. Tuesday"], id="hour and day"),
        pytest.param("on Tuesday of last week", ["Tuesday of last week"], id="week"),
        pytest.param("before Christmas it", ["Christmas"], id="a feast for its day"),
        pytest.param("It rained. 2012 was", ["2012"], id="a year begins a sentence"),
        pytest.param("the week of May 6 it", ["the week of May 6"], id="week of a day"),
        pytest.param(
            "on Easter Monday 2016 they", ["Easter Monday 2016"], id="movable feast"
        ),
        pytest.param("last summer in", ["last summer"], id="a season before in"),
        pytest.param(
            "in the first quarter of 2020", ["the first quarter of 2020"], id="quarter"
        ),
    ],
)
def test_finds_whole_expressions(text: str, found: list[str]) -> None:
    """Each expression is found once, as long as its words go."""
    assert [e.text for e in find_expressions(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the Mars 2020 mission", id="a year in a mission's name"),
        pytest.param("142 images of 2000 people", id="a count of people"),
        pytest.param("a wheel of 1200 miles", id="a distance"),
        pytest.param("they may land", id="may is a verb"),
        pytest.param("Mrs. May said so", id="May is a person"),
        pytest.param("a six-and-a-half-month journey", id="a duration"),
        pytest.param("a march through town", id="a march"),
        pytest.param("paid $2021 for it", id="a price"),
        pytest.param("call 555-2021 now", id="a telephone number"),
        pytest.param("an axe from 1200 BC", id="before our era"),
        pytest.param("a wall of 1850 tons", id="a weight"),
        pytest.param("She may 5 times win", id="may before a number"),
        pytest.param("it was a Sunday", id="a weekday of no week"),
        pytest.param("This may be the last chance", id="this may"),
        pytest.param("THIS MAY BE THE LAST", id="this may in capitals"),
        pytest.param("Between 1200 and 1500 people", id="a count from and to"),
        pytest.param("He last sat down", id="sat is a verb"),
        pytest.param("this fall in demand", id="fall is a noun"),
        pytest.param("wrote the Sunday Times", id="a newspaper"),
        pytest.param("after the Friday Post said", id="a newspaper of Friday"),
        pytest.param("in 1000 homes", id="homes"),
        pytest.param("up to 1500 houses", id="up to so many"),
        pytest.param("the next march through town", id="the next march"),
        pytest.param("the September 11 attacks", id="attacks named by their day"),
        pytest.param("in April Smith's view", id="April is a person"),
        pytest.param("on British Summer Time", id="a time of clocks"),
        pytest.param("fell on Black Monday", id="a day by its name"),
        pytest.param("a 36-year-old man", id="an age"),
        pytest.param("a goal in the third quarter of the game", id="of a game"),
        pytest.param("Enjoy the summer heat", id="summer heat"),
        pytest.param("growth over the next year", id="a year from now"),
        pytest.param("a fun 80s song", id="a style"),
        pytest.param("in her 80s", id="an age in decades"),
        pytest.param("the lowest level in six years.", id="a length"),
        pytest.param("the Christmas trees", id="a feast for its things"),
        pytest.param("on flight 2012", id="a flight"),
        pytest.param("Proc 300(11):1350-1352", id="pages"),
        pytest.param("in the summer months", id="months of any summer"),
        pytest.param("over the next decade", id="ten years from now"),
        pytest.param("over the past decade", id="ten years up to now"),
        pytest.param("in today's changing world", id="these days"),
        pytest.param("hoping for a better tomorrow", id="days to come"),
        pytest.param("it can be charged overnight", id="any night"),
        pytest.param("they paid for overnight stays", id="stays of any night"),
        pytest.param("reviews of Monday.com", id="the name of a site"),
        pytest.param("on Saturday mornings", id="every Saturday"),
        pytest.param("the Good Friday Agreement", id="a name that holds a feast"),
        pytest.param("They had sheep. 1950 were lost.", id="a count that begins"),
        pytest.param("the town's 1950 houses", id="houses of an owner"),
        pytest.param("Good Friday Agreement talks", id="such a name at the start"),
        pytest.param("the Easter Monday match", id="a kind of match"),
        pytest.param("On Easter Monday 1100 they", id="a feast before its calendar"),
    ],
)
def test_leaves_what_is_no_date(text: str) -> None:
    """Names, counts and verbs that hold the word of a month or a number are no dates."""
    assert find_expressions(text) == ()


@pytest.mark.parametrize(
    ("text", "future"),
    [
        pytest.param("It will land on Friday.", True, id="will"),
        pytest.param("She was killed on Friday.", False, id="was"),
        pytest.param("They have until Friday.", True, id="deadline"),
        pytest.param("The mast will be raised on Friday.", True, id="passive future"),
        pytest.param("On Friday the shop opened.", False, id="sign behind"),
        pytest.param("The trial starts Monday.", True, id="present tense of a plan"),
        pytest.param("By 1801 it had a mill.", False, id="no deadline but a report"),
        pytest.param("She was seen before Friday.", False, id="seen before"),
        pytest.param("A remark on Friday that he would go.", False, id="its clause"),
        pytest.param("The hearing is set for Friday.", True, id="set for"),
        pytest.param("The trial is due on Friday.", True, id="due on"),
        pytest.param("The gate shut due to ice on Friday.", False, id="due to a cause"),
        pytest.param("A glimmer of hope on Friday.", False, id="hope as a noun"),
        pytest.param("It didn’t open until Friday.", False, id="denied until"),
        pytest.param("By Friday, all shops were full.", False, id="by, a comma, past"),
        pytest.param("By Friday, he said, it will go.", True, id="by, told, future"),
        pytest.param("The work started on Friday.", False, id="started"),
        pytest.param("It held, until Friday, a mill.", False, id="until, set off"),
        pytest.param(
            "Lest it would spread, on Friday they left.", False, id="clause of its own"
        ),
        pytest.param("Arson is to blame for Friday’s fire.", False, id="to blame"),
        pytest.param("It will close at 6 p.m. on Friday.", True, id="hour before it"),
        pytest.param("The U.S. Navy will sail on Friday.", True, id="initials"),
        pytest.param("It will go. Dr. Ames was out Friday.", False, id="next sentence"),
        pytest.param("Bread had run out by Friday.", False, id="done by then"),
        pytest.param("It had agreed to pay by Friday.", True, id="agreed to be done"),
        pytest.param("By Friday the last had left.", False, id="by then, it was"),
        pytest.param("By Friday the last will leave.", True, id="by then, it will"),
        pytest.param("The deadline is Friday.", True, id="right behind is"),
        pytest.param("The permit expires on Friday.", True, id="expires"),
        pytest.param("It stayed through Friday.", False, id="past through"),
        pytest.param("On view through Friday.", True, id="through"),
        pytest.param("The port is closed Friday.", True, id="is closed"),
        pytest.param("Snow is forecast for Friday.", True, id="forecast for"),
        pytest.param("Friday's race has been called off.", True, id="called off"),
        pytest.param("It will go, unlike Friday's.", False, id="owner past a comma"),
        pytest.param("Asked Friday whether he will go.", False, id="whether he will"),
        pytest.param("It appeared to begin on Friday.", False, id="appeared to begin"),
        pytest.param("The song was released on Friday.", False, id="released"),
        pytest.param("Its hopes are slim after Friday.", False, id="hopes as a noun"),
        pytest.param("The fair is held on Friday.", True, id="the longer sign"),
        pytest.param("She quit on Friday.", False, id="a past like its present"),
    ],
)
def test_tense_tells_what_lies_ahead(text: str, *, future: bool) -> None:
    """The nearest sign of tense says whether a date lies ahead."""
    assert [e.future for e in find_expressions(text)] == [future]


@given(st.text())
def test_any_text_is_answered_in_order(text: str) -> None:
    """Any text is read; expressions come in order, none within another."""
    found = find_expressions(text)

    assert all(e.text == text[e.start : e.end] for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
