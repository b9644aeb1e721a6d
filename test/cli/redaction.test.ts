import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ModelSource } from '../../src/core/model/modelSource';
import { run } from './runProgram';

const models: ModelSource = { read: file => readFile(path.join(import.meta.dirname, '..', '..', 'models', file)) };

describe('redaction on the command line', () => {
	let folder: string;
	before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-'))));
	after(() => rm(folder, { recursive: true }));

	async function put(name: string, text: string): Promise<string> {
		const file = path.join(folder, name);
		await writeFile(file, text);
		return file;
	}

	for (const [language, text, hidden] of [
		['English', 'Barack Obama left Hawaii.\r\nObama 😀 wrote.\r\n', '[PER-1] left [LOC-1].\r\n[PER-1-2] 😀 wrote.\r\n'],
		['Chinese', '奥巴马生于夏威夷。奥巴马去了芝加哥。', '[PER-1]生于[LOC-1]。[PER-1]去了[LOC-2]。'],
	]) {
		it(`hides entities of ${language}, and brings them back to the unit`, async () => {
			const file = await put('plain.txt', text);
			const map = path.join(folder, 'map.json');
			const redacted = await run(['redact', '--map', map, file], models);
			assert.equal(redacted.code, 0);
			assert.equal(redacted.stdout, hidden);
			const restored = await run(['restore', '--map', map, await put('hidden.txt', redacted.stdout)]);
			assert.deepEqual([restored.code, restored.stdout], [0, text]);
		});
	}

	it('takes kinds and names that stay', async () => {
		const file = await put('plain.txt', 'Barack Obama left Hawaii. Obama wrote.');
		const { stdout } = await run(['redact', '--kinds', 'per', '--keep', 'Obama', file], models);
		assert.equal(stdout, '[PER-1] left Hawaii. Obama wrote.');
	});

	it('writes nothing where a model is missing', async () => {
		const { code, stdout } = await run(['redact', await put('plain.txt', 'Barack Obama left.')]);
		assert.deepEqual([code, stdout], [1, '']);
	});

	it('says what is wrong', async () => {
		const file = await put('plain.txt', '[PER-7]');
		const broken = await put('map.json', '{"entities": [{"placeholder": 1}]}');
		assert.equal((await run(['redact', '--kinds', 'CAT', file], models)).code, 2);
		assert.equal((await run(['redact', '--map', file, file], models)).code, 2);
		assert.equal((await run(['restore', file])).code, 2);
		assert.match((await run(['restore', '--map', file, file])).stderr, /it is no JSON/u);
		assert.match((await run(['restore', '--map', broken, file])).stderr, /entity 1 lacks/u);
		const empty = await put('map.json', '{"entities": []}');
		const { code, stdout, stderr } = await run(['restore', '--map', empty, file]);
		assert.deepEqual([code, stdout], [0, '[PER-7]']);
		assert.match(stderr, /does not have \[PER-7\]/u);
		for (const command of ['redact', 'restore']) assert.match((await run([command, '--help'])).stdout, /^Usage/u);
	});
});
