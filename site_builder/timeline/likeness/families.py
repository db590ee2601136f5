"""Families of English words that news uses for one kind of happening.

The list is our own, written from general knowledge of the language of news. Its
arrangement follows the idea of the frames of FrameNet and the classes of VerbNet: one
line a scene, with the verbs and nouns that can stand for it, whoever plays the parts.
No line was taken from either. Some of the development topics had been read before the
list was written, so figures on those topics flatter it.
"""

from functools import cache

from site_builder.timeline.likeness.wording import stem

_FAMILIES = """
arrest apprehend detain nab capture catch custody collar bust seize imprison round-up
charge indict accuse arraign indictment accusation allegation allege prosecute
convict conviction guilty verdict condemn
sentence jail imprison prison term
acquit exonerate acquittal clear
confess confession admit plead plea
try trial hearing court tribunal courtroom
sue lawsuit suit litigation litigate file complaint
appeal petition challenge
release free liberate liberation freedom parole bail
escape flee flight abscond fugitive breakout run lam loose getaway elope
pursue pursuit chase manhunt hunt search track
hostage kidnap abduct abduction kidnapping captive hijack
ransom extort extortion blackmail
rescue save evacuate evacuation
kill murder slay slaying homicide assassinate assassination manslaughter gun execute
die death dead fatality perish succumb decease demise pass fatal toll
injure wound hurt injury casualty maim
shoot shooting gunfire gunshot fire gunman
stab stabbing knife slash
attack assault raid strike ambush storm onslaught offensive
bomb bombing bombard bombardment airstrike shell shelling blast
explode explosion blast detonate detonation blow
beat beating thrash batter punch hit
rape molest molestation assault abuse
rob robbery burglary heist steal theft loot burgle mug
fraud scam swindle embezzle embezzlement defraud
smuggle traffic smuggling contraband
pirate piracy hijack
threat threaten menace intimidate
foil thwart prevent repel repulse avert stop block intercept interdict
confiscate seize impound seizure
invade invasion incursion intrude occupy occupation
war conflict fighting battle combat clash hostility fight
ceasefire truce armistice peace
surrender capitulate yield
withdraw withdrawal pullout retreat pull
deploy deployment dispatch station send
protest demonstrate demonstration rally march riot unrest uprising
coup overthrow oust topple putsch depose
revolt rebel rebellion insurgency mutiny
earthquake quake tremor temblor aftershock shake jolt shock rattle
magnitude intensity
tsunami wave
flood flooding inundate inundation deluge
storm hurricane cyclone typhoon tornado tempest
fire blaze burn wildfire inferno arson engulf
erupt eruption volcano
landslide mudslide avalanche
drought famine hunger starve starvation
collapse crumble fall cave topple
destroy destruction devastate devastation wreck ruin demolish raze flatten level
damage harm
displace displacement homeless refugee
crash collide collision wreck smash accident derail derailment
sink capsize founder
drown drowning
outbreak epidemic pandemic spread
infect infection contract contagion
diagnose diagnosis
ill illness sick disease
treat treatment therapy rehab rehabilitation detox care cure heal
hospitalize hospital admit admission
operate surgery operation transplant
recover recovery recuperate heal rebound
check enter admit
vaccinate vaccine vaccination immunize inoculate
bear birth born deliver
pregnant pregnancy expect
marry wedding wed marriage nuptial
divorce split separate separation
engage engagement betroth
date romance relationship
bury funeral burial memorial
mourn grieve grief mourning tribute condolence
commemorate anniversary remember remembrance
celebrate celebration party festivity
hire rehire recruit employ sign recruitment
appoint appointment name pick select selection choose choice tap designate
nominate nomination nominee
promote promotion
fire dismiss dismissal sack oust terminate axe can termination ouster relieve
lay-off layoff redundancy downsize cut
resign resignation quit step leave departure depart exit
retire retirement
replace replacement succeed succession successor substitute
return comeback
start begin launch commence kick-off open inaugurate inauguration outset
end finish conclude conclusion stop cease halt close
continue proceed persist
delay postpone postponement defer
cancel cancellation scrap abandon
suspend suspension ban bar
resume restart reopen
join enroll enlist
elect election vote ballot poll balloting referendum
campaign candidacy run candidate
win victory triumph beat defeat prevail
lose defeat loss beating
draw tie stalemate
score goal net
play game match fixture
compete contest compete tournament championship competition
race sprint marathon
medal gold silver bronze
award prize honor honour accolade oscar grammy nobel
ceremony gala show event
host emcee present presenter hosting
perform performance concert gig
sing song singer
star act cast role portray
film movie
direct director
publish publication
broadcast air televise televised
debut premiere
unveil unveiling reveal debut introduce introduction launch release present
disclose disclosure reveal expose leak
record album
tour visit trip
travel journey go
arrive arrival reach land
depart departure leave
move transfer relocate relocation shift transport
drive ride
fly flight
walk hike climb
jump leap dive plunge
buy purchase acquire acquisition takeover buyout
sell sale divest divestiture
merge merger combine unite unification
deal agreement agree accord pact treaty contract settlement
negotiate negotiation talk bargaining
bid offer tender
propose proposal suggest suggestion
accept acceptance
refuse reject rejection decline deny turn
approve approval endorse ratify endorsement ratification authorize sign clear
veto
allow permit permission let license
ban prohibit prohibition outlaw forbid
sanction embargo penalty penalize
fine levy penalty
pay payment compensate compensation reimburse
fund finance funding
lend loan borrow credit
invest investment
donate donation contribute contribution charity
aid help assist assistance relief support
bail-out bailout rescue
bankrupt bankruptcy insolvency insolvent
earn earnings profit income revenue
loss deficit
rise increase climb grow growth jump surge soar gain hike up spike
fall drop decline decrease plunge slump tumble slide plummet dip sink
rate percent
price cost
trade commerce
export import
produce production manufacture make output
build construct construction erect
design develop development
close closure shut shutdown
expand expansion extend extension enlarge
reduce reduction cut slash trim lower
restructure reorganize reorganization overhaul restructuring
strike walkout stoppage
tax levy
budget spending
hack hacking breach intrusion cyberattack
update upgrade refresh
patch fix repair mend
crash outage fail failure breakdown malfunction
recall
test trial experiment
discover discovery find detect detection spot
explore exploration expedition
launch lift-off liftoff blast-off
orbit circle
dock docking
study research survey
measure
invent invention patent infringe infringement
announce announcement declare declaration unveil
say tell state statement comment remark claim assert according note add quote
report account
confirm confirmation verify
deny denial rebut dismiss refute
warn warning alert caution
predict forecast expect prediction
ask request urge call appeal plead
answer reply respond response
order command instruct decree
require demand
promise pledge vow commit commitment
plan intend intention schedule aim
decide decision determine resolve
discuss discussion debate talk
meet meeting summit conference gathering
speak speech address talk
write letter
tweet post
interview
criticize criticism condemn condemnation denounce slam blast lambaste
praise hail applaud laud
apologize apology sorry regret
thank gratitude
welcome greet
blame fault
agree consent
oppose opposition object objection resist
support back
investigate investigation probe inquiry inquest examine
inspect inspection check
evidence proof
suspect suspicion
identify identification
witness see observe
search comb scour
find locate
miss disappear disappearance vanish missing
trap strand
hide conceal
arm armed weapon
handcuff shackle
overpower subdue
disguise impersonate
drunk intoxicate dui drink
drug narcotic
violate violation breach
pass enact adopt adoption
law legislation bill
reform
resolution
rule ruling judgment judge
govern government
lead leader head
own ownership
control
protect protection guard secure security
patrol escort
rescue
train exercise drill
withdraw
fear worry concern alarm
shock stun surprise amaze
anger outrage fury
hope
happy thrill delight excite pleased
try attempt effort bid seek
fail failure unsuccessful
succeed success
cause trigger spark prompt lead provoke
affect effect impact
follow
happen occur take
know
want desire wish
need
use
show display exhibit exhibition
watch view
receive get obtain
give hand provide supply
lose
keep retain
stay remain
live reside
hold
serve
face confront
drop
split
sign
count tally
crowd
attend attendance participate participation
crown king queen throne coronation
abdicate abdication
""".strip().splitlines()


@cache
def families() -> dict[str, frozenset[int]]:
    """For each stem the numbers of the families that it belongs to."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_FAMILIES):
        for word in line.split():
            for part in [word.replace("-", "")]:
                found.setdefault(stem(part), set()).add(number)
    return {each: frozenset(numbers) for each, numbers in found.items()}
