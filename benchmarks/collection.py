"""A collection of articles made up for measuring: any size, always the same bytes.

    python benchmarks/collection.py COUNT FOLDER [--markdown]

Writes COUNT raw texts as they are saved from pages (furniture, byline, captions, body,
biography and teasers run together), or with `--markdown` the same articles as clean
Markdown with front matter, which is what other generators start from.
Articles have 400 to 900 words, come from 40 outlets and 200 authors over ten years, and
tell stories: about four articles report each event, share its quotation, and differ in
the rest.
Article number N is the same in a collection of any size.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random

OUTLETS = 40
AUTHORS = 200
FIRST_DAY = date(2014, 1, 1)
DAYS = 3652
"""Ten years."""
TELLINGS = 4
"""Articles that tell one story, about."""
WORDS = (400, 900)
IN_A_FOLDER = 1000
_LONG = 6
"""Paragraphs from which on the Markdown has a list, a subheading and a link."""

_SYLLABLES = "bar cor den fal gil har jor kel lor mar nor pel quin ros sel tor val wes"
_ENDINGS = "a an ard ell en er ia in is on or um"
_TOWN_ENDINGS = "borough bridge bury field ford haven mouth stead ton wick"
_GIVEN = (
    "Ada Alba Bruno Carla Dario Edith Elsa Felix Greta Hugo Ida Ivo Jonas Karin Leo"
    " Lena Marta Milo Nora Oskar Petra Quentin Rosa Stefan Tilda Ulla Victor Wanda"
    " Xenia Yves Zora Anton Berta Cyril Dora Emil Frida Gustav Hanna Igor"
)
_TITLES = "Courier Dispatch Echo Gazette Herald Ledger Mercury Monitor Post Record"
_BODIES = "council ministry harbour board university railway hospital trust museum"
_JOBS = "Senior Reporter|Staff Writer|Science Editor|Correspondent|Political Reporter"
_THINGS = (
    "bridge tunnel library ferry school market station dam lighthouse theatre archive"
    " reservoir viaduct hangar observatory pier mill greenhouse turbine gallery"
)
_ACTS = (
    "opened closed approved rejected bought sold repaired flooded rebuilt evacuated"
    " inspected reopened funded surveyed abandoned restored"
)
_ADJECTIVES = (
    "old new narrow northern southern disputed famous costly public wooden steel"
    " long-awaited damaged historic temporary modern empty crowded"
)
_ROLES = "mayor engineer spokeswoman director historian inspector chairman minister"
_DATED = (
    (
        "In {year} the {body} had promised {number} new places, of which fewer than"
        " half were ever made."
    ),
    "A report from {month} {year} describes the {thing} as {adjective} and {other}.",
    "Nobody could say on {weekday} when the {thing} will be used again.",
    "Two of the {number} workers had been with the {body} since {year}.",
    "By {weekday} the water had gone down, and the first shops opened their doors.",
    "{person}, who led the {body} until {year}, called the plan {adjective}.",
    "A decision is expected in {month}, the {body} said.",
    (
        "The {adjective} {thing} of {town} was {act} in {year}, and {act} again in"
        " {month} of the year after."
    ),
    "What the {body} {act} in {year} was {adjective}; the next one was {other}.",
    "On {month} 3, {year}, the {role} of {town} wrote of a {adjective} {thing}.",
    "Visitors will see the {thing} from {month} on, {person} said last week.",
    "The last time that something like it happened in {town} was {years} years ago.",
)
"""Sentences that give a date."""
_DATED_SHARE = 0.1
"""Real news has four to six dated sentences among forty."""
_UNDATED = (
    (
        "The work took longer than anyone at the {body} had expected, and cost {number}"
        " thousand more than planned."
    ),
    "People who live near the {thing} say that they were not asked.",
    "“{quote},” said {person}, the {role} of {town}.",
    "The {body} of {town} owns the land, while the {thing} itself belongs to {person}.",
    "The {adjective} {thing} in {town} is one of {number} in the district.",
    (
        "It is a story of letters to the {body} that were not answered and of meetings"
        " in {town} that ended late."
    ),
    "{person} had {act} a {thing} before, in {town}, with {number} helpers.",
    "The {thing} brings the {body} {number} thousand a year, {person} said.",
    "Of the {number} letters that reached the {body}, most asked for a {other} way.",
    "{person} keeps the plans in a drawer and shows them to whoever asks.",
    "Behind the {thing} lies a field that nobody wants to sell.",
    (
        "For the {body} it is a matter of principle, for the people of {town} a matter"
        " of the way to work."
    ),
    "The {role} did not want to speak to this paper, and neither did the {body}.",
    "There are {number} steps to the top, and {person} knows each of them.",
    (
        "Engineers had warned that the {adjective} foundations would not carry a"
        " {other} roof."
    ),
    "“Ask the {role},” says {person}, and laughs.",
    "The bill went to the {body}, which sent it on to {town}.",
    (
        "Whoever walks from the {thing} to the river passes three closed shops and one"
        " that does well."
    ),
    "What is left of the money lies with the {body}, and there is not much of it.",
    "Even {person}, no friend of the {body}, calls the result {adjective}.",
    "The neighbours in {town} have heard such promises before.",
    (
        "A {adjective} {thing} needs a {other} road, and the road needs a bridge that"
        " {town} does not have."
    ),
    "The documents fill {number} boxes, of which {person} has read about half.",
    "In {town} they say that the {body} builds slowly and repairs never.",
    "{person} counts {number} cracks in the northern wall and points at the largest.",
    "The {body} speaks of a success, the workers speak of overtime.",
    (
        "Children cross the yard on their way to school, under a roof that the {role}"
        " calls safe enough."
    ),
    "Without the {thing}, the {body} argues, {town} would be a different place.",
    "Critics point to {town}, where a {adjective} {thing} stands empty.",
    "The stone comes from {town}, the steel from abroad, the patience from {person}.",
    "It smells of wet wood and of paint, and the wind comes through the {other} door.",
    "The contract has {number} pages and one sentence that matters.",
    "{person} remembers the old {thing}, which was smaller and warmer.",
    "That the {body} changed its mind surprised everyone but {person}.",
    (
        "The plan foresees a {adjective} entrance, a lift, {number} seats and a room"
        " for the archive."
    ),
    "Half of the {thing} is open to all, the other half to those who know {person}.",
    "Nothing of this was in the paper that the {body} gave to the {role}.",
    "A sign at the {thing} says that it is closed, and people climb over it.",
    "The {role} of {town} puts it in other words: “{quote}.”",
    "Some want a {adjective} solution, others a cheap one, and {person} wants both.",
)
"""Sentences that give none."""
_QUOTES = (
    "We did what could be done with what we had, and we would do it again",
    "Nobody who saw it that morning will forget it, and nobody should",
    "It was never about the money, it was about the people who cross it every day",
    "There is no plan that survives the first winter, but this one came close",
    "You cannot repair in a week what was neglected for thirty years",
    "I have read the files, and they say something else than the speeches",
)
_FURNITURE_TOP = "Skip to main content|Search|Menu|Log in|Subscribe"
_FURNITURE_END = (
    "Share this article|Most read|Newsletter|Sign up for our daily newsletter|"
    "Comments are closed.|Terms of use|Privacy policy"
)
_MONTHS = (
    "January February March April May June July August September October November"
    " December"
).split()


@dataclass(frozen=True, slots=True)
class Story:
    """What several articles tell: who did what, where, on which day."""

    day: date
    town: str
    body: str
    thing: str
    act: str
    number: int
    quote: str
    person: str
    role: str

    @property
    def sentence(self) -> str:
        """Say it in one clause."""
        return f"the {self.body} of {self.town} {self.act} the {self.thing}"


@dataclass(frozen=True, slots=True)
class Made:
    """An article before it is written down."""

    number: int
    headline: str
    standfirst: str
    author: str
    job: str
    outlet: str
    day: date
    tags: tuple[str, ...]
    caption: str
    paragraphs: tuple[str, ...]
    teasers: tuple[str, ...]


def make_article(number: int) -> Made:
    """Make up article `number`, the same whenever it is asked for."""
    random = Random(f"article {number}")
    story = make_story(number // TELLINGS)
    day = story.day + timedelta(days=random.choice((0, 1, 1, 2, 3, 6)))
    author = random.randrange(AUTHORS)
    thing = f"{random.choice(_ADJECTIVES.split())} {story.thing}"
    verb = random.choice(("has", "finally", "at last", "again"))
    lead = (
        f"{story.sentence[0].upper()}{story.sentence[1:]} on {day_words(story, day)},"
        f" after {random.randrange(2, 30)} months of argument."
    )
    paragraphs = [lead]
    count = len(lead.split())
    target = random.randint(*WORDS)
    quoted = random.randrange(2, 5)
    details = _details(random, story)
    while count < target:
        if len(paragraphs) == quoted:
            text = f"“{story.quote},” said {story.person}, the {story.role}."
        else:
            text = " ".join(islice(details, random.randrange(2, 5)))
        paragraphs.append(text)
        count += len(text.split())
    return Made(
        number=number,
        headline=f"{story.town}: {thing} {verb} {story.act} by {story.body}",
        standfirst=f"What the {story.role} said, what the files say, and why"
        f" {story.number} people in {story.town} wait for an answer.",
        author=name_of(author),
        job=random.choice(_JOBS.split("|")),
        outlet=outlet_of(author % OUTLETS),
        day=day,
        tags=(story.thing, story.body, story.town.lower()),
        caption=f"The {thing} in {story.town}, seen from the south.",
        paragraphs=tuple(paragraphs),
        teasers=tuple(_teaser(random) for _ in range(3)),
    )


def make_story(number: int) -> Story:
    """Make up story `number`."""
    random = Random(f"story {number}")
    return Story(
        day=FIRST_DAY + timedelta(days=random.randrange(DAYS)),
        town=town_of(random.randrange(400)),
        body=random.choice(_BODIES.split()),
        thing=random.choice(_THINGS.split()),
        act=random.choice(_ACTS.split()),
        number=random.randrange(3, 980),
        quote=f"{random.choice(_QUOTES)}, {random.choice(_THINGS.split())} or not",
        person=name_of(AUTHORS + random.randrange(2000)),
        role=random.choice(_ROLES.split()),
    )


def day_words(story: Story, published: date) -> str:
    """Write the day of a story as an article of that day would."""
    day = story.day
    if (published - day).days < 6:  # noqa: PLR2004 - a week ago a weekday says it
        return f"{day:%A}"
    return f"{_MONTHS[day.month - 1]} {day.day}"


def raw_text(made: Made) -> str:
    """Write an article as a page is saved: no markup, furniture around it."""
    day = f"{made.day.day} {_MONTHS[made.day.month - 1]} {made.day.year}"
    first = made.author.split()[0]
    lines = [
        *_FURNITURE_TOP.split("|"),
        made.outlet,
        "",
        made.headline,
        "",
        made.standfirst,
        "",
        f"By {made.author}",
        f"Published {day}",
        "",
        f"{made.caption} Photograph: {made.outlet}",
        "",
    ]
    for paragraph in made.paragraphs:
        lines += [paragraph, ""]
    lines += [
        (
            f"{made.author} is a {made.job.lower()} at {made.outlet}. {first} has"
            " written about towns for many years and lives in the north."
        ),
        "",
        "More stories",
    ]
    for teaser in made.teasers:
        lines += [teaser, "Read more", ""]
    lines += [*_FURNITURE_END.split("|"), f"© {made.day.year} {made.outlet}"]
    return "\n".join(lines) + "\n"


def markdown_text(made: Made) -> str:
    """Write an article as other generators want it: front matter and clean text."""
    tags = ", ".join(f'"{tag}"' for tag in made.tags)
    body = list(made.paragraphs)
    if len(body) > _LONG:
        body[2] = f"- {body[2]}\n- {body[3]}"
        body[3] = f"## What the {made.tags[1]} says"
        body[5] = f"**{made.outlet}** has [the whole report](https://example.org/r)."
    front = (
        f'---\ntitle: "{made.headline}"\ndescription: "{made.standfirst}"\n'
        f'date: {made.day}\nauthors: ["{made.author}"]\noutlet: "{made.outlet}"\n'
        f"tags: [{tags}]\n---\n\n"
    )
    return front + "\n\n".join((*body, f"*{made.caption}*")) + "\n"


def texts(count: int, *, markdown: bool = False) -> Iterator[tuple[str, str]]:
    """Give names and texts of a collection; the names have folders of a thousand."""
    for number in range(count):
        made = make_article(number)
        folder = f"{number // IN_A_FOLDER:03}/" if count > IN_A_FOLDER else ""
        ending = "md" if markdown else "txt"
        text = markdown_text(made) if markdown else raw_text(made)
        yield f"{folder}{number:06}.{ending}", text


def write_collection(count: int, folder: Path, *, markdown: bool = False) -> None:
    """Write a collection into a folder, which may not hold other texts."""
    for name, text in texts(count, markdown=markdown):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def name_of(number: int) -> str:
    """Name a person."""
    given = _GIVEN.split()
    random = Random(f"person {number}")
    surname = (
        random.choice(_SYLLABLES.split())
        + random.choice(_SYLLABLES.split())
        + random.choice(_ENDINGS.split())
    ).capitalize()
    return f"{given[number % len(given)]} {surname}"


def outlet_of(number: int) -> str:
    """Name an outlet."""
    titles = _TITLES.split()
    return f"{town_of(1000 + number // len(titles))} {titles[number % len(titles)]}"


def town_of(number: int) -> str:
    """Name a town."""
    random = Random(f"town {number}")
    ending = random.choice(_TOWN_ENDINGS.split())
    return (random.choice(_SYLLABLES.split()) + ending).capitalize()


def _details(random: Random, story: Story) -> Iterator[str]:
    """Tell one thing after another; what was told before comes in other words."""
    while True:
        for detail in random.sample(_UNDATED, len(_UNDATED)):
            if random.random() < _DATED_SHARE:
                yield _filled(random.choice(_DATED), random, story)
            yield _filled(detail, random, story)


def _filled(detail: str, random: Random, story: Story) -> str:
    return detail.format(
        body=random.choice((story.body, random.choice(_BODIES.split()))),
        thing=random.choice((story.thing, random.choice(_THINGS.split()))),
        town=random.choice((story.town, town_of(random.randrange(400)))),
        person=random.choice((story.person, name_of(random.randrange(5000)))),
        role=random.choice(_ROLES.split()),
        quote=random.choice(_QUOTES),
        number=random.randrange(3, 950),
        years=random.randrange(2, 40),
        year=random.randrange(1950, story.day.year),
        month=random.choice(_MONTHS),
        weekday=f"{story.day + timedelta(days=random.randrange(5)):%A}",
        adjective=random.choice(_ADJECTIVES.split()),
        other=random.choice(_ADJECTIVES.split()),
        act=random.choice(_ACTS.split()),
    )


def _teaser(random: Random) -> str:
    story = make_story(random.randrange(10**6))
    return f"{story.town}: why {story.sentence}"


def main() -> None:
    """Write a collection."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    write_collection(options.count, options.folder, markdown=options.markdown)


if __name__ == "__main__":
    main()
