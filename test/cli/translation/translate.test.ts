import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ModelSource } from '../../../src/core/model/modelSource';
import type { TextTranslation } from '../../../src/core/tasks/translation/translation';
import { toyFile, toyModels } from '../../core/translation/toyModels';
import { run } from '../runProgram';

describe('nlp-lens translate', () => {
	let folder: string;
	let models: ModelSource;

	before(async () => {
		const toys = await toyModels();
		// A file that is missing rejects.
		models = { read: name => Promise.resolve().then(() => toyFile(toys, name)) };
	});
	beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'nlp-lens-translate-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	function put(name: string, content: string): string {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	}

	it('translates files into the other language, Markdown by its name, and names the engine', async () => {
		const { code, stdout, stderr } = await run(
			['translate', put('a.md', '# 标题\n\n```\n猫\n```\n'), put('b.txt', 'I see Tom.\r\n')],
			models,
		);
		assert.deepEqual([code, stdout], [0, '# Title\n\n```\n猫\n```\n我看汤姆。\r\n']);
		assert.match(stderr, /translated by phrase-based zh-en, phrase-based en-zh/u);
	});

	it('obeys a glossary and tells of its lines that cannot be read', async () => {
		const glossary = put('terms.txt', '# mine\n喜欢猫 = adore kittens\nbroken\n');
		const { code, stdout, stderr } = await run(
			['translate', '--to', 'en', '-g', glossary, put('a.txt', '我喜欢猫')],
			models,
		);
		assert.deepEqual([code, stdout], [0, 'I adore kittens']);
		assert.match(stderr, /terms\.txt, line 3: /u);
	});

	it('writes JSON with the places of phrases and words', async () => {
		const text = '我看**狗**。';
		const { stdout } = await run(['translate', '--alignments', put('a.md', text)], models);
		const { engine, direction, sentences, ...rest } = JSON.parse(stdout) as TextTranslation;
		assert.deepEqual([engine, direction, rest.text], ['phrase-based zh-en', 'zh-en', 'I see **dogs**.']);
		const dogs = sentences[0].phrases.find(({ source }) => text.slice(source.start, source.end).includes('狗'));
		assert.ok(dogs);
		const pair = dogs.words.find(({ source }) => text.slice(source.start, source.end) === '狗');
		assert.equal(pair && rest.text.slice(pair.target.start, pair.target.end), 'dogs');
	});

	it('translates line by line', async () => {
		const { stdout } = await run(['translate', '--lines', '--from', 'zh', put('a.txt', '我看猫\n\n狗')], models);
		const lines = stdout.trimEnd().split('\n');
		assert.deepEqual(
			lines.map(line => (JSON.parse(line) as TextTranslation).text),
			['I see cats', '', 'Dogs'],
		);
	});

	it('says what is wrong with the command line, and that a model is missing', async () => {
		for (const [args, message] of [
			[['--from', 'de'], /--from is one of zh, en/u],
			[['--from', 'zh', '--to', 'zh'], /both zh/u],
			[['--format', 'html'], /--format is one of auto, plain, markdown/u],
			[['-g', path.join('no', 'such.csv'), 'x'], /no such file/u],
		] as const) {
			const { code, stderr } = await run(['translate', ...args], models);
			assert.equal(code, 2);
			assert.match(stderr, message);
		}
		const { code, stderr } = await run(['translate', put('a.txt', '我')]);
		assert.equal(code, 1);
		assert.match(stderr, /mt-phrases\.bin is missing/u);
	});

	it('has help', async () => {
		const { code, stdout } = await run(['translate', '--help']);
		assert.equal(code, 0);
		assert.match(stdout, /--glossary FILE/u);
	});
});
