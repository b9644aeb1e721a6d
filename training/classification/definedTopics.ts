/**
 * English topics of Wikipedia articles by what their first sentence says the subject is ("… is an American football coach"), so
 * that articles without labels become examples (distant supervision, Mintz et al. 2009).
 */

/** The nouns that name a subject's kind, by topic; the last word of the noun phrase decides. */
const NOUNS: Readonly<Record<string, string>> = {
	sports:
		'footballer player team club season tournament championship championships league cup athlete coach swimmer cyclist boxer ' +
		'wrestler jockey sprinter golfer quarterback pitcher goalkeeper striker midfielder defender skater skier rower gymnast ' +
		'cricketer fencer weightlifter stadium event game match marathon rugby hockey basketball baseball manager',
	politics:
		'politician election elections party minister diplomat senator constituency referendum government ministry treaty ' +
		'ambassador president governor mayor parliament legislature district act law activist protest protests cabinet ' +
		'congressman policy constitution commission statesman coup boycott sanctions',
	business:
		'company bank businessman businesswoman entrepreneur corporation firm executive retailer manufacturer economist brand ' +
		'investor supermarket chain conglomerate subsidiary distributor financier banker industrialist insurer airline store ' +
		'startup merger exchange currency tax economics marketing fund',
	technology:
		'software platform app application smartphone computer processor protocol website laptop programmer language framework ' +
		'library console engine algorithm network device browser database chip microprocessor interface robot service format ' +
		'compiler architecture camera printer satellite telescope',
	science:
		'chemist physicist mathematician biologist astronomer star asteroid mineral protein gene compound fossil theorem galaxy ' +
		'planet genus dinosaur geologist scientist botanist zoologist ecologist molecule element equation conjecture function ' +
		'particle enzyme comet crater exoplanet nebula entomologist species',
	health:
		'disease disorder drug medication hospital physician surgeon vaccine syndrome virus nurse psychiatrist condition infection ' +
		'cancer therapy treatment antibiotic psychologist symptom injury diet pandemic outbreak epidemiologist pediatrician',
	entertainment:
		'film actor actress singer song album band series drama single musician rapper comedian soundtrack sitcom show duo ' +
		'songwriter composer filmmaker guitarist drummer cartoon anime manga episode soap musical festival director screenwriter ' +
		'pianist novel orchestra dancer model presenter',
	education:
		'university school college academic professor teacher student scholarship faculty curriculum polytechnic lecturer ' +
		'educator seminary campus academy exam examination degree dean principal institute',
	military:
		'war battle officer regiment ship missile general admiral brigade squadron frigate destroyer submarine tank battalion ' +
		'siege offensive soldier aircraft fighter bomber rifle pistol army navy commander division invasion operation destroyer',
	travel:
		'village town river mountain island municipality park hotel beach museum resort lake city commune hamlet bridge station ' +
		'airport waterfall valley castle bay suburb neighborhood neighbourhood peak cape road highway',
	religion:
		'church priest bishop theologian saint monastery mosque temple cathedral parish archbishop cardinal rabbi denomination ' +
		'diocese missionary monk nun abbey shrine synagogue pastor cleric sect',
};

const TOPIC_OF: ReadonlyMap<string, string> = new Map(
	Object.entries(NOUNS).flatMap(([topic, nouns]) => nouns.split(' ').map(noun => [noun, topic])),
);

/** The noun phrase after the verb of a definition, as far as its last noun. */
const DEFINITION =
	/\b(?:is|was|are|were) (?:an?|the|one of the) ((?:[\p{L}\p{N}'’–-]+,? ){0,9}?[\p{L}\p{N}'’–-]+)(?= (?:of|in|by|who|whose|which|that|from|for|at|based|born|located|on|with|where|known|held|published|released|directed|founded|between|to|serving|used|and)\b|[.,;(])/u;

/** The topic of an article by its first sentence; undefined where that does not tell. */
export function definedTopic(firstParagraph: string): string | undefined {
	const phrase = DEFINITION.exec(firstParagraph.slice(0, 400))?.[1];
	const noun = phrase?.split(' ').at(-1)?.toLowerCase();
	return noun === undefined ? undefined : TOPIC_OF.get(noun);
}
