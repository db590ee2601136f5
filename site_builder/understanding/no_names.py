"""Words with a capital that no person is called, by language.

German writes all its nouns with a capital, and buttons of pages do so in every
language, so the look of a word alone does not tell a person from a thing. The lists
hold what any site may print: labels of its menus, buttons and forms, the sections of a
paper, days and months, offices and institutions, nations, small words, and the filler
of templates. A word that was met on one site alone has no place in them.

The lists of weak words were held against the surnames that the census of the United
States counted in 1990: what is among the commonest 10,000 of them ("Weil", "Reader",
"Hoy") is left out, as are rarer ones of people in the news ("Sonntag", "Leben").
Others are still somebody's, so that no list is a proof: where a line says that a name
follows, a weak word is taken for a name.
"""

import re
from functools import lru_cache

from site_builder.understanding.expressions import Late

SECTIONS: dict[str, str] = {
    "en": "business science technology tech health sports sport culture politics"
    " entertainment travel food style money education climate environment opinion"
    " insights careers recipes development",
    "de": "energie umwelt natur verkehr wohnen familie beruf karriere bildung"
    " freizeit geld steuern finanzen börse medien netzwelt politik wirtschaft kultur"
    " wissen wissenschaft gesundheit reisen gesellschaft panorama meinung debatte"
    " ratgeber technik auto lokales regional regionales ausland inland fußball"
    " fussball motorsport",
    "fr": "économie politique société monde santé sciences météo émissions",
    "es": "economía política sociedad salud ciencia deportes deporte opinión",
    "it": "economia politica società salute scienza scienze meteo calcio",
    "nl": "economie politiek samenleving wereld gezondheid wetenschap cultuur voetbal",
    "pt": "sociedade saúde ciência esportes esporte desporto opinião futebol",
}
"""Sections of papers, which flattened pages run together with the names beside them."""

_OF_PAGES = frozenset(
    "the a an and or of in on at for to from by with about after before how why what"
    " when where who is are was were has have will new news more most best top latest"
    " read see watch photo photos video videos image images gallery live breaking"
    " exclusive analysis review interview update updated published report reports"
    " press release staff team desk bureau agency agencies wire service services"
    " online digital daily weekly times post herald tribune gazette journal guardian"
    " telegraph magazine network media group inc ltd llc corp company associated"
    " international national world local space home page menu search login subscribe"
    " newsletter share facebook twitter instagram linkedin youtube email print"
    " comments comment contact us privacy policy terms cookie cookies rights reserved"
    " copyright all your my our their his her its this that these those january"
    " february march july september october november december monday tuesday"
    " wednesday thursday friday saturday sunday today yesterday tomorrow university"
    " college school institute department ministry office house senate congress court"
    " city county state states united kingdom north south east west street avenue"
    " road park center centre museum church bank stock market index series season"
    " episode chapter part story stories article articles blog archive expertise"
    " credentials source sources credit credits caption admin administrator editor"
    " editors editorial contributor contributors guest advertisement not no yes die"
    " das und mit für ein eine redaktion les et pour una un il gli per het een neu"
    " neue neuer neues neuen aktuell aktuelle aktueller aktuelles aktuellen alle"
    " weitere weiterer weiteren private privater nachricht nachrichten abschnitt"
    " artikel beitrag beiträge übersicht projekte produkte thema themen termine"
    " kontakt impressum datenschutz anmelden suche startseite kategorie kategorien"
    " jetzt mehr liebe lieber grüße hallo praxis handel verein club gmbh ag zeitung"
    " rundfunk verlag stellenangebote angebote jobs gutscheine veranstaltungen"
    " nouveau nouvelle nouveaux actualités accueil recherche partager suivez voir"
    " plus lire vidéo vidéos tous toutes abonnés rédaction nuevo nueva últimas"
    " últimos noticias inicio contacto compartir más ver todos todas redacción nuova"
    " nuovo ultime ultimi notizie cerca contatti condividi tutti redazione nieuws"
    " meest laatste alles lees bekijk redactie notícias mais leia veja redação".split()
)
"""Words of headings, of furniture and of the names of outlets and desks."""

