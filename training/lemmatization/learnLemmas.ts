import { hashText } from '../../src/core/linear/featureHash';
import { packKeyTable } from '../../src/core/linear/keyTable';
import { stringsTensor } from '../../src/core/model/modelFile';
import type { Tensor } from '../../src/core/model/modelFile';
import {
	endingKeys,
	LONGEST_ENDING,
	LONGEST_WORD,
	prepareForm,
	tableTag,
} from '../../src/core/tasks/lemmatization/englishLemmatizer';
import { findScript, formatScript } from '../../src/core/tasks/lemmatization/lemmaScript';
import type { TreebankSentence } from '../tokenization/treebank';

/** An ending with a rule must be seen on so many different words. */
const RAREST_ENDING = 2;

/** Only words of these tags follow rules of endings; of others each is known by itself. */
const OPEN_TAGS = /^(NN|VB|JJ|RB|FW)/;

/** A word form of a dictionary, in lower case. */
export interface Inflection {
	readonly form: string;
	readonly lemma: string;
	readonly xpos: string;
}

/** One word form with a tag, and how often each script made its lemma. */
interface WordType {
	readonly lower: string;
	readonly xpos: string;
	readonly scripts: Map<string, number>;
}

/** A node of the tree of endings: how many word types follow each script. */
interface Ending {
	readonly key: number;
	readonly counts: Map<string, number>;
	readonly parent: number | undefined;
	readonly isWord: boolean;
	/** Whether new words have its tag. */
	readonly isOpen: boolean;
}

/**
 * Learns the table of the lemmatizer: for each tag a tree of endings, each with the script that most of its word types
 * follow. Inflections of a dictionary stand in for words that the treebanks do not have. Endings that say the same as the next shorter one are left out, so that what
 * remains are rules and exceptions.
 */
export function learnLemmas(
	sentences: readonly TreebankSentence[],
	inflections: readonly Inflection[],
): Record<string, Tensor> {
	const endings = countEndings(collectTypes(sentences, inflections));
	const decisions = new Map<number, string>();
	for (const [key, ending] of endings) {
		const types = [...ending.counts.values()].reduce((sum, count) => sum + count, 0);
		const isRule = ending.isOpen && types >= RAREST_ENDING;
		if (ending.isWord || ending.parent === undefined || isRule) {
			decisions.set(key, majority(ending.counts));
		}
	}
	const kept = [...decisions].filter(([key, script]) => script !== inherited(key, endings, decisions));
	return packTable(kept);
}

function collectTypes(sentences: readonly TreebankSentence[], inflections: readonly Inflection[]): WordType[] {
	const types = new Map<string, WordType>();
	for (const { words } of sentences) {
		for (const { form, lemma, xpos } of words) {
			if (lemma === '_' || xpos === 'GW' || (xpos === 'CD' && form.includes(','))) {
				continue;
			}
			const prepared = prepareForm(form, xpos);
			const lower = prepared.toLowerCase();
			const tag = tableTag(form, xpos);
			const id = `${lower} ${tag}`;
			const type = types.get(id) ?? { lower, xpos: tag, scripts: new Map<string, number>() };
			types.set(id, type);
			const script = formatScript(findScript(prepared, lemma, xpos.startsWith('NNP') ? 'keep' : 'lower'));
			type.scripts.set(script, (type.scripts.get(script) ?? 0) + 1);
		}
	}
	for (const { form, lemma, xpos } of inflections) {
		const id = `${form} ${xpos}`;
		if (!types.has(id)) {
			types.set(id, { lower: form, xpos, scripts: new Map([[formatScript(findScript(form, lemma, 'lower')), 1]]) });
		}
	}
	return [...types.values()];
}

function countEndings(types: readonly WordType[]): Map<number, Ending> {
	const endings = new Map<number, Ending>();
	const keys = new Int32Array(LONGEST_ENDING + 2);
	for (const { lower, xpos, scripts } of types) {
		const count = endingKeys(lower, hashText(xpos), keys);
		const script = majority(scripts);
		const isOpen = OPEN_TAGS.test(xpos);
		for (let i = 0; i < count; i++) {
			const isWord = i === count - 1 && lower.length <= LONGEST_WORD;
			const parent = i === 0 ? undefined : keys[i - 1];
			const ending = endings.get(keys[i]) ?? {
				key: keys[i],
				counts: new Map<string, number>(),
				parent,
				isWord,
				isOpen,
			};
			endings.set(keys[i], ending);
			ending.counts.set(script, (ending.counts.get(script) ?? 0) + 1);
		}
	}
	return endings;
}

/** The script that a key would get from the nearest shorter ending that has one. */
function inherited(
	key: number,
	endings: ReadonlyMap<number, Ending>,
	decisions: ReadonlyMap<number, string>,
): string | undefined {
	let parent = endings.get(key)?.parent;
	while (parent !== undefined && !decisions.has(parent)) {
		parent = endings.get(parent)?.parent;
	}
	return parent === undefined ? undefined : decisions.get(parent);
}

/** The most frequent script; of equally frequent ones the first in the order of code units. */
function majority(counts: ReadonlyMap<string, number>): string {
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
}

function packTable(entries: readonly (readonly [number, string])[]): Record<string, Tensor> {
	const scripts = [...new Set(entries.map(([, script]) => script))].sort();
	const ids = new Map(scripts.map((script, id) => [script, id]));
	const idOf = new Map(entries.map(([key, script]) => [key, ids.get(script) ?? 0]));
	const { keys, tensors } = packKeyTable('lemma', idOf.keys());
	return {
		...tensors,
		'lemma.scripts': stringsTensor(scripts),
		'lemma.ids': { type: 'uint16', data: Uint16Array.from(keys, key => idOf.get(key) ?? 0) },
	};
}
