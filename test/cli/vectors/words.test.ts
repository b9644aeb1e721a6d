import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modelFolder } from '../../../src/cli/modelFolder';
import { inCheckout } from '../../support/checkout';
import { run } from '../runProgram';

const TEXT = Array.from({ length: 200 }, (_, i) =>
	i % 2 === 0 ? 'the cat eats and the dog runs with a horse' : 'a hammer breaks and the saw cuts near a drill',
).join('\n');

const VECTORS = '4 2\nman 1 0\nking 1 1\nwoman -1 0.1\nqueen -1 1\n';

describe('nlp-lens vectors train, neighbours, analogy, odd, convert', () => {
	let folder = '';
	const at = (name: string): string => path.join(folder, name);
	before(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'nlp-lens-vectors-'));
		writeFileSync(at('text.txt'), TEXT);
		writeFileSync(at('v.txt'), VECTORS);
		writeFileSync(at('broken.txt'), '2 2\na 1 2\nb 1 x\n');
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	it('trains, the same bytes every time, and tells the report', async () => {
		const train = (output: string) =>
			run([
				'vectors',
				'train',
				'--tokenized',
				'-o',
				at(output),
				'-d',
				'6',
				'-e',
				'2',
				'--min-count',
				'1',
				'--json',
				at('text.txt'),
			]);
		const { code, stdout, stderr } = await train('a.txt');
		assert.deepEqual([code, stderr], [0, '']);
		const report = JSON.parse(stdout) as Record<string, unknown>;
		assert.deepEqual([report['vocabulary'], report['epochs'], report['allWords']], [15, 2, 2000]);
		await train('b.txt');
		assert.ok(readFileSync(at('a.txt')).equals(readFileSync(at('b.txt'))));
	});

	it('asks the vectors that ship for the language of the words', async () => {
		for (const [word, queen] of [
			['国王', '王后'],
			['king', 'queen'],
		]) {
			const { code, stdout, stderr } = await run(
				['vectors', 'neighbours', word, '-n', '50'],
				modelFolder(inCheckout('dist')),
			);
			assert.deepEqual([code, stderr], [0, '']);
			assert.ok(stdout.split('\n').some(line => line.endsWith(`\t${queen}`)));
		}
	});

	it('keeps n-grams in a model file, so that unseen words have neighbours', async () => {
		const options = ['-o', at('m.nlpl'), '-d', '6', '-e', '2', '--min-count', '1', '--ngrams', '2-3'];
		assert.equal((await run(['vectors', 'train', '--tokenized', ...options, at('text.txt')])).code, 0);
		const { code, stdout, stderr } = await run([
			'vectors',
			'neighbours',
			'--vectors',
			at('m.nlpl'),
			'-n',
			'2',
			'hammers',
		]);
		assert.equal(code, 0);
		assert.match(stderr, /“hammers” is not in the vocabulary/u);
		assert.equal(stdout.trim().split('\n').length, 2);
	});

	it('answers questions about words', async () => {
		const ask = (...args: readonly string[]) => run(['vectors', args[0], '--vectors', at('v.txt'), ...args.slice(1)]);
		assert.match((await ask('analogy', 'man', 'king', 'woman')).stdout, /^[\d.]+\tqueen\n/u);
		assert.match((await ask('analogy', '--method', '3CosMul', 'man', 'king', 'woman')).stdout, /\tqueen\n/u);
		assert.equal((await ask('neighbours', '--json', '-n', '1', 'king')).stdout.includes('"word":"man"'), true);
		assert.match((await ask('odd', 'woman', 'queen', 'man')).stdout, /^-?[\d.]+\tman\n/u);
		assert.match((await ask('neighbours', 'nothing')).stderr, /“nothing” has no vector/u);
	});

	it('converts between the formats without loss', async () => {
		assert.equal((await run(['vectors', 'convert', '-o', at('v.bin'), at('v.txt')])).code, 0);
		const { stdout } = await run(['vectors', 'convert', '-o', at('back.txt'), at('v.bin')]);
		assert.equal(stdout, '4 words of 2 dimensions, from word2vecBinary\n');
		assert.equal(readFileSync(at('back.txt'), 'utf8'), VECTORS);
	});

	it('says what is wrong', async () => {
		const failing: readonly (readonly [readonly string[], RegExp])[] = [
			[['convert', '-o', at('x.bin'), at('broken.txt')], /line 3: “x” is no finite number/u],
			[['neighbours', '--vectors', at('none.txt'), 'a'], /there is no such file/u],
			[['analogy', '--vectors', at('v.txt'), 'a', 'b'], /wants three words, not 2/u],
			[['odd', '--vectors', at('v.txt'), 'a', 'b'], /at least three words/u],
			[['train', at('text.txt')], /wants --output/u],
			[['train', '-o', at('x.txt'), '--ngrams', '3', at('text.txt')], /two lengths as 3-5/u],
			[['train', '-o', at('x.txt'), '--tokenized', '-d', '1', at('text.txt')], /dimensions.*has to be/u],
			[['train', '-o', at('x.txt'), '--tokenized', at('v.txt')], /too little text/u],
		];
		for (const [args, message] of failing) {
			const { code, stderr } = await run(['vectors', ...args]);
			assert.notEqual(code, 0);
			assert.match(stderr, message);
		}
	});
});
