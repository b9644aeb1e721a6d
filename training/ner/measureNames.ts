import { TokenRange } from '../../src/core/doc/tokenRange';
import type { ModelFile } from '../../src/core/model/modelFile';
import { EnglishNameRecognizer } from '../../src/core/tasks/ner/englishNameRecognizer';
import { SpanScore } from '../metrics/spans';
import type { CardScore } from '../support/card';
import { ENGLISH_GENRES, readUnerEnglish } from './englishCorpora';
import type { NamedSentence } from './namedSentence';
import { inCasing } from './recasedCopies';
import { spanScores } from './spanScores';

/** Scores of an English model on gold words. */
export function measureEnglish(file: ModelFile, part: 'dev' | 'test'): CardScore[] {
	return spanScores(`UNER English-EWT ${part}`, scoreEnglish(file, readUnerEnglish(part)));
}

/** F1 of an English model on gold words of other genres and in other casings. */
export function measureGenres(file: ModelFile): CardScore[] {
	const dev = readUnerEnglish('dev');
	const sets: (readonly [string, readonly NamedSentence[]])[] = [
		...(['lower', 'upper', 'title'] as const).map(
			casing => [`UNER English-EWT dev, ${CASINGS[casing]}`, dev.map(sentence => inCasing(sentence, casing))] as const,
		),
		...Object.entries(ENGLISH_GENRES).map(([name, read]) => [name, read()] as const),
	];
	return sets.map(([set, sentences]) => ({ set, measure: 'F1', score: scoreEnglish(file, sentences).result().f1 }));
}

const CASINGS = { lower: 'all in lower case', upper: 'all in capitals', title: 'as titles' } as const;

function scoreEnglish(file: ModelFile, sentences: readonly NamedSentence[]): SpanScore {
	const recognizer = EnglishNameRecognizer.from(file);
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
	return spans;
}
