import { TAG_SEPARATOR } from '../../src/core/tasks/pos/chineseFineTags';
import type { FineTagException } from '../../src/core/tasks/pos/chineseFineTags';
import { hashWord } from '../../src/core/tasks/pos/chineseUnits';
import type { TaggedWord } from './chineseRecut';

/**
 * Fine tags that are told apart by labels of the chain, though the universal tag is the same: the neighbours of measure
 * words, of suffixes or of kinds of auxiliaries differ. The first of each line stands for the others.
 */
const SPLIT: Readonly<Partial<Record<string, readonly (readonly string[])[]>>> = {
	NOUN: [['NN'], ['NNB']],
	VERB: [['VV'], ['VC']],
	ADP: [['IN'], ['BB']],
	AUX: [['MD'], ['VC'], ['AS'], ['BB']],
	PART: [['DEC', 'DEV'], ['SFN', 'SFV', 'SFA'], ['PFA', 'PFN'], ['UH']],
	SCONJ: [['RB'], ['DEC', 'DEV']],
	PUNCT: [['/'], [',', 'EC'], ['.', '...']],
};

/** The fine tag that stands for a universal tag that is one label. */
const WHOLE: Readonly<Partial<Record<string, string>>> = {
	ADJ: 'JJ',
	ADV: 'RB',
	CCONJ: 'CC',
	DET: 'DT',
	INTJ: 'UH',
	NUM: 'CD',
	PRON: 'PRP',
	PROPN: 'NNP',
	SYM: '/',
	X: 'FW',
};

/** The chain's label of two tags. */
export function chainLabel({ upos, xpos }: Pick<TaggedWord, 'upos' | 'xpos'>): string {
	const groups = SPLIT[upos] ?? [[WHOLE[upos] ?? xpos]];
	const group = groups.find(tags => tags.includes(xpos)) ?? groups[0];
	return upos + TAG_SEPARATOR + group[0];
}

/** Words whose fine tag is mostly another one than their label says. */
export function fineTagExceptions(sentences: readonly (readonly TaggedWord[])[]): FineTagException[] {
	const counts = new Map<string, { readonly exception: FineTagException; count: number }>();
	for (const word of sentences.flat()) {
		const exception = { hash: hashWord(word.form), label: chainLabel(word), xpos: word.xpos };
		const key = `${exception.hash} ${exception.label} ${word.xpos}`;
		const entry = counts.get(key) ?? { exception, count: 0 };
		counts.set(key, entry);
		entry.count++;
	}
	const best = new Map<string, { readonly exception: FineTagException; count: number }>();
	for (const entry of counts.values()) {
		const key = `${entry.exception.hash} ${entry.exception.label}`;
		if (entry.count > (best.get(key)?.count ?? 0)) {
			best.set(key, entry);
		}
	}
	return [...best.values()]
		.map(({ exception }) => exception)
		.filter(({ label, xpos }) => label.split(TAG_SEPARATOR)[1] !== xpos);
}
