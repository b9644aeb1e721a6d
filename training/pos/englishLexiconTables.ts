import { hashText } from '../../src/core/linear/featureHash';
import { packKeyTable } from '../../src/core/linear/keyTable';
import type { Tensor } from '../../src/core/model/modelFile';
import { BRANCH_LEAVES, TRAITS } from '../../src/core/tasks/pos/englishLexicon';
import { packSparseColumn } from '../../src/core/tasks/pos/sparseColumn';
import { normalize } from '../../src/core/tasks/pos/englishSpelling';
import { readClusters } from '../corpora/wordClusters';
import type { LexiconEntry } from './englishLexiconFile';

/** The most frequent words that have a cluster. */
const CLUSTERED_WORDS = 50_000;

/** A tag of at least this share of a form's occurrences is one that it often has, and one that it may have. */
const OFTEN = 0.15;
const SOMETIMES = 0.02;

/** The shares of the leading tag that tell classes apart. */
const LEADS = [0.98, 0.9, 0.7];

/**
 * The tensors of clusters and classes of written forms; entries in small letters come first. A class has five traits, see `LexicalClass`; class 0 is that of forms
 * which have none.
 */
export function packLexicon(entries: readonly LexiconEntry[]): Record<string, Tensor> {
	const words = new Map<number, { leaf: number; class: number }>();
	const wordOf = (form: string): { leaf: number; class: number } => {
		const key = hashText(form);
		const word = words.get(key) ?? { leaf: 0, class: 0 };
		words.set(key, word);
		return word;
	};
	for (const { form, leaf } of readClusters('en').slice(0, CLUSTERED_WORDS)) {
		wordOf(form).leaf = leaf + 1;
	}
	const numbers = new Map<string, number>();
	const numberOf = (text: string): number => {
		const number = numbers.get(text) ?? numbers.size + 1;
		numbers.set(text, number);
		return number;
	};
	const classes = new Map<string, number>([[Array<number>(TRAITS).fill(0).join(), 0]]);
	const tagsOf = new Map<string, string>();
	for (const entry of entries) {
		const traits = traitsOf(entry, numberOf);
		const tags = traits.slice(0, 2).join();
		if (entry.capitals !== undefined) {
			tagsOf.set(entry.form, tags);
		} else if (tagsOf.get(normalize(entry.form)) === tags) {
			// The class of the form in small letters stands for it.
			continue;
		}
		const id = classes.get(traits.join()) ?? classes.size;
		classes.set(traits.join(), id);
		wordOf(entry.form).class = id;
	}
	const { keys, tensors } = packKeyTable('lexicon', words.keys());
	const sorted = keys.map(key => words.get(key) ?? { leaf: 0, class: 0 });
	const ranked = rankClasses([...classes.keys()], [...words.values()]);
	const rankOf = new Map(ranked.map((traits, rank) => [classes.get(traits) ?? 0, rank]));
	return {
		...tensors,
		...packLeaves(sorted.map(({ leaf }) => leaf)),
		...packSparseColumn(
			'lexicon.classes',
			sorted.map(word => rankOf.get(word.class) ?? 0),
		),
		'lexicon.traits': {
			type: 'uint16',
			data: Uint16Array.from(ranked.flatMap(traits => traits.split(',').map(Number))),
		},
	};
}

/** Leaves plus 1, 0 for forms without one: the branch in a column, the place on it in half a byte. */
function packLeaves(leaves: readonly number[]): Record<string, Tensor> {
	const places = leaves.filter(leaf => leaf !== 0).map(leaf => (leaf - 1) % BRANCH_LEAVES);
	const bytes = new Uint8Array((places.length + 1) >> 1);
	places.forEach((place, i) => {
		bytes[i >> 1] |= place << ((i & 1) << 2);
	});
	const branches = leaves.map(leaf => (leaf === 0 ? 0 : 1 + Math.floor((leaf - 1) / BRANCH_LEAVES)));
	return { ...packSparseColumn('lexicon.branches', branches), 'lexicon.leaves': { type: 'uint8', data: bytes } };
}

/** The classes, the most frequent first, so that most have small numbers; the first stays that of forms without a class. */
function rankClasses(traits: readonly string[], words: readonly { readonly class: number }[]): string[] {
	const counts = new Int32Array(traits.length);
	for (const word of words) {
		counts[word.class]++;
	}
	const order = [...traits.keys()].slice(1).sort((a, b) => counts[b] - counts[a] || a - b);
	return [0, ...order].map(id => traits[id]);
}

function traitsOf({ count, capitals, labels }: LexiconEntry, numberOf: (text: string) => number): number[] {
	const [leading, most] = labels[0];
	const second = labels.slice(1, 2).find(([, times]) => times >= SOMETIMES * count);
	const often = labels.filter(([, times]) => times >= OFTEN * count).map(([label]) => label);
	const lead = LEADS.filter(share => most < share * count).length;
	const next = second?.[0] ?? '';
	return [
		numberOf(often.join('|')),
		numberOf(`${leading}/${lead}`),
		numberOf(`${leading}>${next}`),
		capitals === undefined ? 0 : 1 + Math.min(9, Math.floor((10 * capitals) / count)),
		/^(VB|MD|TO)/.test(leading) ? 1 : 0,
	];
}
