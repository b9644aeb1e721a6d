import { hashText } from '../../src/core/linear/featureHash';
import type { WordEntries } from '../../src/core/tasks/relations/wordKnowledge';
import { FIRST_VERB_CLASS, senseKey } from '../../src/core/tasks/relations/wordKnowledge';
import { readClusters } from '../corpora/wordClusters';
import { glossedNouns } from './glossTraits';
import { senseClasses } from './wordNet';

/** So many of the most frequent words have their clusters in the model. */
const WORDS = 40_000;
const SECOND_WORDS = 30_000;

/**
 * What the English model knows of words: their clusters in two views, traits of nouns, and classes of nouns.
 * @param withWordNet whether the classes are WordNet's, as the benchmark can have them, and not those of the glosses
 */
export function englishKnowledge(withWordNet = false): WordEntries {
	const words = readClusters('en').slice(0, WORDS);
	const { traits, classes } = glossedNouns(FIRST_VERB_CLASS - 1);
	const frequent = new Set(words.map(({ form }) => form.toLowerCase()));
	return {
		clusters: byHash(words),
		secondClusters: byHash(readClusters('en-lower').slice(0, SECOND_WORDS)),
		glosses: new Map([...traits].map(([noun, numbers]) => [hashText(noun), numbers])),
		...(withWordNet ? senseClasses(lemma => frequent.has(lemma)) : classesOf(classes)),
	};
}

function byHash(words: readonly { readonly form: string; readonly leaf: number }[]): Map<number, number> {
	const clusters = new Map<number, number>();
	for (const { form, leaf } of words) {
		const key = hashText(form.toLowerCase());
		if (!clusters.has(key)) clusters.set(key, leaf + 1);
	}
	return clusters;
}

/** Classes of nouns as those of their senses, none above another. */
function classesOf(classes: ReadonlyMap<string, readonly number[]>): Pick<WordEntries, 'senses' | 'parents'> {
	const senses = new Map<number, number>();
	for (const [noun, [first, second = 0]] of classes) senses.set(senseKey(noun, false), first + 256 * second);
	return { senses, parents: new Uint8Array(256) };
}
