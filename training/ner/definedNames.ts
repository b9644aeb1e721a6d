import { readDataLines } from '../support/dataFolder';

/** The kinds of a name that an encyclopedia or dictionary defines; others are works, events, species and the like. */
export type DefinedKind = 'PER' | 'LOC' | 'ORG' | 'OTHER';

/** A name with what it is. */
export interface DefinedName {
	readonly words: readonly string[];
	readonly kind: DefinedKind;
	/** Whether it is of common knowledge, as names in a dictionary are, and not one of an article on anything. */
	readonly isCommon: boolean;
	/** Whether it is a family name and nothing else. */
	readonly isSurname: boolean;
}

const words = (list: string): string => list.trim().split(/\s+/).join('|').replaceAll('_', ' ');

const PERSON = new RegExp(
	`\\b(?:${words(`born footballer player politician actor actress singer writer author poet novelist journalist historian
	scientist physicist chemist mathematician engineer lawyer judge musician composer rapper artist painter sculptor architect
	director producer coach swimmer cyclist boxer wrestler athlete sprinter businessman businesswoman entrepreneur economist
	philosopher priest bishop soldier officer general king queen prince princess emperor empress diplomat professor academic
	activist model comedian dancer photographer surgeon physician racer driver rower skier golfer cricketer theologian
	missionary president minister statesman leader astronomer biologist naturalist essayist dramatist playwright revolutionary
	warlord philanthropist executive founder astronaut explorer sociologist psychologist linguist pianist violinist guitarist
	conductor screenwriter filmmaker chess gymnast skater tennis star`)})\\b`,
);
const PLACE = new RegExp(
	`^(?:[\\w'’-]+ ){0,4}?(?:${words(`village town city capital municipality district county commune province prefecture state
	region neighbou?rhood suburb river lake mountains? mount islands? country republic kingdom township borough parish
	settlement hamlet bay peninsula valley creek park community census-designated_place locality road street highway airport
	station church building beach port sea ocean strait desert continent territory canal bridge castle palace temple cathedral
	stadium museum volcano hill glacier plain plateau gulf cape archipelago subdistrict hotel hospital cemetery square`)})\\b`,
);
const ORGANIZATION = new RegExp(
	`^(?:[\\w'’-]+ ){0,5}?(?:${words(`company companies corporation conglomerate organi[sz]ation club team university college
	school academy institute band duo group party agency newspaper magazine journal airlines? bank league association society
	union ministry department committee commission council manufacturer maker publisher firm brand label foundation charity
	federation subsidiary orchestra regiment squadron battalion brigade retailer chain network channel broadcaster station
	website startup business enterprise supermarket franchise alliance bureau court parliament army navy force
	religious_order search_engine studio theatre_company movement militia insurer carmaker automaker`)})\\b`,
);
const OTHER = new RegExp(
	`^(?:[\\w'’-]+ ){0,6}?(?:${words(`film movie album song single novel book series episode game species genus family disease
	award prize tournament championship season election war battle language dialect ship aircraft car train locomotive
	software protein gene drug plant moth beetle fish bird festival holiday dynasty religion programming protocol treaty act
	law musical opera poem play painting comic manga anime character deity god goddess mythology asteroid galaxy star crater
	breed dish wine cheese sport event race competition cup theorem conjecture telenovela miniseries sitcom soundtrack mixtape
	EP`)})\\b`,
);
const PLACE_ENDING = new RegExp(
	` (?:${words(`City County District Township Town Province Prefecture River Lake Islands? Mountains? Peninsula Sea Bay Banner
	Village Street Road Airport Desert Ocean Strait Basin Plateau Pass Peak Harbor`)})$`,
);
const ORGANIZATION_ENDING = new RegExp(
	` (?:${words(`University College Company Corporation Inc\\.? Ltd\\.? Co\\.? Party Association Institute Ministry Bank Union
	Organization Committee Agency Council Academy Army Commission Airlines Group Society Bureau Foundation Federation School
	League Front Department`)})$`,
);
const PLACE_NEARBY =
	/^(?:in|near|north|south|east|west|also|now|US state|southern|northern|eastern|western)\b.*\b(?:city|county|district|province|prefecture|state|town|river|island)/;

