import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkerHost } from '../support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');

describe('card server', () => {
	let host: WorkerHost;
	let read: string[];
	beforeEach(() => {
		read = [];
		host = new WorkerHost(path => {
			read.push(path);
			return readFileSync(join(MODELS, path));
		});
	});
	afterEach(() => host.dispose());

	it('lists every model of the manifest and reads no card for it', async () => {
		const models = await host.ask('cards/list', null);
		assert.ok(models.length > 30);
		assert.deepEqual(read, ['manifest.json']);
		for (const { name, bytes, sha256 } of models) {
			assert.ok(bytes > 0, name);
			assert.match(sha256, /^[0-9a-f]{64}$/u);
		}
	});

	it('reads a card, not its model', async () => {
		const card = await host.ask('cards/read', { name: 'en-ner' });
		assert.deepEqual(read, ['manifest.json', 'en-ner.md']);
		assert.deepEqual(card.blocks[0], { kind: 'heading', level: 1, runs: [{ text: 'en-ner: names in English' }] });
		assert.ok(card.markdown.startsWith('# en-ner'));
	});

	it('says so where there is no such model, and reads no other file', async () => {
		await assert.rejects(host.ask('cards/read', { name: '../package' }), /There is no model "\.\.\/package"/u);
		assert.deepEqual(read, ['manifest.json']);
	});
});
