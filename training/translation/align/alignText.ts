import type { TokenizedPair } from '../corpus/translationText';
import type { AlignedSentence } from '../phrases/phraseCounts';
import type { WordColumns } from './bitext';
import { sentenceWords, wordColumns } from './bitext';
import { bestLinks, growDiagonalFinalAnd } from './symmetrize';
import type { AlignmentOptions } from './wordAligner';
import { WordAligner } from './wordAligner';

/** Letters that an English word is known by where words are aligned: forms of a word count together. */
const STEM = 5;

/** Sentences whose words are numbered as the lists have them, and aligned. */
export interface AlignedText {
	readonly sentences: readonly AlignedSentence[];
	readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

/** Aligns the words of all pairs. */
export function alignText(pairs: readonly TokenizedPair[], options: AlignmentOptions): AlignedText {
	const zhTokens = pairs.map(pair => pair.zhTokens);
	const enTokens = pairs.map(pair => pair.enTokens);
	const stems = {
		zh: wordColumns(zhTokens, word => word.toLowerCase()),
		en: wordColumns(enTokens, word => word.toLowerCase().slice(0, STEM)),
		size: pairs.length,
	};
	const aligner = new WordAligner(stems, options);
	aligner.learn();
	const zh = wordColumns(zhTokens);
	const en = wordColumns(enTokens);
	const sentences = pairs.map(({ domain }, i) => {
		const [zhWords, enWords] = [sentenceWords(zh, i), sentenceWords(en, i)];
		const { forward, backward } = bestLinks(aligner.posteriors(i), zhWords.length, enWords.length);
		return { zh: zhWords, en: enWords, domain, grid: growDiagonalFinalAnd(forward, backward) };
	});
	return { sentences, words: { zh: listed(zhTokens, zh), en: listed(enTokens, en) } };
}

function listed(sentences: readonly (readonly string[])[], columns: WordColumns): readonly string[] {
	const words = new Array<string>(columns.size);
	for (const [i, sentence] of sentences.entries()) {
		sentence.forEach((word, at) => (words[columns.words[columns.starts[i] + at]] = word));
	}
	return words;
}