const SMALL = 'of|the|and|de|von|van|al|la|&|du|del|in|for|on|bin';
const NAME = new RegExp(
	`^((?:[A-Z0-9À-Þ][\\p{L}0-9'’.-]*|${SMALL})(?: (?:[A-ZÀ-Þ0-9][\\p{L}0-9'’.-]*|${SMALL}|[IVX]+))*)`,
	'u',
);
const SMALL_AT_END = new RegExp(` (?:${SMALL})$`);
const DEFINITION = / (?:is|was|are|were) (?:an?|the|one of the) (.{0,160})/;
const LIFE = /\(.{0,60}?(?:born|\d{4} ?[–-] ?|[–-] ?\d{1,2} \w+ \d{4})/;
const LONGEST_NAME = 6;

/** Words that begin sentences about something defined before. */
const NO_NAME = new Set(
	(
		'he she it they this that these those there in on at during after before as when while his her their its a an i we you ' +
		'and but or if by from for with to no not what who how why where since one some both each all most many other others'
	).split(' '),
);

/** The names that articles of the encyclopedia begin with: "X (born 1970) is a Welsh footballer", "X is a village in …". */
export function encyclopediaNames(): DefinedName[] {
	return readDataLines('lm/mono-enwiki/enwiki.txt').flatMap(paragraph => {
		const opening = paragraph.slice(0, 500).replace(/^The /, '');
		const found = NAME.exec(opening)?.[1];
		const definition = DEFINITION.exec(opening);
		if (found === undefined || definition === null || definition.index > 220) {
			return [];
		}
		const name = found.replace(/\.$/, '').replace(SMALL_AT_END, '').split(' ');
		const hasLife = LIFE.test(opening.slice(found.length, Math.min(definition.index, found.length + 100)));
		const kind = articleKind(definition[1], name.length, hasLife);
		return kind === undefined || name.length > LONGEST_NAME || NO_NAME.has(name[0].toLowerCase())
			? []
			: [{ words: name, kind, isCommon: false, isSurname: false }];
	});
}

function articleKind(definition: string, wordCount: number, hasLife: boolean): DefinedKind | undefined {
	if (hasLife && (wordCount > 1 || PERSON.test(definition))) return 'PER';
	if (PLACE.test(definition)) return 'LOC';
	if (OTHER.test(definition) && !ORGANIZATION.test(definition.split(/ (?:of|by|in|from|for|released) /)[0])) {
		return 'OTHER';
	}
	if (ORGANIZATION.test(definition)) return 'ORG';
	return wordCount > 1 && PERSON.test(definition) ? 'PER' : undefined;
}

/** The names among the English meanings of a Chinese dictionary: "/Ericsson, Swedish telecommunications company/". */
export function dictionaryNames(): DefinedName[] {
	return readDataLines('lm/dict-cedict/cedict_1_0_ts_utf-8_mdbg.2026-06-12.txt').flatMap(line => {
		const reading = /\[([^\]]+)\]/.exec(line)?.[1] ?? '';
		return /^[A-Z]/.test(reading)
			? line
					.slice(line.indexOf('/') + 1)
					.split('/')
					.flatMap(meaningName)
			: [];
	});
}

function meaningName(meaning: string): DefinedName[] {
	const plain = meaning
		.replace(/^\((?:Tw|slang|old|loanword|coll\.)\) /, '')
		.replace(/ ?\[[^\]]*\]/g, '')
		.replace(/[\u2E80-\u9FFF|·]+/g, '')
		.trim();
	const surname = /^surname ([A-Z]\p{L}+)$/u.exec(plain);
	if (surname !== null) {
		return [{ words: [surname[1]], kind: 'PER', isCommon: true, isSurname: true }];
	}
	const text = plain.replace(/^the /, '');
	const found = NAME.exec(text)?.[1] ?? '';
	const name = found.replace(SMALL_AT_END, '');
	const kind = /^[A-ZÀ-Þ]./.test(name) ? meaningKind(name, text.slice(found.length)) : undefined;
	const parts = name.split(' ');
	return kind === undefined || parts.length > LONGEST_NAME
		? []
		: [{ words: parts, kind, isCommon: true, isSurname: false }];
}

/** @param rest what follows the name: its explanation, after a comma or in brackets */
function meaningKind(name: string, rest: string): DefinedKind | undefined {
	if (/^ ?\(name\)/.test(rest) || /\b(?:surname|given name|male name|female name)\b/i.test(rest)) return 'PER';
	if (/^,? ?\((?:[^)]*\d{3,4}(?: BC)?[^)]*[-–]|\d{3,4})/.test(rest)) return 'PER';
	if (PLACE_ENDING.test(name)) return 'LOC';
	if (ORGANIZATION_ENDING.test(name)) return 'ORG';
	const definition = rest
		.replace(/^[ ,]+/, '')
		.replace(/^\([^)]*\d[^)]*\),? ?/, '')
		.replace(/^[ ,(]+/, '')
		.replace(/^(?:an?|the|abbr\. for) /, '');
	if (PLACE.test(definition) || PLACE_NEARBY.test(definition)) return 'LOC';
	if (ORGANIZATION.test(definition)) return 'ORG';
	if (rest.startsWith(',') && PERSON.test(definition.slice(0, 80))) return 'PER';
	return OTHER.test(definition) ? 'OTHER' : undefined;
}