NEVER_NAMES = _OF_PAGES.union(
    word for words in SECTIONS.values() for word in words.split()
)
"""Words that are no part of a name even where a line says that a name follows."""

ALSO_SURNAMES = frozenset(
    "west park page house best church story street north read east south march guest"
    " stock see jobs".split()
)
"""Those of them that are surnames too, of the commonest 4,000 of the census but for the
last; behind "By" and a first name they are taken for such."""

NO_NAMES: dict[str, str] = {
    "en": "filed under tagged related posts sponsored content download order now"
    " former deputy senior chief director manager president officer partner partners"
    " industry alternatives trial account settings speaker name lorem ipsum readers"
    " toggle mode open next previous prev continue follow support submit view show"
    " hide join learn start try buy shopping save listen play pause reply quote quotes"
    " delete posted popular trending recommended featured premium headlines ad ads"
    " promo promotion offers deals advisers advisors solutions league cup championship"
    " championships fc afc cf teams fixtures standings results scores party foundation"
    " association society committee commission authority federation union trust fund"
    " corporation holdings limited llp pllc nonprofit organization organisation app"
    " apps software hardware platform product products customer customers marketing"
    " security events webinar podcast podcasts course courses tutorial tutorials guide"
    " guides tips ideas recipe error errors warning warnings strict standards loading"
    " javascript disclaimer accessibility sitemap faq faqs testimonials pricing"
    " checkout cart wishlist unknown anonymous everyone anyone whose which than then"
    " there here",
    "de": "klima garten kommentar kommentare dein deine deinen deiner ihr ihre ihren"
    " ihrer unser unsere unseren mein meine sein seine kein keine dieser diese dieses"
    " jeder jede inhalt inhalte weiter zurück letzte letzter letztes letzten erste"
    " erster erstes ersten zweite nächste nächster nächstes zitat zitate antwort"
    " antworten foren forum mitglied mitglieder gäste benutzer nutzer passwort abo"
    " abonnement anzeige anzeigen werbung leasing gewinnspiel rätsel quiz wetter lesen"
    " teilen drucken merken speichern senden schließen öffnen zeigen ansehen hören"
    " folgen suchen finden kaufen bestellen registrieren einloggen ausloggen bilder"
    " foto fotos fotografie galerie grafik quelle quellen deutschland österreich"
    " europa frankreich italien spanien russland ukraine türkei schweden dänemark"
    " norwegen polen fernsehen hörfunk radio sender sendung programm mediathek ausgabe"
    " heft archiv amt behörde gericht landtag bundestag bundesrat regierung partei"
    " fraktion gewerkschaft verband bund kirche gemeinde universität hochschule schule"
    " klinik krankenhaus polizei feuerwehr bundeswehr stiftung institut ministerium"
    " gebäude bahnhof flughafen platz straße strasse allee brücke schloss rathaus"
    " aktion aktionen projekt gutschein rabatt preise versand widerruf agb datei"
    " dateien seite seiten rubrik menü navigation inhaltsverzeichnis fragen frage"
    " liste tabelle ergebnis ergebnisse spielplan mannschaft bundesliga liga pokal"
    " meisterschaft handball tennis uhr woche monat jahr heute gestern mitteilung"
    " pressemitteilung dienstag mittwoch donnerstag samstag sonnabend januar februar"
    " märz juni oktober dezember stand aktualisiert veröffentlicht geändert oder aber"
    " nicht ohne gegen über unter nach vor bei auf im am zum zur vom ins wer wo warum"
    " wann wenn sind war haben hat wird werden kann können neuste neueste beliebte"
    " beliebt empfohlen verwandte deutsche deutscher deutsches deutschen europäische",
    "fr": "commentaire commentaires votre notre nos leur leurs mon mes publicité"
    " abonnez connexion inscription mentions légales conditions générales"
    " confidentialité dernière dernières dernier derniers mise jour publié modifié"
    " suivant précédent suivante précédente retour haut partage imprimer écouter"
    " regarder accéder télécharger acheter panier sommaire rubrique rubriques dossier"
    " dossiers thème thèmes jeux jeu émission télé télévision chaîne ministère mairie"
    " préfecture gouvernement parti syndicat université école lycée hôpital musée gare"
    " aéroport boulevard quartier fédération entreprise agence équipe ligue coupe"
    " championnat match classement résultats lundi mardi mercredi jeudi vendredi"
    " samedi dimanche janvier février juin juillet août septembre octobre novembre"
    " décembre hier aujourd'hui demain pourquoi quand qui que quoi dont où avec sous"
    " dans par chez entre selon est sont était une cette ces tout toute sombre suisse"
    " allemagne espagne italie belgique européenne européen française français",
    "es": "comentario comentarios tus nuestro nuestra nuestros publicidad suscripción"
    " suscríbete suscribirse iniciar sesión regístrate aviso términos condiciones"
    " privacidad actualizado actualizada actualización publicado publicada siguiente"
    " anterior volver arriba imprimir guardar escuchar leer descargar comprar modo"
    " oscuro claro documentos documento derechos reservados portada sección secciones"
    " tema temas mundo cultura tiempo juegos programa programas emisora televisión"
    " ministerio ayuntamiento gobierno partido sindicato universidad escuela museo"
    " estación aeropuerto avenida asociación federación empresa agencia equipo fútbol"
    " copa campeonato partidos clasificación resultados lunes martes miércoles jueves"
    " viernes sábado enero febrero junio septiembre octubre noviembre diciembre mañana"
    " qué quién cuándo cómo dónde porque cuando como donde con sin sobre según desde"
    " fue era esta estas estos menos también otra otro otras otros alemania europea"
    " europeo española",
    "it": "commento commenti tuo tua tuoi vostro vostra nostro nostra pubblicità"
    " abbonamento abbonati accedi registrati informativa termini condizioni aggiornato"
    " aggiornamento pubblicato pubblicata successivo precedente indietro stampa salva"
    " ascolta leggi scarica acquista carrello riproduzione riservata diritti riservati"
    " sezione sezioni temi mondo giochi programma programmi ministero comune governo"
    " partito sindacato università scuola ospedale stazione aeroporto viale quartiere"
    " associazione federazione azienda agenzia squadra coppa campionato partite"
    " classifica risultati lunedì martedì mercoledì giovedì venerdì gennaio febbraio"
    " giugno luglio settembre ottobre dicembre oggi ieri domani perché quando come"
    " senza sopra sotto sono questa questo altri altre italia germania italiana"
    " italiano",
    "nl": "reactie reacties jouw jullie onze abonneer inloggen registreren"
    " voorwaarden privacyverklaring bijgewerkt geplaatst gepubliceerd volgende vorige"
    " terug afdrukken opslaan luisteren lezen downloaden kopen winkelwagen rechten"
    " voorbehouden rubriek themas weer spelletjes ministerie gemeente regering partij"
    " vakbond universiteit ziekenhuis luchthaven straat plein vereniging bedrijf"
    " persbureau elftal competitie uitslagen maandag dinsdag woensdag donderdag"
    " vrijdag zaterdag zondag januari februari maart vandaag gisteren waarom hoe"
    " wanneer waar wat met zonder onder over naar voor bij zijn deze dit andere"
    " nederland duitsland frankrijk europese nederlandse",
    "pt": "comentário comentários seu seus sua suas nosso nossa publicidade"
    " assinatura assine entrar cadastre privacidade termos atualizado atualizada"
    " atualização próximo voltar topo salvar ouvir ler baixar carrinho direitos seção"
    " seções jogos ministério prefeitura universidade escola museu estação rua praça"
    " bairro associação federação agência equipe classificação segunda-feira terça-"
    " feira quarta-feira quinta-feira sexta-feira janeiro fevereiro março maio junho"
    " julho setembro outubro novembro dezembro hoje ontem amanhã onde quem com até um"
    " outros outras alemanha espanha europeia europeu brasileira brasileiro portuguesa",
}
"""Words of furniture, of the calendar, of places where offices are, and small words:
what stands with a capital on pages and is hardly anybody's name."""

