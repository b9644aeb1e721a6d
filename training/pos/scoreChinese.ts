import { TokenRange } from '../../src/core/doc/tokenRange';
import type { ChinesePosTagger } from '../../src/core/tasks/pos/chinesePosTagger';
import type { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import { splitChineseSentences } from '../../src/core/tasks/sentences/chineseSentences';
import { Accuracy } from '../metrics/accuracy';
import { RawTextScore } from '../metrics/rawText';
import type { RawAnalysis } from '../metrics/rawText';
import { joinWords } from '../segmentation/goldLabels';
import { wordsOf } from '../segmentation/measure';
import type { TaggedWord } from './chineseRecut';

/** The two tags of each word of a sentence. */
export function tagSentence(tagger: ChinesePosTagger, words: readonly string[]): TaggedWord[] {
	const upos = new Uint8Array(words.length);
	const xpos = new Uint8Array(words.length);
	tagger.tag(TokenRange.of(words), upos, xpos);
	return words.map((form, i) => ({ form, upos: tagger.uposLabels[upos[i]], xpos: tagger.xposLabels[xpos[i]] }));
}

/** The accuracy of both tags on words cut by people. */
export function scoreTagger(
	tagger: ChinesePosTagger,
	sentences: readonly (readonly TaggedWord[])[],
): { readonly upos: Accuracy; readonly xpos: Accuracy } {
	const upos = new Accuracy();
	const xpos = new Accuracy();
	for (const sentence of sentences) {
		const tagged = tagSentence(
			tagger,
			sentence.map(({ form }) => form),
		);
		sentence.forEach((gold, i) => {
			upos.add(gold.upos, tagged[i].upos);
			xpos.add(gold.xpos, tagged[i].xpos);
		});
	}
	return { upos, xpos };
}

/**
 * Words and tags from raw text, F1 in percent: the segmenter's words with the tagger's tags, in the sentences that the whole
 * analysis makes of the text.
 */
export function scoreRaw(
	segmenter: ChineseSegmenter,
	tagger: ChinesePosTagger,
	sentences: readonly (readonly TaggedWord[])[],
): { readonly words: number; readonly upos: number; readonly xpos: number } {
	const score = new RawTextScore();
	for (const gold of sentences) {
		const { text } = joinWords(gold.map(({ form }) => form));
		const tagged: TaggedWord[] = [];
		splitChineseSentences(text, 0, text.length, (from, to) => {
			tagged.push(...tagSentence(tagger, wordsOf(segmenter, text.slice(from, to))));
		});
		score.add(text, analysis(gold), analysis(tagged));
	}
	const { words, upos, xpos } = score.result();
	return { words: words.f1, upos: upos.f1, xpos: xpos.f1 };
}

function analysis(words: readonly TaggedWord[]): RawAnalysis {
	let end = 0;
	const spans = words.map(({ form, upos, xpos }) => {
		const start = end;
		end += form.length;
		return { start, end, upos, xpos };
	});
	return { sentences: [{ start: 0, end }], words: spans };
}
