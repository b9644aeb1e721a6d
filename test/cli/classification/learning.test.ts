import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ClassifierReport } from '../../../src/core/tasks/classification/classifierReport';
import { run } from '../runProgram';

const TABLE =
	'text,label\n' +
	Array.from(
		{ length: 12 },
		(_, i) => `the printer number ${i} is broken,bad\nthe screen number ${i} is lovely,good\n`,
	).join('');

describe('classify train and evaluate', () => {
	let folder: string;

	beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'nlp-lens-classify-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	function put(name: string, content: string): string {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
		return file;
	}

	it('learns from a table, writes the classifier and a picture, and reports; evaluates on another', async () => {
		const [model, picture] = [path.join(folder, 'post.classifier.bin'), path.join(folder, 'post.svg')];
		const trained = await run(['classify', 'train', '-o', model, '--picture', picture, put('a.csv', TABLE)]);
		assert.deepEqual([trained.code, trained.stderr], [0, '']);
		assert.match(
			trained.stdout,
			/^accuracy 100\.00 %, macro-F1 100\.00 % on 24 examples, each held out once, in 5 turns\n/u,
		);
		assert.match(trained.stdout, /\nbad +12 +12 +12\n/u);
		assert.match(readFileSync(picture, 'utf8'), /^<svg /u);
		const test = put(
			'b.jsonl',
			'{"text":"broken","label":"BAD"}\n{"text":"…","label":"good"}\n{"text":"","label":"good"}\n',
		);
		const evaluated = await run(['classify', 'evaluate', '-w', model, '--format', 'json', test]);
		assert.equal(evaluated.code, 0, evaluated.stderr);
		const report = JSON.parse(evaluated.stdout) as ClassifierReport;
		assert.deepEqual([report.heldOut, report.accuracy], [2, 0.5]);
		assert.deepEqual(report.confusion, [
			[1, 0, 0],
			[0, 0, 1],
			[0, 0, 0],
		]);
		assert.deepEqual(report.notes, [{ kind: 'emptyTexts', count: 1, labels: [] }]);
	});

	it('does not write over what it reads', async () => {
		const table = put('a.csv', TABLE);
		for (const outputs of [
			['-o', table],
			['-o', path.join(folder, 'x', '..', 'a.csv')],
			['-o', path.join(folder, 'm.bin'), '--picture', table],
			['-o', path.join(folder, 'm.bin'), '--picture', path.join(folder, 'm.bin')],
		]) {
			const { code, stderr } = await run(['classify', 'train', ...outputs, table]);
			assert.equal(code, 2);
			assert.match(stderr, /it is read, too/u);
		}
		assert.equal(readFileSync(table, 'utf8'), TABLE);
		assert.ok(!existsSync(path.join(folder, 'm.bin')));
	});

	it('learns from a folder whose subfolders are labels, and says what lies outside', async () => {
		for (const [name, text] of [
			['sport/a.txt', 'a goal'],
			['sport/deep/b.txt', 'the match'],
			['vote/c.txt', 'a law'],
			['readme.txt', 'about'],
		]) {
			put(`examples/${name}`, text);
		}
		const model = path.join(folder, 'm.bin');
		const options = ['classify', 'train', '--method', 'centroids', '-o', model];
		const { code, stdout, stderr } = await run([...options, path.join(folder, 'examples')]);
		assert.equal(code, 0, stderr);
		assert.match(stderr, /1 files that lie in .* itself/u);
		assert.match(stdout, /sport +2 +2/u);
	});

	it('writes nothing for examples that nothing can be learned from', async () => {
		const model = path.join(folder, 'm.bin');
		const cases: readonly (readonly [table: string, message: RegExp])[] = [
			['text,label\na,x\nb,x\n', /All 2 examples have the same label/u],
			['a,b,c\n1,2,3\n', /which of the columns/u],
			['text,label\n,x\n,y\n', /All 2 examples lack/u],
			['', /cannot be read/u],
		];
		for (const [table, message] of cases) {
			const { code, stderr } = await run(['classify', 'train', '-o', model, put('a.csv', table)]);
			assert.equal(code, 2);
			assert.match(stderr, message);
			assert.equal(existsSync(model), false);
		}
	});

	it('says what is wrong with the command line and with files', async () => {
		const table = put('a.csv', TABLE);
		const cases: readonly (readonly [args: readonly string[], code: number, message: RegExp])[] = [
			[['train', table], 2, /wants --output/u],
			[['train', '-o', 'x.bin'], 2, /wants a table/u],
			[['train', '-o', path.join(folder, 'no', 'x.bin'), table], 2, /cannot write/u],
			[['train', '-o', 'x.bin', '--method', 'magic', table], 2, /--method is one of/u],
			[['train', '-o', 'x.bin', path.join(folder, 'none.csv')], 2, /no such file/u],
			[['train', '-o', 'x.bin', '--label-column', 'kind', table], 2, /no column "kind"/u],
			[['evaluate', table], 2, /wants --with/u],
			[['evaluate', '-w', path.join(folder, 'none.bin'), table], 2, /no such file/u],
			[['evaluate', '-w', table, table], 1, /malformed/u],
		];
		for (const [args, code, message] of cases) {
			const outcome = await run(['classify', ...args]);
			assert.equal(outcome.code, code, args.join(' '));
			assert.match(outcome.stderr, message, args.join(' '));
		}
	});

	it('says which labels a classifier has where examples have others', async () => {
		const model = path.join(folder, 'm.bin');
		await run(['classify', 'train', '-o', model, put('a.csv', TABLE)]);
		const { code, stderr } = await run(['classify', 'evaluate', '-w', model, put('b.csv', 'text,label\na,odd\n')]);
		assert.equal(code, 2);
		assert.match(stderr, /no label "odd"; its labels are bad, good/u);
	});
});
