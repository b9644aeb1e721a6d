/**
 * English topics of sentences by words that hardly occur outside of them: a sentence with two different ones of a topic and none
 * of another is an example of it. So plain text gives examples of topics that few articles are about.
 */
const SEEDS: Readonly<Record<string, string>> = {
	sports:
		'championship playoff playoffs goalkeeper quarterback tournament league semifinal semifinals medal olympics olympic striker ' +
		'midfielder touchdown innings scored coach batting referee grand prix nba nfl mlb fifa uefa wimbledon',
	politics:
		'election elections parliament senator congress senate legislation ballot voters republican democrats democratic minister ' +
		'referendum presidential cabinet diplomat diplomatic treaty tariff tariffs sanctions impeachment candidate lawmakers veto',
	business:
		'revenue profit profits shares shareholders stock stocks investors acquisition merger ceo bank banks banking inflation ' +
		'retailer company sales market markets earnings billion dividend bankruptcy quarterly startup investment economy economic ' +
		'loan loans bond bonds',
	technology:
		'software hardware smartphone computer computers app apps processor algorithm internet android ios microsoft google apple ' +
		'linux server cloud encryption cybersecurity chip chips semiconductor browser wireless robot robots gpu laptop',
	science:
		'physicist physicists chemist telescope galaxy molecule molecules genome dna particle particles quantum researchers ' +
		'laboratory experiment experiments species fossil fossils astronomers planet orbit asteroid spacecraft nasa hypothesis ' +
		'chemical isotope biologists theorem',
	health:
		'patients patient disease diseases symptoms vaccine vaccines doctors hospital cancer treatment infection infections ' +
		'clinical therapy diabetes surgery virus drug drugs medication obesity medicine diagnosis cardiac',
	entertainment:
		'film films actor actress album song songs singer band movie movies guitar concert soundtrack billboard grammy oscar ' +
		'netflix sitcom television comedy rapper vocals hollywood premiere',
	education:
		'students teachers curriculum classroom undergraduate tuition university college schools graduate faculty exams enrollment ' +
		'kindergarten scholarship campus pupils semester',
	military:
		'troops soldiers battalion brigade regiment missile missiles artillery navy army infantry warship airstrike airstrikes ' +
		'battle squadron admiral tanks bombing casualties defense',
	travel:
		'tourists tourism hotel hotels beach beaches resort travelers visitors museum island islands sightseeing airport scenic ' +
		'hiking cruise itinerary mountains backpackers passport',
	religion:
		'church bishop pope catholic monastery theology worship christian islam mosque quran bible gospel temple buddhist priest ' +
		'prayer jesus christ diocese',
};

const TOPIC_OF: ReadonlyMap<string, string> = new Map(
	Object.entries(SEEDS).flatMap(([topic, words]) => words.split(' ').map(word => [word, topic])),
);

/** The different seed words of a topic that a sentence needs. */
const LEAST_SEEDS = 2;

/** The topic that a sentence's words point to; undefined where they are too few, or of two topics. */
export function seedTopic(sentence: string): string | undefined {
	const found = new Set<string>();
	const topics = new Set<string>();
	for (const word of sentence.toLowerCase().match(/[a-z]+/gu) ?? []) {
		const topic = TOPIC_OF.get(word);
		if (topic === undefined) continue;
		found.add(word);
		topics.add(topic);
	}
	return topics.size === 1 && found.size >= LEAST_SEEDS ? [...topics][0] : undefined;
}
