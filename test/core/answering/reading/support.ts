import type { RangeAnnotation } from '../../../../src/core/doc/rangeAnnotation';
import { ModelFile } from '../../../../src/core/model/modelFile';
import { analyzeQuestion } from '../../../../src/core/tasks/answering/question/analyzeQuestion';
import { markText } from '../../../../src/core/tasks/answering/reading/markedText';
import { markQuestion } from '../../../../src/core/tasks/answering/reading/questionMatch';
import type { ReadingCase } from '../../../../src/core/tasks/answering/reading/readingCase';
import { readingCase } from '../../../../src/core/tasks/answering/reading/readingCase';
import { DocumentFrequencies, packDocumentFrequencies } from '../../../../src/core/vectors/documentFrequencies';

/** Words and marks parted by spaces; a full stop ends a sentence. */
function annotationOf(text: string): RangeAnnotation {
	const tokens = [...text.matchAll(/\S+/gu)].map(({ index, 0: form }) => ({ start: index, end: index + form.length }));
	const ends = tokens.filter(({ start, end }) => text.slice(start, end) === '.').map(({ end }) => end);
	if (ends.at(-1) !== text.length) ends.push(text.length);
	return {
		start: 0,
		end: text.length,
		firstSentence: 0,
		sentences: { starts: Int32Array.from([0, ...ends.slice(0, -1)]), ends: Int32Array.from(ends) },
		tokens: {
			starts: Int32Array.from(tokens, ({ start }) => start),
			ends: Int32Array.from(tokens, ({ end }) => end),
			joined: new Uint8Array(tokens.length),
		},
		failures: [],
	};
}

/** Frequencies in which every word is as rare as the others. */
const FREQUENCIES = DocumentFrequencies.from(
	new ModelFile(packDocumentFrequencies('x', { documents: 100, frequencies: new Map([['the', 90]]), fewest: 2 })),
);

/** A question and a passage of words parted by spaces. */
export function caseOf(question: string, passage: string): ReadingCase {
	const marked = markText(question, annotationOf(question), 'en');
	return readingCase(
		markQuestion(marked, analyzeQuestion(question), FREQUENCIES),
		markText(passage, annotationOf(passage), 'en'),
	);
}
