import { hashText } from '../../src/core/linear/featureHash';
import { LONGEST_ENTRY, phraseHash } from '../../src/core/tasks/ner/englishNameFeatures';
import { lexiconKey } from '../../src/core/tasks/ner/nameLexicon';
import { readData } from '../support/dataFolder';

const NAME =
	/^((?:[A-Z][\p{L}'’.-]*|of|the|and|de|von|van|al|la|&)(?: (?:[A-Z][\p{L}'’.-]*|of|the|and|de|von|van|al|la|&|[IVX]+))*)/u;
const DEFINITION = / (?:is|was|are|were) (?:an?|the|one of the) (.{0,120})/;
const PERSON =
	/\b(?:born|footballer|player|politician|actor|actress|singer|writer|author|poet|novelist|journalist|historian|scientist|physicist|chemist|mathematician|engineer|lawyer|judge|musician|composer|rapper|artist|painter|sculptor|architect|director|producer|coach|swimmer|cyclist|boxer|wrestler|athlete|sprinter|businessman|businesswoman|entrepreneur|economist|philosopher|priest|bishop|soldier|officer|general|king|queen|prince|princess|emperor|diplomat|professor|academic|activist|model|comedian|dancer|photographer|surgeon|physician|racer|driver|rower|skier|golfer|cricketer|theologian|missionary)\b/;
const PLACE =
	/^(?:[\w-]+ ){0,4}?(?:village|town|city|municipality|district|county|commune|province|state|region|neighbou?rhood|suburb|river|lake|mountain|island|country|township|borough|parish|settlement|hamlet|bay|peninsula|valley|creek|park|community|census-designated place|road|street|airport|station|church|building|beach|capital)\b/;
const ORGANIZATION =
	/^(?:[\w-]+ ){0,5}?(?:company|corporation|organi[sz]ation|club|team|university|college|school|institute|band|group|party|agency|newspaper|magazine|airline|bank|league|association|society|union|ministry|department|committee|council|manufacturer|publisher|firm|brand|label|museum|foundation|charity|federation|subsidiary|orchestra|regiment|squadron|retailer|chain|network|channel)\b/;

/** Bits of the kinds, as the features read them. */
const WHOLE = { PER: 1, LOC: 2, ORG: 4 } as const;
const FIRST_NAME = 8;
const LAST_NAME = 16;
const PLACE_WORD = 32;
const ORGANIZATION_WORD = 64;
/** A word must be in so many names before it stands for itself. */
const WORD_COUNT = 2;

/**
 * Kinds of names by hash, from the first sentences of encyclopedia articles: "X (born 1970) is a Welsh footballer",
 * "X is a village in …", "X is a company …".
 */
export function buildEnglishGazetteer(): Map<number, number> {
	const entries = new Map<number, number>();
	const counts = new Map<string, number>();
	const note = (key: number, bits: number): void => void entries.set(key, (entries.get(key) ?? 0) | bits);
	for (const paragraph of readData('lm/mono-enwiki/enwiki.txt').split('\n')) {
		const found = definedName(paragraph.slice(0, 400));
		if (found === undefined) {
			continue;
		}
		const words = found.name.split(' ').map(word => word.toLowerCase());
		note(wholeKey(words), WHOLE[found.kind]);
		for (const [word, bit] of wordBits(words, found.kind)) {
			const id = `${word} ${bit}`;
			const count = (counts.get(id) ?? 0) + 1;
			counts.set(id, count);
			if (count >= WORD_COUNT) {
				note(wholeKey([word]), bit);
			}
		}
	}
	return entries;
}

function definedName(opening: string): { name: string; kind: keyof typeof WHOLE } | undefined {
	const name = NAME.exec(opening.replace(/^The /, ''))?.[1].replace(/ (?:of|the|and|de|von|van|al|la|&)$/, '');
	const definition = DEFINITION.exec(opening)?.[1];
	if (name === undefined || definition === undefined || name.length < 3 || name.split(' ').length > LONGEST_ENTRY) {
		return undefined;
	}
	const isPerson =
		/\(.{0,40}?(?:born|\d{4} ?[–-] ?)/.test(opening.slice(name.length, name.length + 80)) ||
		(name.includes(' ') && PERSON.test(definition));
	if (PLACE.test(definition)) {
		return { name, kind: 'LOC' };
	}
	if (ORGANIZATION.test(definition)) {
		return { name, kind: 'ORG' };
	}
	return isPerson ? { name, kind: 'PER' } : undefined;
}

function wordBits(words: readonly string[], kind: keyof typeof WHOLE): [string, number][] {
	if (kind === 'LOC') {
		return words.map(word => [word, PLACE_WORD]);
	}
	if (kind === 'ORG') {
		return words.map(word => [word, ORGANIZATION_WORD]);
	}
	return words.length === 1
		? []
		: [
				[words[0], FIRST_NAME],
				[words[words.length - 1], LAST_NAME],
			];
}

function wholeKey(words: readonly string[]): number {
	return lexiconKey(words.reduce((hash, word) => phraseHash(hash, hashText(word)), 0));
}
