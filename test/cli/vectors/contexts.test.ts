import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NlpError } from '../../../src/core/errors';
import type { ModelSource } from '../../../src/core/model/modelSource';
import { shippedFile } from '../../support/onnx/modelSources';
import { tinyElmo } from '../../support/onnx/tinyElmo';
import { noModels, run } from '../runProgram';

/** What ships, with made models that read words. */
const MODELS: ModelSource = {
	read: name =>
		Promise.resolve(name.endsWith('-elmo.bin') ? tinyElmo({ language: name.slice(0, 2) }) : shippedFile(name)),
};

const TEXT = 'We sat on the bank of the river.\n\nThe Bank closed.\nIt was a bank!\n';

describe('nlp-lens vectors contexts', () => {
	let folder = '';
	let file = '';
	before(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'nlp-lens-contexts-'));
		file = path.join(folder, 'bank.txt');
		writeFileSync(file, TEXT);
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const contexts = (args: readonly string[], models = MODELS) => run(['vectors', 'contexts', ...args], models);

	it('tells how a word is used, each occurrence with its line, and what is nearest to one', async () => {
		const { code, stdout, stderr } = await contexts(['--word', 'bank', '--each', '--nearest', '3', file]);
		assert.deepEqual([code, stderr], [0, '']);
		const lines = stdout.split('\n');
		assert.equal(lines[0], 'bank: 3 occurrences; one use (elmo/en-elmo, layer mix)');
		assert.match(lines[1], /^use 1 {2}3 of 3 {2}cohesion [\d.]+$/u);
		assert.match(lines[2], /^ {2}as in {2}\S/u);
		assert.match(lines[4], /^2\tuse 1\t-?[\d.]+\t-?[\d.]+\tline 3\tThe Bank closed\.$/u);
		const others = lines.slice(lines.findIndex(line => line.startsWith('other occurrences')) + 1);
		assert.deepEqual(new Set(others.slice(0, 2).map(line => line.split('\t')[2])), new Set(['bank', 'Bank']));
		assert.match(others[2], /^other words/u);
	});

	it('writes one JSON object', async () => {
		const { code, stdout } = await contexts(['-w', 'BANK', '--json', '--nearest', '1', '-n', '1', file]);
		assert.equal(code, 0);
		const answer = JSON.parse(stdout) as {
			total: number;
			occurrences: { start: number; end: number; line: number; use: number }[];
			nearest: { occurrences: { cosines: Record<string, number> }[]; otherWords: unknown[] };
		};
		assert.equal(answer.total, 3);
		assert.deepEqual(
			answer.occurrences.map(({ start, end, line }) => [TEXT.slice(start, end), line]),
			[
				['bank', 1],
				['Bank', 3],
				['bank', 4],
			],
		);
		assert.equal(answer.nearest.otherWords.length, 1);
		assert.equal(answer.nearest.occurrences.length, 1);
	});

	it('reads at most so many occurrences', async () => {
		const { stdout } = await contexts(['-w', 'bank', '--limit', '2', '--layer', 'first', file]);
		assert.match(stdout, /^bank: 3 occurrences, 2 of them read; one use \(elmo\/en-elmo, layer first\)/u);
	});

	it('says what is wrong with the command line', async () => {
		for (const [args, message] of [
			[[file], /wants --word/u],
			[['-w', 'tower', file], /"tower" is no word of .*bank\.txt; nlp-lens segment/u],
			[['-w', '', file], /wants --word/u],
			[['-w', '.', file], /"\." is no word/u],
			[['-w', 'bank', '--nearest', '4', file], /--nearest is at most 3/u],
			[['-w', 'bank', '--limit', '401', file], /--limit is at most 400/u],
			[['-w', 'bank', '--layer', 'third', file], /--layer is one of token, first, second, mix/u],
			[['-w', 'bank', file, file], /one file at a time/u],
			[['-w', 'bank', path.join(folder, 'none.txt')], /there is no such file/u],
		] as [string[], RegExp][]) {
			const { code, stderr } = await contexts(args);
			assert.equal(code, 2, stderr);
			assert.match(stderr, message);
		}
	});

	it('names the model or the runtime that is missing', async () => {
		for (const name of ['en-elmo.bin', 'onnx/ort-wasm-simd-threaded.wasm']) {
			const models: ModelSource = {
				read: file => (file === name ? Promise.reject(new NlpError('model-missing', `no ${file}`)) : MODELS.read(file)),
			};
			const { code, stderr } = await contexts(['-w', 'bank', file], models);
			assert.deepEqual([code, stderr], [1, `nlp-lens: no ${name}\n`]);
		}
	});

	it('helps', async () => {
		const { code, stdout } = await contexts(['--help'], noModels);
		assert.equal(code, 0);
		assert.match(stdout, /--nearest N/u);
	});
});
