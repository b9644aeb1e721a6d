import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ChainProbability, NgramReport } from '../../../src/core/ngram/ngram';
import { fixture } from '../../core/ngram/support';
import { run } from '../runProgram';

describe('lm', () => {
	let folder: string;
	let corpus: string;
	let model: string;

	before(async () => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'nlp-lens-lm-'));
		corpus = path.join(folder, 'corpus.txt');
		writeFileSync(corpus, `${fixture('scandal.txt')}The quick brown fox jumps .\n`);
		model = path.join(folder, 'model.bin');
		const { code, stdout } = await run(['lm', 'train', '--tokens', '--held-out', '0.1', '-o', model, corpus]);
		assert.equal(code, 0);
		assert.match(stdout, /^trigram, modified Kneser-Ney: [\d,]+ words in 73 sentences/u);
		assert.match(stdout, /held out: perplexity/u);
	});
	after(() => rmSync(folder, { recursive: true }));

	it('spells the chain product out', async () => {
		const args = ['lm', 'probability', '--tokens', '--text', corpus, '--order', '3'];
		const { code, stdout } = await run([...args, 'The quick brown fox']);
		assert.equal(code, 0);
		assert.match(stdout, /P\(brown \| The, quick\)/u);
		assert.match(stdout, /with a whole history: P\(brown \| The, quick\) × P\(fox \| quick, brown\) = 0\.\d+/u);
		const json = await run([...args, '--json', '--phrase', 'The quick brown fox']);
		const { factors, probability } = JSON.parse(json.stdout) as ChainProbability;
		const product = factors.reduce((result, factor) => result * factor.probability, 1);
		assert.ok(Math.abs(product / probability - 1) < 1e-6);
	});

	it('measures texts and writes surprisals', async () => {
		const measured = await run(['lm', 'perplexity', '--tokens', '--json', '-m', model, corpus]);
		const { all } = JSON.parse(measured.stdout) as { all: { sentences: number; perplexity: number } };
		assert.equal(all.sentences, 81);
		assert.ok(all.perplexity > 1);
		const { stdout } = await run(['lm', 'surprisal', '--tokens', '-m', model, corpus]);
		assert.match(stdout, /^To\t\d+\.\d\d\t\d\nSherlock\t/u);
	});

	it('suggests and generates', async () => {
		const suggested = await run(['lm', 'suggest', '-m', model, '-c', '2', '-p', 'w', 'It']);
		assert.match(suggested.stdout, /^was\t0\.\d+\n\w+\t/u);
		const args = ['lm', 'generate', '-m', model, '--seed', '7', '-c', '2'];
		const { stdout } = await run(args);
		assert.equal(stdout.trimEnd().split('\n').length, 2);
		assert.equal((await run(args)).stdout, stdout);
	});

	it('converts to ARPA and back', async () => {
		const arpa = path.join(folder, 'model.arpa');
		const back = path.join(folder, 'back.bin');
		assert.equal((await run(['lm', 'convert', model, '-o', arpa])).code, 0);
		assert.match(readFileSync(arpa, 'utf8'), /^\\data\\\nngram 1=/u);
		assert.equal((await run(['lm', 'convert', arpa, '-o', back, '--levels', '64'])).code, 0);
		assert.equal((await run(['lm', 'suggest', '-m', back, 'It'])).code, 0);
	});

	it('says what is wrong', async () => {
		const broken = path.join(folder, 'broken.arpa');
		writeFileSync(broken, '\\data\\\nngram 1=1\n\n\\1-grams:\nx\ta\n');
		const empty = path.join(folder, 'empty.txt');
		writeFileSync(empty, '\n');
		for (const [args, message] of [
			[['suggest', '-m', broken, 'a'], /broken\.arpa: line 5 .*where a number belongs/u],
			[['suggest', '-m', path.join(folder, 'none.bin'), 'a'], /there is no such file/u],
			[['train', '--tokens', '-o', path.join(folder, 'x.bin'), empty], /nothing to learn a language model from/u],
			[['train', '--order', '9', '-o', path.join(folder, 'x.bin'), corpus], /--order is a number from 1 to 5/u],
			[['train', '-o', corpus, corpus], /it is read, too/u],
			[['suggest', '--smoothing', 'katz', 'a'], /takes --order only/u],
			[['probability'], /wants words/u],
			[['sing'], /unknown action "lm sing"/u],
			[[], /lacks an action/u],
			[['generate', '-m', model, '--temperature', '0'], /above 0/u],
		] as const) {
			const { code, stderr } = await run(['lm', ...args]);
			assert.equal(code, 2, stderr);
			assert.match(stderr, message);
		}
		assert.match((await run(['lm', '--help'])).stdout, /^Usage: nlp-lens lm ACTION/u);
	});

	it('tells a report as JSON and drops what it has no room for', async () => {
		const args = [
			'lm',
			'train',
			'--tokens',
			'--json',
			'--max-ngrams',
			'1500',
			'-o',
			path.join(folder, 'y.arpa'),
			corpus,
		];
		const { dropped, info } = JSON.parse((await run(args)).stdout) as NgramReport;
		assert.ok(dropped.length > 0);
		assert.equal(info.order, 3);
	});
});
