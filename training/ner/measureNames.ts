import { TokenRange } from '../../src/core/doc/tokenRange';
import type { ModelFile } from '../../src/core/model/modelFile';
import { EnglishNameRecognizer } from '../../src/core/tasks/ner/englishNameRecognizer';
import { SpanScore } from '../metrics/spans';
import type { CardScore } from '../support/card';
import { readUnerEnglish } from './englishCorpora';
import type { NamedSentence } from './englishCorpora';

/** Scores of an English model on gold words. */
export function measureEnglish(file: ModelFile, parts: readonly ('dev' | 'test')[] = ['dev', 'test']): CardScore[] {
	const recognizer = EnglishNameRecognizer.from(file);
	const score = (set: string, sentences: readonly NamedSentence[]): CardScore[] => {
		const spans = new SpanScore();
		for (const { words, names } of sentences) {
			const sentence = TokenRange.of(words);
			spans.add(
				names.map(({ first, end, kind }) => ({
					start: sentence.startOf(first),
					end: sentence.endOf(end - 1),
					label: kind,
				})),
				recognizer.recognize(sentence),
			);
		}
		return scoresOf(set, spans);
	};
	return parts.flatMap(part => score(`UNER English-EWT ${part}`, readUnerEnglish(part)));
}

function scoresOf(set: string, spans: SpanScore): CardScore[] {
	const { precision, recall, f1 } = spans.result();
	return [
		{ set, measure: 'precision', score: precision },
		{ set, measure: 'recall', score: recall },
		{ set, measure: 'F1', score: f1 },
		...spans.labels().map(label => ({ set, measure: `F1 of ${label}`, score: spans.result(label).f1 })),
	];
}
