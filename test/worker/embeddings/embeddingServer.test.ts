import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { NlpError } from '../../../src/core/errors';
import { shippedFile } from '../../support/onnx/modelSources';
import { WorkerHost } from '../support/workerHost';

const OPTIONS = { minCount: 1 } as const;

/** Sentences of animals and of tools. */
const TEXT = Array.from({ length: 200 }, (_, i) =>
	i % 2 === 0 ? 'The cat eats and the dog runs with a horse.' : 'A hammer breaks and the saw cuts near a drill.',
).join('\n');

function withoutVectors(path: string): Uint8Array {
	if (path.endsWith('-vectors.bin')) throw new NlpError('model-missing', 'none');
	return shippedFile(path);
}

describe('embedding server', () => {
	let host: WorkerHost;
	beforeEach(() => (host = new WorkerHost(withoutVectors)));
	afterEach(() => host.dispose());

	async function begin(id: string, epochs = 3, dimensions = 8): Promise<void> {
		await host.ask('embeddings/trainBegin', { id, title: 'Farm', options: { ...OPTIONS, epochs, dimensions } });
		const gathered = await host.ask('embeddings/trainAdd', { id, text: TEXT, format: 'plain' });
		assert.deepEqual([gathered.words, gathered.sentences, gathered.isFull], [2000, 200, false]);
	}

	it('trains on texts, tells how far it is, and answers questions', async () => {
		await begin('farm');
		const { info, report } = await host.ask('embeddings/trainFinish', { id: 'farm' });
		assert.deepEqual([info.id, info.title, info.origin, info.dimensions], ['farm', 'Farm', 'trained', 8]);
		assert.equal(report.epochs, 3);
		assert.ok(host.trainings.length > 0 && host.trainings.every(({ wordsPerSecond }) => wordsPerSecond >= 0));
		assert.deepEqual(await host.ask('embeddings/models', null), [info]);
		const { neighbours } = await host.ask('embeddings/neighbours', { model: 'farm', word: 'Cat', count: 4 });
		assert.equal(neighbours.words.length, 4);
		const odd = await host.ask('embeddings/odd', { model: 'farm', words: ['cat', 'dog', 'nothing'] });
		assert.equal(odd.odd, -1);
		const analogy = { model: 'farm', a: 'cat', b: 'dog', c: 'saw', method: '3CosMul', count: 2 } as const;
		assert.equal((await host.ask('embeddings/analogy', analogy)).answers.words.length, 2);
		const { cosines } = await host.ask('embeddings/similarities', { model: 'farm', words: ['cat', 'cat'] });
		assert.ok(Math.abs(cosines[1] - 1) < 1e-6);
	});

	it('lays words on a map', async () => {
		await begin('farm');
		await host.ask('embeddings/trainFinish', { id: 'farm' });
		const words = ['cat', 'dog', 'saw', 'nothing'];
		const map = await host.ask('embeddings/map', { model: 'farm', selection: { words }, projection: 'pca' });
		assert.deepEqual([map.engine, map.words, map.missing], ['PCA', ['cat', 'dog', 'saw'], ['nothing']]);
		assert.ok([...map.x, ...map.y].every(value => Math.abs(value) <= 1.0001));
		assert.deepEqual([...map.counts], [100, 100, 100]);
		const around = { around: 'cat', count: 5 };
		const near = await host.ask('embeddings/map', { model: 'farm', selection: around, projection: 'umap' });
		assert.equal(near.words.length, 6);
		const none = { model: 'farm', selection: { words: ['zzz'] }, projection: 'pca' } as const;
		await assert.rejects(host.ask('embeddings/map', none), /None of these words/u);
	});

	it('exports vectors in portions and imports them as they were', async () => {
		await begin('farm');
		const { info } = await host.ask('embeddings/trainFinish', { id: 'farm' });
		const before = await host.ask('embeddings/neighbours', { model: 'farm', word: 'cat', count: 5 });
		for (const format of ['word2vecText', 'word2vecBinary', 'model'] as const) {
			await host.ask('embeddings/importBegin', { id: 'back', title: 'Back', file: 'farm.vec' });
			let next: number | undefined = 0;
			while (next !== undefined) {
				const portion: { bytes: Uint8Array; next?: number } = await host.ask('embeddings/export', {
					model: 'farm',
					format,
					first: next,
				});
				await host.ask('embeddings/importAdd', { id: 'back', bytes: portion.bytes });
				next = portion.next;
			}
			const imported = await host.ask('embeddings/importFinish', { id: 'back' });
			assert.deepEqual([imported.format, imported.info.words, imported.notes], [format, info.words, []]);
			const after = await host.ask('embeddings/neighbours', { model: 'back', word: 'cat', count: 5 });
			after.neighbours.scores.forEach((score, i) =>
				assert.ok(Math.abs(score - before.neighbours.scores[i]) < (format === 'model' ? 0.05 : 1e-6)),
			);
		}
		await host.ask('embeddings/remove', { model: 'back' });
		await assert.rejects(
			host.ask('embeddings/neighbours', { model: 'back', word: 'cat', count: 1 }),
			/no word vectors/u,
		);
	});

	it('stops a training with the last whole epoch, or without', async () => {
		for (const keep of [true, false]) {
			await begin('long', 1000, 300);
			const finished = host.ask('embeddings/trainFinish', { id: 'long' });
			host.trainings.length = 0;
			while (!host.trainings.some(({ epoch }) => epoch > 0)) await new Promise(resolve => setTimeout(resolve, 5));
			await host.ask('embeddings/trainStop', { id: 'long', keep });
			if (keep) {
				const { epochs } = (await finished).report;
				assert.ok(epochs > 0 && epochs < 1000);
			} else {
				await assert.rejects(finished, /cancelled/u);
			}
		}
	});

	it('cancels a training, and says so where nothing was begun', async () => {
		await begin('one', 1000, 300);
		const source = new CancellationTokenSource();
		const finished = host.ask('embeddings/trainFinish', { id: 'one' }, source);
		setTimeout(() => source.cancel(), 1);
		await assert.rejects(finished, { code: -32800 });
		await assert.rejects(host.ask('embeddings/trainFinish', { id: 'one' }), /not begun or is over/u);
		await assert.rejects(host.ask('embeddings/importFinish', { id: 'one' }), /not being read/u);
		await assert.rejects(
			host.ask('embeddings/trainBegin', { id: 'en', title: 'x', options: {} }),
			/ship and cannot be replaced/u,
		);
	});
});
