import { LAST_CLUSTER_TRAIT } from '../../src/core/tasks/relations/wordKnowledge';
import { readClusters } from '../corpora/wordClusters';
import { readDataLines } from '../support/dataFolder';

/** So many translations of a noun count, and so many of these for its clusters and classes. */
const TRANSLATIONS = 4;
const FIRST_TRANSLATIONS = 3;

/** A character in fewer glosses is no class. */
const MIN_NOUNS = 5;

/** The traits and the class of each noun of a dictionary, by its lemma. */
export interface GlossedNouns {
	/** See `WordKnowledge.glosses`. */
	readonly traits: ReadonlyMap<string, readonly number[]>;
	/** Up to two classes of each noun, the likelier first; from 1. */
	readonly classes: ReadonlyMap<string, readonly number[]>;
}

/**
 * What the Chinese translations of ECDICT say of English nouns. Chinese compounds end in their head: 容器 container, 乐器
 * instrument and 武器 weapon in 器. So the last character of a translation is a class of the noun, every character a trait,
 * and the Chinese word cluster of the whole another one. ECDICT's English definitions, which are WordNet's, are not read.
 * @param classCount how many classes there are, those of the most nouns
 */
export function glossedNouns(classCount: number): GlossedNouns {
	const glosses = readGlosses();
	const heads = numbered(glosses, translations => translations.map(lastOf), classCount);
	const characters = numbered(glosses, translations => translations.flatMap(text => Array.from(text)));
	const clusters = new Map(readClusters('zh').map(({ form, leaf }) => [form, leaf + 1]));
	const traits = new Map<string, number[]>();
	const classes = new Map<string, number[]>();
	for (const [noun, translations] of glosses) {
		const first = translations.slice(0, FIRST_TRANSLATIONS);
		const own = distinct(first.map(text => clusters.get(text))).slice(0, 2);
		const written = distinct(
			translations.flatMap(text => Array.from(text)).map(character => characters.get(character)),
		);
		traits.set(noun, [...own, ...written.map(number => LAST_CLUSTER_TRAIT + number)]);
		const known = distinct(first.map(text => heads.get(lastOf(text)))).slice(0, 2);
		if (known.length > 0) classes.set(noun, known);
	}
	return { traits, classes };
}

/** The translations of each noun, without what stands in brackets. */
function readGlosses(): Map<string, string[]> {
	const glosses = new Map<string, string[]>();
	for (const line of readDataLines('lm/dict-ecdict/ecdict-core.jsonl')) {
		if (line === '') continue;
		const { word, translation = '' } = JSON.parse(line) as { word: string; translation?: string };
		const nouns = translation.split('\\n').filter(part => part.startsWith('n.'));
		const translations = nouns
			.flatMap(part => part.slice(2).split(/[,;，；]/u))
			.map(text => text.replace(/[（(].*?[)）]/gu, '').replace(/\P{Script=Han}/gu, ''))
			.filter(text => text !== '');
		if (translations.length > 0) glosses.set(word.toLowerCase(), translations.slice(0, TRANSLATIONS));
	}
	return glosses;
}

/** Numbers from 1 of the characters that glosses have in enough nouns, those of the most nouns first. */
function numbered(
	glosses: ReadonlyMap<string, readonly string[]>,
	charactersOf: (translations: readonly string[]) => readonly string[],
	most = Infinity,
): Map<string, number> {
	const counts = new Map<string, number>();
	for (const translations of glosses.values()) {
		for (const each of new Set(charactersOf(translations))) counts.set(each, (counts.get(each) ?? 0) + 1);
	}
	const order = [...counts]
		.filter(([, count]) => count >= MIN_NOUNS)
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return new Map(order.slice(0, most).map(([character], place) => [character, place + 1]));
}

function lastOf(text: string): string {
	return Array.from(text).at(-1) ?? '';
}

function distinct(numbers: readonly (number | undefined)[]): number[] {
	return [...new Set(numbers.filter(number => number !== undefined))];
}
