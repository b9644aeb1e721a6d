import type { SentenceWords } from '../../core/doc/sentenceWords';
import type { LearningControl } from '../../core/linear/learningControl';
import type { NgramOrder, NgramReport } from '../../core/ngram/ngram';
import { SMOOTHINGS } from '../../core/ngram/ngramOptions';
import type { SmoothingComparison, SmoothingScores } from '../../protocol/ngram';
import { heldOutReport, learnFrom } from './documentModels';

const ORDERS: readonly NgramOrder[] = [1, 2, 3, 4, 5];

/** In a text of more words only the order that was asked for is compared: each model takes a second or more. */
const MANY_WORDS = 150_000;

/** What sparsity is told with, which is that of the counts whatever the smoothing. */
const SPARSITY = { smoothing: 'stupidBackoff', order: 5 } as const;

/**
 * Each smoothing learned from nine tenths of a text and measured on the tenth, at an order and those below it; and how sparse n-grams get.
 * @throws NlpError `input-malformed` for a text without a word; `cancelled`.
 */
export async function compareSmoothings(
	words: SentenceWords,
	order: NgramOrder,
	version: number,
	control: LearningControl,
): Promise<SmoothingComparison> {
	const orders = words.starts.length > MANY_WORDS ? [order] : ORDERS.filter(each => each <= order);
	const scores: SmoothingScores[] = [];
	for (const smoothing of SMOOTHINGS) {
		for (const each of orders) {
			const heldOut = (await heldOutReport(words, { smoothing, order: each }, control))?.heldOut;
			if (heldOut !== undefined) scores.push({ smoothing, order: each, heldOut });
		}
	}
	const { sentences, tokens, sparsity } = await sparsityReport(words, control);
	return { version, sentences, tokens, scores, sparsity };
}

async function sparsityReport(words: SentenceWords, control: LearningControl): Promise<NgramReport> {
	return (await heldOutReport(words, SPARSITY, control)) ?? (await learnFrom(words, SPARSITY, control)).report;
}
