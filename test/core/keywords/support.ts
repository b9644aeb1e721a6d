import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelSource } from '../../../src/core/model/modelSource';
import { packKeywordRanker } from '../../../src/core/tasks/keywords/keywordRanker';
import { FEATURES } from '../../../src/core/tasks/keywords/phraseFeatures';
import { packDocumentFrequencies } from '../../../src/core/vectors/documentFrequencies';
import { NlpError } from '../../../src/core/errors';

/** A text of lines that are sentences, of words written `form/UPOS`, parted by single spaces; what follows a slash is no text. */
export function tagged(source: string): { readonly text: string; readonly annotation: RangeAnnotation } {
	const tags: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const sentences = { starts: [] as number[], ends: [] as number[] };
	let text = '';
	for (const line of source.split('\n')) {
		sentences.starts.push(text.length);
		for (const [i, word] of line.split(' ').entries()) {
			const [form, tag = 'NOUN'] = word.split(/\/(?=[A-Z]+$)/u);
			if (i > 0) text += ' ';
			starts.push(text.length);
			text += form;
			ends.push(text.length);
			tags.push(tag);
		}
		sentences.ends.push(text.length);
		text += '\n';
	}
	const labels = [...new Set(tags)];
	const annotation: RangeAnnotation = {
		start: 0,
		end: text.length,
		firstSentence: 0,
		sentences: { starts: Int32Array.from(sentences.starts), ends: Int32Array.from(sentences.ends) },
		tokens: {
			starts: Int32Array.from(starts),
			ends: Int32Array.from(ends),
			joined: new Uint8Array(starts.length),
		},
		upos: { labels, ids: Uint8Array.from(tags, tag => labels.indexOf(tag)) },
		failures: [],
	};
	return { text, annotation };
}

/** A small model of keywords: phrases are scored by how often they occur and how much their words weigh. @throws when there is none */
export function smallModel(path: string): Uint8Array {
	const weights = Float32Array.from(FEATURES, ({ name }) =>
		name === 'ln count' || name === 'importance, mean' ? 1 : 0,
	);
	const frequencies = new Map([
		['the', 990],
		['thing', 800],
		['text', 90],
	]);
	const files = [
		packKeywordRanker('en-keywords', { textrank: weights, tfidf: weights, topics: weights }),
		packDocumentFrequencies('en-frequencies', { documents: 1000, frequencies, fewest: 5 }),
	];
	const file = files.find(({ name }) => path === `${name}.bin`);
	if (file === undefined) throw new NlpError('model-missing', `The model file ${path} is missing.`);
	return encodeModel(file);
}

/** The small models of keywords, and no others. */
export const smallModels: ModelSource = {
	read: path => new Promise(resolve => resolve(smallModel(path))),
};
