import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LayerName } from '../../../src/core/doc/layers';
import { labelAt } from '../../../src/core/doc/labelColumn';
import type { RangeAnnotation } from '../../../src/core/doc/rangeAnnotation';
import { textAt } from '../../../src/core/doc/textColumn';
import { AnalyzedDocument } from '../../../src/core/pipeline/analyzedDocument';
import { Analyzer } from '../../../src/core/pipeline/analyzer';
import { changesFor, mixedText, rawEdits } from '../text/mixedText';
import { EagerScheduler, toyStages } from './toyStages';

const ALL: readonly LayerName[] = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'entities'];

function open(text: string, format: 'plain' | 'markdown' = 'plain', faults = {}, scheduler = new EagerScheduler()) {
	return new AnalyzedDocument(text, format, new Analyzer(toyStages(faults), 1e7), scheduler);
}

/** An annotation in terms that do not depend on the order of labels. */
function plain(text: string, annotation: RangeAnnotation): unknown {
	const { tokens, upos, xpos, lemmas, tokenLanguages } = annotation;
	return {
		...annotation,
		tokens: Array.from(tokens?.starts ?? [], (start, token) => [
			start,
			text.slice(start, tokens?.ends[token]),
			tokens?.joined[token],
			labelAt(upos, token),
			labelAt(xpos, token),
			textAt(lemmas, token),
			labelAt(tokenLanguages, token),
		]),
		upos: undefined,
		xpos: undefined,
		lemmas: undefined,
		tokenLanguages: undefined,
	};
}

const whole = (text: string) => ({ start: 0, end: text.length });

describe('AnalyzedDocument', () => {
	for (const format of ['plain', 'markdown'] as const) {
		it(`after edits gives what the whole ${format} text gives`, async () => {
			await fc.assert(
				fc.asyncProperty(mixedText, fc.array(rawEdits, { maxLength: 3 }), async (start, steps) => {
					const document = open(start, format);
					await document.analyze(whole(start), ['upos']);
					for (const step of steps) document.change(changesFor(document.text.length, step));
					const { text } = document;
					const annotation = await document.analyze(whole(text), ALL);
					const full = await open(text, format).analyze(whole(text), ALL);
					assert.deepEqual(plain(text, annotation), plain(text, full));
				}),
				{ seed: 21, numRuns: 100 },
			);
		});
	}

	it('gives the sentences that touch a range, with their number in the document', async () => {
		const text = `${'Alpha beta. '.repeat(300)}\n\nOne two. Three don't four. 五六七。`;
		const at = text.indexOf('four');
		const document = open(text);
		const part = await document.analyze({ start: at, end: at }, ALL);
		assert.equal(text.slice(part.start, part.end), "Three don't four.");
		assert.equal(part.firstSentence, 301);
		const words = Array.from(part.tokens?.starts ?? [], (start, i) => text.slice(start, part.tokens?.ends[i]));
		assert.deepEqual(words, ['Three', 'do', "n't", 'four', '.']);
		assert.deepEqual(Array.from(part.tokens?.joined ?? []), [0, 0, 1, 0, 0]);
		assert.equal(textAt(part.lemmas, 0), 'three');
		assert.equal(labelAt(part.xpos, 0), 'en5');
		const both = await document.analyze({ start: at, end: text.length }, ['sentences', 'upos']);
		assert.equal(both.sentences?.starts.length, 2);
		assert.equal(both.tokens, undefined);
		assert.equal((await document.analyze({ start: at, end: at }, ['upos'])).firstSentence, -1);
	});

	it('tags a long foreign stretch by its own tagger and a short one with the sentence', async () => {
		const long = '他说那个人 one two three four 就走了。';
		const annotation = await open(long).analyze(whole(long), ALL);
		const tags = Array.from(annotation.xpos?.ids ?? [], (_, token) => labelAt(annotation.xpos, token));
		assert.deepEqual(new Set(tags), new Set(['zh13', 'en4']));
		const short = 'We all like the 北 of it.';
		const { tokenLanguages } = await open(short).analyze(whole(short), ALL);
		assert.deepEqual(new Set(tokenLanguages?.ids), new Set([1]));
	});

	it('goes on without the layers of a component that fails', async () => {
		const text = 'Good words here. BOOM goes it.';
		const { failures, tokens, upos, entities } = await open(text).analyze(whole(text), ALL);
		assert.equal(tokens?.starts.length, 8);
		assert.equal(upos, undefined);
		assert.deepEqual(entities, []);
		assert.deepEqual(failures.map(({ layer }) => layer).sort(), ['lemmas', 'upos', 'xpos']);
		assert.ok(failures.every(({ message }) => message.includes('boom')));
	});

	it('goes on in the other language when a model is missing', async () => {
		const text = '今天。\n\nGood words here.';
		const document = open(text, 'plain', { missingTagger: 'zh' });
		const { failures, upos, tokens } = await document.analyze(whole(text), ['tokens', 'upos']);
		assert.deepEqual(failures, [{ layer: 'upos', message: 'The model file zh-pos.bin is missing.' }]);
		assert.deepEqual(
			Array.from(tokens?.starts ?? [], (_, token) => labelAt(upos, token)),
			[undefined, undefined, undefined, 'NOUN', 'NOUN', 'NOUN', 'PUNCT'],
		);
		const chinese = await document.analyze({ start: 0, end: 2 }, ['tokens', 'upos']);
		assert.equal(chinese.upos, undefined);
		const english = await document.analyze({ start: 8, end: 9 }, ['upos']);
		assert.deepEqual(english.failures.length, text.length < 128 ? 1 : 0);
	});

	it('stops when it is cancelled or the text changes, and yields between blocks', async () => {
		const text = 'Alpha beta gamma delta. \n\n'.repeat(400);
		const controller = new AbortController();
		const cancelling = open(text, 'plain', {}, new EagerScheduler(count => count === 3 && controller.abort()));
		await assert.rejects(cancelling.analyze(whole(text), ALL, controller.signal), { code: 'cancelled' });
		const scheduler = new EagerScheduler(count => {
			if (count === 3) changing.change([{ start: 0, end: 1, text: 'O' }]);
		});
		const changing = open(text, 'plain', {}, scheduler);
		await assert.rejects(changing.analyze(whole(text), ALL), { code: 'cancelled' });
		assert.equal((await changing.analyze({ start: 0, end: 3 }, ALL)).firstSentence, 0);
	});

	it('analyzes after an edit only what it touched', async () => {
		const text = Array.from({ length: 500 }, (_, line) => `Line ${line} has some words in it.\n\n`).join('');
		const scheduler = new EagerScheduler();
		const document = open(text, 'plain', {}, scheduler);
		const before = await document.analyze(whole(text), ALL);
		document.change([{ start: 9000, end: 9000, text: 'really ' }]);
		const after = await document.analyze(whole(document.text), ALL);
		assert.equal(after.tokens?.starts.length, (before.tokens?.starts.length ?? 0) + 1);
	});

	it('has nothing to say about nothing', async () => {
		for (const text of ['', ' \n\t\r\n ']) {
			const { sentences, tokens, failures } = await open(text).analyze(whole(text), ALL);
			assert.equal(sentences?.starts.length ?? 0, 0);
			assert.equal(tokens?.starts.length ?? 0, 0);
			assert.deepEqual(failures, []);
		}
	});
});
