import { featureKey, hashText } from '../linear/featureHash';
import { KeyTable, packKeyTable } from '../linear/keyTable';
import type { ModelContent, ModelFile, Tensor } from '../model/modelFile';
import type { CorpusUnit } from './corpus';

/** The kind of the model file. */
const WORD_COUNTS_KIND = 'word-counts/1';

/** The level of the commonest word; level 0 is that of the rarest that are kept. */
const LEVELS = 65_535;

/** Counts by unit: key tables and levels. */
interface CountTable {
	readonly keys: KeyTable;
	readonly levels: Uint16Array;
	/** The largest count, for level 65,535. */
	readonly most: number;
}

/**
 * How often the words of a language stand in texts of all kinds: what a corpus is compared with that has no other reference.
 *
 * Words are in lower case. They are kept as hashes, so that about fifteen of a million words that are not in the table get the
 * count of another; counts are kept to within 0.02 %.
 */
export class WordCounts {
	/** Words in all, those that are not kept among them. */
	readonly words: number;
	readonly #fewest: number;
	readonly #forms: CountTable;
	readonly #lemmas: CountTable;

	private constructor(words: number, fewest: number, forms: CountTable, lemmas: CountTable) {
		this.words = words;
		this.#fewest = fewest;
		this.#forms = forms;
		this.#lemmas = lemmas;
	}

	/**
	 * Reads a file that {@link packWordCounts} made.
	 * @throws NlpError `model-version` or `model-malformed` when it is none, or its parts do not fit together.
	 */
	static from(file: ModelFile): WordCounts {
		file.expectKind(WORD_COUNTS_KIND);
		const forms = tableFrom(file, 'forms');
		const lemmas = file.has('lemmas.levels') ? tableFrom(file, 'lemmas') : forms;
		return new WordCounts(file.number('words'), file.number('fewest'), forms, lemmas);
	}

	/** How often a word stands there; 0 for one that is too rare to be kept. @param word in lower case */
	countOf(word: string, unit: CorpusUnit): number {
		const { keys, levels, most } = unit === 'form' ? this.#forms : this.#lemmas;
		const number = keys.find(featureKey(hashText(word)));
		if (number < 0) return 0;
		return Math.round(this.#fewest * Math.exp((Math.log(most / this.#fewest) * levels[number]) / LEVELS));
	}
}

/** What counts of words are made of. */
export interface CountedWords {
	/** Words in all. */
	readonly words: number;
	/** Words that stand there less often, at least 1, are left out. */
	readonly fewest: number;
	/** How often each form, and where lemmas are others each lemma, stands there; in lower case. */
	readonly forms: ReadonlyMap<string, number>;
	readonly lemmas?: ReadonlyMap<string, number>;
}

/** The model file of counts of words. @throws RangeError when there are more words than fit (about a million). */
export function packWordCounts(
	name: string,
	{ words, fewest, forms, lemmas }: CountedWords,
	metadata: ModelContent['metadata'] = {},
): ModelContent {
	const packedForms = packTable('forms', forms, fewest);
	const packedLemmas = lemmas === undefined ? undefined : packTable('lemmas', lemmas, fewest);
	return {
		name,
		kind: WORD_COUNTS_KIND,
		metadata: { ...metadata, words, fewest, ...packedForms.most, ...packedLemmas?.most },
		tensors: { ...packedForms.tensors, ...packedLemmas?.tensors },
	};
}

function packTable(
	unit: string,
	counts: ReadonlyMap<string, number>,
	fewest: number,
): { readonly most: Readonly<Record<string, number>>; readonly tensors: Readonly<Record<string, Tensor>> } {
	const byKey = new Map<number, number>();
	for (const [word, count] of counts) {
		const key = featureKey(hashText(word));
		if (count >= fewest) byKey.set(key, (byKey.get(key) ?? 0) + count);
	}
	const { keys, tensors } = packKeyTable(unit, byKey.keys());
	const ordered = keys.map(key => byKey.get(key) ?? fewest);
	const most = ordered.reduce((larger, count) => Math.max(larger, count), fewest + 1);
	const range = Math.log(most / fewest);
	const levels = Uint16Array.from(ordered, count => Math.round((Math.log(count / fewest) / range) * LEVELS));
	return {
		most: { [`most-${unit}`]: most },
		tensors: { ...tensors, [`${unit}.levels`]: { type: 'uint16', data: levels } },
	};
}

function tableFrom(file: ModelFile, unit: string): CountTable {
	const keys = KeyTable.from(file, unit);
	const levels = file.tensor(`${unit}.levels`, 'uint16');
	const [most, fewest] = [file.number(`most-${unit}`), file.number('fewest')];
	if (levels.length !== keys.size) throw file.malformed(`it has ${levels.length} counts for ${keys.size} ${unit}`);
	if (!(fewest >= 1 && most > fewest)) throw file.malformed(`the counts of its ${unit} are from ${fewest} to ${most}`);
	return { keys, levels, most };
}
