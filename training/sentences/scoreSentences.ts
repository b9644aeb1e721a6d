import type { SentenceSplitter } from '../../src/core/tasks/sentences/sentenceSplitter';
import type { CardScore } from '../support/card';
import { rebuildDocuments } from '../tokenization/rawDocument';
import type { RawDocument } from '../tokenization/rawDocument';
import { readEwt, readOpenGum } from '../tokenization/treebank';

/** Sentence scores in percent: exact spans, and ends alone. */
export interface SentenceScores {
	readonly spanF1: number;
	readonly endF1: number;
}

/** Splits raw documents and compares with the gold spans. */
export function scoreSentences(
	splitter: SentenceSplitter,
	documents: readonly RawDocument[],
	onError?: (text: string) => void,
): SentenceScores {
	let [gold, found, right, rightEnds] = [0, 0, 0, 0];
	for (const { text, sentences } of documents) {
		const spans = new Set(sentences.map(([start, end]) => `${start}-${end}`));
		const ends = new Set(sentences.map(([, end]) => end));
		gold += spans.size;
		const predicted = new Set<number>();
		splitter.split(text, 0, text.length, 'en', (start, end) => {
			found++;
			right += spans.has(`${start}-${end}`) ? 1 : 0;
			rightEnds += ends.has(end) ? 1 : 0;
			predicted.add(end);
		});
		const around = (end: number) => `${text.slice(Math.max(0, end - 50), end)} ‖ ${text.slice(end, end + 40)}`;
		for (const end of predicted) {
			if (!ends.has(end)) {
				onError?.(`+ ${around(end)}`.replaceAll('\n', '↵'));
			}
		}
		for (const end of ends) {
			if (!predicted.has(end)) {
				onError?.(`- ${around(end)}`.replaceAll('\n', '↵'));
			}
		}
	}
	return { spanF1: (200 * right) / (gold + found), endF1: (200 * rightEnds) / (gold + found) };
}

/** The scores that the card shows. */
export function sentenceCardScores(splitter: SentenceSplitter): CardScore[] {
	return (['dev', 'test'] as const).flatMap(split => {
		const ewt = scoreSentences(splitter, rebuildDocuments(readEwt(split)));
		const gum = scoreSentences(splitter, rebuildDocuments(readOpenGum(split)));
		return [
			{
				set: `UD English-EWT r2.16 ${split}, raw documents`,
				measure: 'sentences, F1 of exact spans',
				score: ewt.spanF1,
			},
			{ set: `UD English-EWT r2.16 ${split}, raw documents`, measure: 'sentences, F1 of ends', score: ewt.endF1 },
			{ set: `GUM open ${split}, raw documents`, measure: 'sentences, F1 of exact spans', score: gum.spanF1 },
		];
	});
}
