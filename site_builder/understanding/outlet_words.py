"""Words that no outlet is called: of accounts, of notices, and of menus."""

from site_builder.understanding.job_titles import is_job_title
from site_builder.understanding.languages import FUNCTION_WORDS
from site_builder.understanding.no_names import SECTIONS
from site_builder.understanding.notices import COMPANY_FORMS, RIGHTS, SHORT_FORMS

NO_OUTLET = frozenset(
    "twitter facebook instagram youtube linkedin whatsapp telegram tiktok pinterest"
    " google apple amazon microsoft android ios gmail wordpress paypal disqus mailchimp"
    " recaptcha x rss us uk eu the a an i he she they we you him her them me it its"
    " this that these those our your my all more most top new news live home latest"
    " breaking premium subscribe subscription subscriptions newsletter newsletters app"
    " apps store podcast podcasts e-mail email reddit play print digital shop account"
    " sign login log get read see watch follow share privacy terms cookie cookies"
    " policy contact about help editor editors author authors staff free daily weekly"
    " monday tuesday wednesday thursday friday saturday sunday no yes alle alles jetzt"
    " unser unsere ihr ihre ihrer mein meine nos votre notre nuestra nuestro".split()
)
"""Networks and shops on which outlets have accounts, and words of buttons."""
_OF_NOTICES = RIGHTS | frozenset(
    "notice notices intellectual property creative commons cc by kontakt impressum"
    " datenschutz contact contacto contatti contato connexion startseite accueil inicio"
    " início portada redaktion rédaction redacción redazione redactie redação redaktör"
    " bildrechte crédit ansvarlig innhold indhold materiale anmelden inloggen jan feb"
    " mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
)
"""What stands beside a notice of copyright and is not the name in it."""
_OF_MENUS = frozenset(
    "discussion conversation team work overview mobile newspaper congress police"
    " reporters lifestyle music video videos photo photos image images gallery menu"
    " navigation wetter foto fotos bild bilder imagen hilfe service themen übersicht"
    " hauptnavigation seitenanfang zurück mediadaten werbung anzeige abonnement".split()
).union(*(words.split() for words in SECTIONS.values()))
"""What a page asks to follow, to support or to read beside an outlet: parts of itself;
and to whom sources speak beside outlets: "told police", "told Congress"."""
TRAILING = (
    COMPANY_FORMS
    | SHORT_FORMS
    | RIGHTS
    | frozenset(
        "& company all app apps newsletter newsletters premium subscribers readers"
        " registered a an the is in account shop store podcast".split()
    )
)
"""What stands behind an outlet's name and does not belong to it."""


def is_no_outlet(value: str, *, is_formal: bool) -> bool:
    """Say whether words are no outlet's name.

    Args:
        value: The words.
        is_formal: Whether a formal notice of copyright has them as its name: then an
            outlet may be called like a section or an entry of a menu.
    """
    words = value.casefold().split()
    if value.casefold() in NO_OUTLET:
        return True
    if is_formal:
        return all(word in NO_OUTLET or word in _OF_NOTICES for word in words)
    return is_job_title(value) or all(
        word in NO_OUTLET
        or word in _OF_NOTICES
        or word in _OF_MENUS
        or word in FUNCTION_WORDS
        for word in words
    )
