import { TokenRange } from '../../src/core/doc/tokenRange';
import type { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import type { CardScore } from '../support/card';
import { readEwt, readOpenGum } from '../tokenization/treebank';
import type { TreebankSentence, TreebankWord } from '../tokenization/treebank';

/** Accuracies in percent over gold words. */
export interface PosScores {
	readonly upos: number;
	readonly xpos: number;
}

/** Tags gold words and counts the tags that are right; the forms may be changed before. */
export function scorePos(
	tagger: EnglishPosTagger,
	sentences: readonly TreebankSentence[],
	change: (form: string) => string = form => form,
): PosScores {
	let [words, rightUpos, rightXpos] = [0, 0, 0];
	for (const sentence of sentences) {
		forEachTag(tagger, sentence, change, (word, upos, xpos) => {
			words++;
			rightUpos += upos === word.upos ? 1 : 0;
			rightXpos += xpos === word.xpos ? 1 : 0;
		});
	}
	return { upos: (100 * rightUpos) / words, xpos: (100 * rightXpos) / words };
}

/** The scores that the card shows. */
export function posCardScores(tagger: EnglishPosTagger): CardScore[] {
	const scores: CardScore[] = [];
	const score = (set: string, sentences: readonly TreebankSentence[], change?: (form: string) => string): void => {
		const { upos, xpos } = scorePos(tagger, sentences, change);
		scores.push({ set, measure: 'UPOS accuracy', score: upos }, { set, measure: 'XPOS accuracy', score: xpos });
	};
	for (const split of ['dev', 'test'] as const) {
		score(`UD English-EWT r2.16 ${split}, gold words`, readEwt(split));
		score(`GUM open ${split}, gold words`, readOpenGum(split));
	}
	score('UD English-EWT r2.16 dev, in small letters', readEwt('dev'), form => form.toLowerCase());
	score('UD English-EWT r2.16 dev, in capitals', readEwt('dev'), form => form.toUpperCase());
	return scores;
}

/** Confusions of fine tags, the most frequent first, each with some words. */
export function posConfusions(
	tagger: EnglishPosTagger,
	sentences: readonly TreebankSentence[],
): { gold: string; found: string; count: number; words: string }[] {
	const confusions = new Map<string, string[]>();
	for (const sentence of sentences) {
		forEachTag(
			tagger,
			sentence,
			form => form,
			(word, upos, xpos) => {
				if (xpos !== word.xpos || upos !== word.upos) {
					const pair = `${word.xpos} ${word.upos}\t${xpos} ${upos}`;
					confusions.set(pair, [...(confusions.get(pair) ?? []), word.form]);
				}
			},
		);
	}
	return [...confusions]
		.sort((a, b) => b[1].length - a[1].length)
		.map(([pair, words]) => {
			const [gold, found] = pair.split('\t');
			return { gold, found, count: words.length, words: words.slice(0, 8).join(' ') };
		});
}

function forEachTag(
	tagger: EnglishPosTagger,
	{ words }: TreebankSentence,
	change: (form: string) => string,
	visit: (word: TreebankWord, upos: string, xpos: string) => void,
): void {
	const upos = new Uint8Array(words.length);
	const xpos = new Uint8Array(words.length);
	tagger.tag(TokenRange.of(words.map(({ form }) => change(form))), upos, xpos);
	words.forEach((word, i) => {
		visit(word, tagger.uposLabels[upos[i]], tagger.xposLabels[xpos[i]]);
	});
}
