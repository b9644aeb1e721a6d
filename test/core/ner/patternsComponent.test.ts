import assert from 'node:assert/strict';
import { Doc } from '../../../src/core/doc/doc';
import { languageColumn } from '../../../src/core/doc/sentenceTokens';
import { PatternsComponent } from '../../../src/core/tasks/ner/patternsComponent';
import { recognizePatterns } from '../../../src/core/tasks/ner/patterns/recognizePatterns';

/** A doc of sentences given as `[start, end)`, each one token in a language. */
function docOf(text: string, sentences: readonly (readonly [start: number, end: number])[], ids: readonly number[]) {
	const starts = Int32Array.from(sentences, ([start]) => start);
	const ends = Int32Array.from(sentences, ([, end]) => end);
	return Doc.of(text).with({
		sentences: { starts, ends },
		tokens: {
			starts: starts.subarray(0, ids.length),
			ends: ends.subarray(0, ids.length),
			joined: new Uint8Array(ids.length),
		},
		tokenLanguages: languageColumn(Uint8Array.from(ids)),
	});
}

describe('PatternsComponent', () => {
	it('gives each sentence what rules find in it, with offsets of the doc', () => {
		const text = '2024年4月7日。没有。 It cost $5.';
		const doc = docOf(
			text,
			[
				[0, 10],
				[10, 13],
				[14, 25],
			],
			[0, 0, 1],
		);
		const { patterns } = new PatternsComponent(recognizePatterns).annotate(doc);
		const forms = patterns.map(found => found.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`));
		assert.deepEqual(forms, [['DATE 2024年4月7日'], [], ['MONEY $5']]);
	});

	it('reads a sentence in the language of its tokens, one without any in English', () => {
		const asked: string[] = [];
		const component = new PatternsComponent((_, start, end, language) => {
			asked.push(`${start}-${end} ${language}`);
			return [];
		});
		const doc = docOf(
			'今天。x.\u200b',
			[
				[0, 3],
				[3, 5],
				[5, 6],
			],
			[0, 1],
		);
		assert.deepEqual(component.annotate(doc).patterns, [[], [], []]);
		assert.deepEqual(asked, ['0-3 zh', '3-5 en', '5-6 en']);
	});
});
