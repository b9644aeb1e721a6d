import assert from 'node:assert/strict';
import { Nlp } from '../../../src/core/nlp';
import type { ContextsParams } from '../../../src/protocol/contextual';
import { ContextReader } from '../../../src/worker/contextual/contextReader';
import { shippedFile } from '../../support/onnx/modelSources';
import { tinyElmo } from '../../support/onnx/tinyElmo';
import { ToyRuntime } from '../../support/onnx/toyRuntime';

const TEXT = 'The bank of the river. The bank closed. Another word.';

const nlp = new Nlp({
	read: path => Promise.resolve(path.endsWith('-elmo.bin') ? tinyElmo({ dimensions: 1 }) : shippedFile(path)),
});
const document = nlp.open(TEXT, { format: 'plain', language: 'auto', standard: 'pku' });
const control = { signal: { aborted: false } };
const scheduler = { now: () => 0, yield: () => Promise.resolve() };

const asked = (changes: Partial<ContextsParams> = {}): ContextsParams => ({
	uri: 'a',
	version: 1,
	start: 0,
	end: TEXT.length,
	id: 'one',
	offset: TEXT.indexOf('bank'),
	layer: 'mix',
	limit: 100,
	...changes,
});

describe('context reader', () => {
	it('gives memory back once nothing was asked for a while, and reads again', async () => {
		const runtime = new ToyRuntime();
		const reader = new ContextReader(nlp, scheduler, runtime, 1);
		await reader.read(asked(), document, control);
		assert.equal(runtime.opened, 1);
		const isOpen = (): boolean => runtime.opened > 0;
		for (let wait = 0; isOpen() && wait < 1000; wait++) await new Promise(resolve => setTimeout(resolve, 5));
		assert.equal(runtime.opened, 0);
		await reader.read(asked(), document, control);
		assert.equal(runtime.runs.length, 2);
		await reader.release();
	});

	it('reads anew what is another word, stretch or limit only', async () => {
		const runtime = new ToyRuntime();
		const reader = new ContextReader(nlp, scheduler, runtime);
		const runs = async (changes: Partial<ContextsParams>): Promise<number> => {
			await reader.read(asked(changes), document, control);
			return runtime.runs.length;
		};
		assert.equal(await runs({}), 1);
		assert.equal(await runs({ layer: 'first' }), 1);
		assert.equal(await runs({ offset: TEXT.lastIndexOf('bank') + 4 }), 1);
		assert.equal(await runs({ offset: TEXT.indexOf('word') }), 2);
		assert.equal(await runs({}), 3);
		assert.equal(await runs({ limit: 1 }), 4);
		assert.equal(await runs({ end: 30 }), 5);
		await reader.release();
	});

	it('takes limits that are none for the nearest that are', async () => {
		const reader = new ContextReader(nlp, scheduler, new ToyRuntime());
		const { occurrences } = await reader.read(asked({ limit: 0 }), document, control);
		assert.equal(occurrences.words.length, 1);
		assert.equal((await reader.read(asked({ limit: 1e9 }), document, control)).occurrences.total, 2);
		await reader.release();
	});
});
