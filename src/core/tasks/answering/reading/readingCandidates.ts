import { ownWordsOf } from './ownWords';
import type { ReadingCase } from './readingCase';
import { spanCandidates } from './spanCandidates';
import type { SpanCandidates } from './spanCandidates';

/** The stretches of these sentences that may answer the question: those that only repeat its words are left out. */
export function readingCandidates(reading: ReadingCase, sentences: ReadonlySet<number>): SpanCandidates {
	const { firsts, lasts } = spanCandidates(reading.passage, sentences);
	const isOwn = ownWordsOf(reading);
	const isKept = firsts.map((first, n) => !isOwn(first, lasts[n]));
	return { firsts: firsts.filter((_, n) => isKept[n]), lasts: lasts.filter((_, n) => isKept[n]) };
}
