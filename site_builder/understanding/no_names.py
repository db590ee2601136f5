"""Words with a capital that no person is called, by language.

German writes all its nouns with a capital, and buttons of pages do so in every
language, so the look of a word alone does not tell a person from a thing. Words that
are given names or surnames anywhere are left out ("Domingo", "Jung", "Winter"): the
lists were held against some 39,000 given names and surnames of 36 countries.
"""

import re
from functools import lru_cache

from site_builder.understanding.expressions import Late

NO_NAMES: dict[str, str] = {
    "en": "filed under tagged related posts sponsored content catalog training download"
    " submissions submission order now former deputy senior chief director manager"
    " president officer partner partners insights industry development"
    " alternatives trial free account settings speaker name lorem ipsum reader"
    " readers dive deeper starting gardening procurement community coordination"
    " toggle dark mode open next previous prev continue click follow support"
    " submit view show hide join learn start try buy shopping save print listen"
    " play pause cancel reply quote quotes delete published posted popular"
    " trending recommended featured premium exclusive headlines advertisement ad"
    " ads promo promotion offers deals advisers advisors solutions league cup"
    " championship championships club fc afc cf team teams fixtures standings"
    " results scores party foundation association society committee commission"
    " council agency authority federation union trust fund corporation holdings"
    " limited llp pllc gmbh nonprofit organization organisation app apps cloud"
    " software hardware platform product products customer customers marketing"
    " security careers jobs events webinar podcast podcasts course courses"
    " tutorial tutorials guide guides tips ideas recipe recipes error errors"
    " warning warnings strict standards loading javascript disclaimer"
    " accessibility sitemap faq faqs testimonials pricing checkout cart wishlist"
    " unknown anonymous everyone anyone who whose which than then there here",
    "de": "energie umwelt klima natur verkehr wohnen garten familie beruf karriere"
    " bildung freizeit geld recht steuern finanzen börse medien netzwelt kommentar"
    " kommentare dein deine deinen deiner ihr ihre ihren ihrer unser unsere"
    " unseren mein meine sein seine kein keine dieser diese dieses jeder jede"
    " inhalt inhalte externer externe externes vorheriger vorherige vorheriges"
    " weiter zurück letzte letzter letztes letzten erste erster erstes ersten"
    " zweite nächste nächster nächstes zitat zitate antwort antworten beiträge"
    " foren forum mitglied mitglieder gast gäste benutzer nutzer passwort abo"
    " abonnement anzeige anzeigen werbung leasing tierische tierischer mitbewohner"
    " gewinnspiel rätsel quiz wetter lesen teilen drucken merken speichern senden"
    " schließen öffnen zeigen ansehen hören folgen suchen finden kaufen bestellen"
    " registrieren einloggen ausloggen bild bilder foto fotos fotografie video"
    " videos galerie grafik quelle quellen politik wirtschaft kultur wissen"
    " wissenschaft gesundheit reise reisen leben gesellschaft panorama meinung"
    " debatte ratgeber technik digital auto lokales regional regionales ausland"
    " inland deutschland österreich europa frankreich italien spanien russland"
    " ukraine türkei schweden dänemark norwegen polen fernsehen hörfunk radio"
    " sender sendung programm mediathek ausgabe heft archiv amt behörde gericht"
    " landtag bundestag bundesrat regierung partei fraktion gewerkschaft verband"
    " bund kirche gemeinde universität hochschule schule klinik krankenhaus"
    " polizei feuerwehr bundeswehr stiftung institut ministerium museum gebäude"
    " bahnhof flughafen platz straße strasse allee brücke schloss rathaus aktion"
    " aktionen projekt verzerrungen gutschein rabatt preis preise versand widerruf"
    " agb datei dateien seite seiten rubrik menü navigation inhaltsverzeichnis"
    " fragen frage liste tabelle ergebnis ergebnisse spielplan mannschaft verein"
    " bundesliga liga pokal meisterschaft fußball fussball handball tennis"
    " motorsport uhr tag woche monat jahr heute gestern morgen mitteilung"
    " pressemitteilung montag dienstag mittwoch donnerstag samstag sonnabend"
    " sonntag januar februar märz juni oktober dezember stand aktualisiert"
    " veröffentlicht geändert und oder aber nicht mit ohne für gegen über unter"
    " nach vor bei auf im am zum zur vom ins wie was wer wo warum wann wenn weil"
    " sind war haben hat wird werden kann können neuste neueste beliebte beliebt"
    " empfohlen verwandte deutsche deutscher deutsches deutschen europäische"
    " rangfolge",
    "fr": "commentaire commentaires votre notre nos leur leurs mon mes publicité"
    " abonnement abonnez connexion inscription mentions légales conditions"
    " générales confidentialité dernière dernières dernier derniers mise jour"
    " publié modifié suivant précédent suivante précédente retour haut partage"
    " imprimer écouter regarder lire accéder télécharger acheter panier sommaire"
    " rubrique rubriques dossier dossiers thème thèmes économie politique société"
    " monde santé sciences culture météo jeux jeu émission émissions podcast"
    " podcasts radio télé télévision chaîne ministère mairie préfecture"
    " gouvernement parti syndicat université école lycée hôpital musée gare"
    " aéroport rue boulevard quartier association fédération entreprise agence"
    " équipe club ligue coupe championnat match classement résultats lundi mardi"
    " mercredi jeudi vendredi samedi dimanche janvier février juin juillet août"
    " septembre octobre novembre décembre hier aujourd'hui demain pourquoi comment"
    " quand qui que quoi dont où avec sous dans pour par chez entre selon est sont"
    " était une cette ces tout toute tous mode sombre suisse allemagne espagne"
    " italie belgique européenne européen française français",
    "es": "comentario comentarios tu tus su nuestro nuestra nuestros publicidad"
    " suscripción suscríbete suscribirse iniciar sesión regístrate aviso términos"
    " condiciones privacidad actualizado actualizada actualización publicado"
    " publicada siguiente anterior volver arriba imprimir guardar escuchar leer"
    " descargar comprar modo oscuro claro documentos documento derechos reservados"
    " portada sección secciones tema temas economía política sociedad mundo salud"
    " ciencia cultura deportes deporte opinión tiempo juegos programa programas"
    " emisora televisión ministerio ayuntamiento gobierno partido sindicato"
    " universidad escuela hospital museo estación aeropuerto calle avenida"
    " asociación federación empresa agencia equipo fútbol liga copa campeonato"
    " partidos clasificación resultados lunes martes miércoles jueves viernes"
    " sábado enero febrero junio septiembre octubre noviembre diciembre hoy ayer"
    " mañana qué quién cuándo cómo dónde porque cuando como donde con sin sobre"
    " entre según desde son fue era un esta estas estos más menos también otra"
    " otro otras otros alemania europa europea europeo española",
    "it": "commento commenti tuo tua tuoi vostro vostra nostro nostra pubblicità"
    " abbonamento abbonati accedi registrati informativa termini condizioni"
    " aggiornato aggiornamento pubblicato pubblicata successivo precedente"
    " indietro stampa salva ascolta leggi scarica acquista carrello riproduzione"
    " riservata diritti riservati sezione sezioni tema temi economia politica"
    " società mondo salute scienza scienze cultura meteo giochi programma"
    " programmi ministero comune governo partito sindacato università scuola"
    " ospedale museo stazione aeroporto via viale piazza quartiere associazione"
    " federazione azienda agenzia squadra calcio coppa campionato partite"
    " classifica risultati lunedì martedì mercoledì giovedì venerdì gennaio"
    " febbraio aprile maggio giugno luglio settembre ottobre dicembre oggi ieri"
    " domani perché quando come dove chi con senza sopra sotto sono era questa"
    " questo altri altre italia germania europa europea europeo italiana italiano",
    "nl": "reactie reacties jouw jullie onze abonnement abonneer inloggen registreren"
    " voorwaarden privacyverklaring bijgewerkt geplaatst gepubliceerd volgende"
    " vorige terug afdrukken opslaan luisteren lezen downloaden kopen winkelwagen"
    " rechten voorbehouden rubriek thema themas economie politiek samenleving"
    " wereld gezondheid wetenschap cultuur weer spelletjes programma ministerie"
    " gemeente regering partij vakbond universiteit ziekenhuis luchthaven straat"
    " plein vereniging bedrijf persbureau elftal voetbal competitie uitslagen"
    " stand maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari"
    " februari maart augustus oktober vandaag gisteren waarom hoe wanneer waar wie"
    " wat met zonder onder over naar voor bij zijn was deze dit andere nederland"
    " duitsland frankrijk europese nederlandse",
    "pt": "comentário comentários seu seus sua suas nosso nossa publicidade assinatura"
    " assine entrar cadastre política privacidade termos atualizado atualizada"
    " atualização publicado publicada próximo anterior voltar topo imprimir salvar"
    " ouvir ler baixar comprar carrinho direitos reservados seção seções tema"
    " temas economia sociedade mundo saúde ciência cultura esportes esporte"
    " desporto opinião jogos programa ministério prefeitura governo sindicato"
    " universidade escola hospital museu estação aeroporto rua avenida praça"
    " bairro associação federação empresa agência equipe futebol campeonato"
    " classificação resultados segunda-feira terça-feira quarta-feira quinta-feira"
    " sexta-feira janeiro fevereiro março maio junho julho setembro outubro"
    " novembro dezembro hoje ontem amanhã porque quando como onde quem que com"
    " sobre entre desde até um esta outros outras alemanha espanha europeia"
    " europeu brasileira brasileiro portuguesa",
}
"""Words of furniture, of sections, of the calendar, of places where offices are, and
small words: all that stands with a capital on pages and is nobody's name."""

