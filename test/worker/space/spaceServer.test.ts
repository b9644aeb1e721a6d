import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { NlpError } from '../../../src/core/errors';
import { encodeModel } from '../../../src/core/model/binaryFormat';
import { smallFrequencies } from '../../core/vectors/spaceSupport';
import { URI, WorkerHost } from '../support/workerHost';

const TEXT = 'The cat sees the moon. The cat sleeps. Soup is hot.';
const whole = { uri: URI, version: 1, start: 0, end: TEXT.length };

function models(path: string): Uint8Array {
	if (path === 'en-frequencies.bin') return encodeModel(smallFrequencies);
	throw new NlpError('model-missing', `The model file ${path} is missing.`);
}

describe('space server', () => {
	let host: WorkerHost;
	beforeEach(() => {
		host = new WorkerHost(models);
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	it('makes the space of a document and answers about it', async () => {
		const space = await host.ask('space/ofDocument', { ...whole, id: 'd', settings: { size: 30 } });
		assert.ok(!('outdated' in space));
		const { summary, starts, ends } = space;
		assert.equal(summary.dimension, 30);
		assert.equal(summary.texts, starts.length);
		const sentence = TEXT.slice(starts[0], ends[0]);
		const vector = await host.ask('space/vector', { id: 'd', target: { kind: 'row', row: 0 } });
		assert.ok(vector.terms.every(term => sentence.toLowerCase().includes(term)));
		const { texts } = await host.ask('space/similar', {
			id: 'd',
			target: { kind: 'text', text: 'hot soup' },
			count: 3,
		});
		assert.equal(texts.length, 1);
		const { rows, cosines } = await host.ask('space/heatMap', { id: 'd', first: 0, count: 99, isSample: false });
		assert.equal(cosines.length, rows.length ** 2);
		assert.equal((await host.ask('space/map', { id: 'd' })).x.length, rows.length);
		assert.ok((await host.ask('space/vocabulary', { id: 'd', first: 0, count: 5 })).terms.includes('cat'));
		await host.ask('space/close', { id: 'd' });
		await assert.rejects(host.ask('space/map', { id: 'd' }), /no longer known/u);
	});

	it('says that a version is outdated, and which settings and texts there are not', async () => {
		const params = { ...whole, id: 'd', settings: {} };
		assert.deepEqual(await host.ask('space/ofDocument', { ...params, version: 2 }), { outdated: true });
		await assert.rejects(host.ask('space/ofDocument', { ...params, settings: { weighting: '?' } }), /SMART/u);
		host.open(TEXT);
		await host.ask('space/ofDocument', params);
		await assert.rejects(host.ask('space/vector', { id: 'd', target: { kind: 'row', row: 99 } }), /no text 99/u);
		await assert.rejects(host.ask('space/pairs', { id: 'd', least: 0, count: 5 }), /above 0/u);
	});

	it('makes the space of files that come in portions, and the same under other settings', async () => {
		await host.ask('space/begin', { id: 'f', settings: {} });
		const add = (name: string, text: string, continues = false) =>
			host.ask('space/add', { id: 'f', name, text, format: 'plain', continues });
		assert.deepEqual(await add('sky/a.txt', 'moon and '), { isFull: false });
		await add('sky/a.txt', 'orbit', true);
		await add('food/b.txt', 'soup and spoon');
		const { summary, names, labels, lengths } = await host.ask('space/finish', { id: 'f' });
		assert.deepEqual(names, ['sky/a.txt', 'food/b.txt']);
		assert.deepEqual(labels, ['sky', 'food']);
		assert.deepEqual([...lengths], [3, 3]);
		assert.equal(summary.unit, 'document');
		const other = await host.ask('space/remake', { id: 'f', settings: { selection: 'chiSquare', size: 2 } });
		assert.equal(other?.summary.dimension, 2);
		assert.equal(await host.ask('space/remake', { id: 'f', settings: { leaveOutStopWords: true } }), null);
		const { text, next } = await host.ask('space/export', { id: 'f', format: 'libsvm', first: 0 });
		assert.equal(text.trimEnd().split('\n').length, 2);
		assert.equal(next, undefined);
		const { first } = await host.ask('space/pairs', { id: 'f', least: 0.01, count: 5 });
		assert.ok(first.length <= 1);
	});

	it('keeps few spaces, and forgets what is given up or cancelled', async () => {
		for (const id of ['a', 'b', 'c', 'd', 'e']) await host.ask('space/ofDocument', { ...whole, id, settings: {} });
		await assert.rejects(host.ask('space/vector', { id: 'a', target: { kind: 'whole' } }), /no longer known/u);
		assert.ok((await host.ask('space/vector', { id: 'e', target: { kind: 'whole' } })).nonZeros > 0);
		await host.ask('space/begin', { id: 'f', settings: {} });
		await host.ask('space/close', { id: 'f' });
		await assert.rejects(host.ask('space/finish', { id: 'f' }), /no longer known/u);
		const source = new CancellationTokenSource();
		await host.ask('space/begin', { id: 'g', settings: {} });
		const text = 'word after word. '.repeat(50_000);
		const answer = host.ask('space/add', { id: 'g', name: 'x', text, format: 'plain', continues: false }, source);
		source.cancel();
		await assert.rejects(answer, { code: -32800 });
	});
});