AGENCIES = frozenset(
    "reuters dpa afp ap apa sda ats ansa epd kna sid anp belga lusa ritzau ntb tt"
    " ctk tass upi pti ians bloomberg europapress adnkronos lapresse keystone"
    " getty imago istock shutterstock alamy unsplash pixabay flickr epa pexels"
    " picture-alliance wikimedia adobe adobestock xinhua".split()
)
"""Short names of agencies for news and pictures, which stand beside names and in their
place. An agency is no person; that it sends a picture does not make it the outlet."""

TITLES = frozenset(
    "pfarrer pfarrerin bischof professor professorin gastbeitrag abogado abogada"
    " avvocato maître avocat avocate advocaat".split()
)
"""What people are, before their names, beside the jobs of those who write."""

_WEAK = frozenset(word for words in NO_NAMES.values() for word in words.split())
_ENDINGS = Late(
    # German and Dutch.
    r".{3,}(?:keit|heiten|keiten|schaften|ungen|tät|täten|ismus|teit"
    r"|kommentar|beitrag|inhalt|gebäude|ministerium|behörde|partei|verein|verband"
    r"|museum|theater|kirche|schule|zeitung|magazin|fernsehen|redaktion|aktion"
    r"|profil|verwaltung|gericht|klinik|amt|(?:ig|lijk|baar)heid)"
    r"|.{4,}schaft|.{5,}(?:heit|liga)|.{6,}ung"
    # French, English, Spanish, Portuguese, Italian.
    r"|.{2,}(?:[aceinopu]tions?|ciones|zioni|ções)|.{4,}(?:ités?|idades?)"
    r"|.{3,}(?:ción|sión|ção|são|ships|ities)|.{5,}(?:ments|zione)|.{6,}sions?"
)
"""Ends of words for things, whatever stands before them.

How much must stand before is as much as the surnames of that census ask that end so
("Harkness", "Sessions", "Buchheit", "Manzione").
"""
_ENDS_OF_FIRST = Late(
    r".{2,}(?:isch(?:e[nrsm]?)?|liche[nrsm]?|iges|bares?|lose[rs]?|haus|platz|stadt|markt"
    r"|werk|kreis|bank|woche|spiel|preis|film|buch|blatt|park|straße)"
)
"""Ends of words that are surnames at most, so that no name begins with one."""
NAMES_LIKE_THINGS = frozenset(
    "concepción asunción encarnación purificación visitación anunciación consolación"
    " adoración ascensión conceição assunção encarnação anunciação purificação"
    " ascensão".split()
)
"""Given names that end as words for things do."""
_ABBREVIATION = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,}$")
"""Capitals that cannot be spoken: "NDR", "HWK", never a name; "AMY" can."""


@lru_cache(maxsize=4096)
def is_no_name(word: str, *, is_first: bool = False) -> bool:
    """Say whether a word is hardly ever part of a person's name.

    Args:
        word: A word as written.
        is_first: Whether it is the first of the words that might be a name.
    """
    lower = word.lower().rstrip(".")
    if lower in _WEAK or _ABBREVIATION.match(word):
        return True
    if lower in NAMES_LIKE_THINGS:
        return False
    if ends_as_things(lower):
        return True
    return is_first and (lower in TITLES or _ENDS_OF_FIRST.fullmatch(lower) is not None)


def ends_as_things(lower: str) -> bool:
    """Whether a word in small letters has the ending of one for a thing."""
    return _ENDINGS.fullmatch(lower) is not None