AGENCIES = frozenset(
    "reuters dpa afp ap apa sda ats ansa epd kna sid anp belga lusa ritzau ntb tt"
    " ctk tass upi pti ians bloomberg europapress adnkronos lapresse keystone"
    " getty imago istock shutterstock alamy unsplash pixabay flickr epa pexels"
    " picture-alliance wikimedia adobe adobestock xinhua".split()
)
"""Short names of agencies for news and pictures, which stand beside names and in their
place. An agency is no person; that it sends a picture does not make it the outlet."""

TITLES = frozenset(
    "rechtsanwalt rechtsanwältin pfarrer pfarrerin bischof redakteur redakteurin autor"
    " autorin reporter reporterin journalist journalistin gastautor gastautorin"
    " gastbeitrag chefredakteur chefredakteurin volontär volontärin professor"
    " professorin korrespondent korrespondentin abogado abogada periodista avvocato"
    " maître journaliste avocat avocate giornalista jornalista advocaat redacteur"
    " verslaggever".split()
)
"""What people are, before their names."""

_WORDS = TITLES.union(word for words in NO_NAMES.values() for word in words.split())
_ENDINGS = Late(
    # German and Dutch.
    r".{3,}(?:heit|keit|schaft|heiten|keiten|schaften|ungen|tät|täten|ismus|heid|teit"
    r"|kommentar|beitrag|inhalt|gebäude|ministerium|behörde|partei|verein|verband"
    r"|museum|theater|kirche|schule|zeitung|magazin|fernsehen|redaktion|aktion"
    r"|schutz|profil|dienst|liga|verwaltung|gericht|klinik)"
    r"|.{6,}ung|.{3,}amt"
    # French, English, Spanish, Portuguese, Italian.
    r"|.{2,}(?:tions?|sions?|ciones|zioni|zione|ções)|.{4,}(?:ités?|idades?)"
    r"|.{3,}(?:ción|sión|ção)|.{3,}(?:ships|ness|ities|ments)"
)
"""Ends of words for things, whatever stands before them."""
_ENDS_OF_FIRST = Late(
    r".{2,}(?:isch(?:e[nrsm]?)?|liche[nrsm]?|iges|bares?|lose[rs]?|haus|platz|stadt|markt"
    r"|werk|kreis|bank|woche|spiel|preis|film|buch|blatt|park|straße)"
)
"""Ends of words that are surnames at most, so that no name begins with one."""
_THE_SAME = frozenset(
    "concepción asunción encarnación purificación visitación anunciación consolación"
    " adelheid adoración ascensión asuncion conceição assunção encarnação anunciação"
    " purificação cameron"
    " clements siments aments harness guinness holness mckinness ness inness"
    " sebastião ascensão".split()
)
"""People's names that end as words for things do."""
_ABBREVIATION = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,}$")
"""Capitals that cannot be spoken: "NDR", "HWK", never a name; "AMY" can."""


@lru_cache(maxsize=4096)
def is_no_name(word: str, *, is_first: bool = False) -> bool:
    """Say whether a word is part of no person's name.

    Args:
        word: A word as written.
        is_first: Whether it is the first of the words that might be a name.
    """
    lower = word.lower().rstrip(".")
    if lower in _WORDS or lower in AGENCIES or _ABBREVIATION.match(word):
        return True
    if lower in _THE_SAME:
        return False
    if _ENDINGS.fullmatch(lower):
        return True
    return is_first and _ENDS_OF_FIRST.fullmatch(lower) is not None
