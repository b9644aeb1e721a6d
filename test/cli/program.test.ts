import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modelFolder } from '../../src/cli/modelFolder';
import { inCheckout } from '../support/checkout';
import type { Outcome } from './runProgram';
import { run } from './runProgram';

describe('command line', () => {
	let folder: string;
	before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-'))));
	after(() => rm(folder, { recursive: true }));

	/** Runs a command on a file with these contents. */
	async function runOn(text: string | Uint8Array, ...args: string[]): Promise<Outcome> {
		const file = path.join(folder, 'input.txt');
		await writeFile(file, text);
		return run([...args, file]);
	}

	describe('usage', () => {
		const bad: readonly (readonly [readonly string[], RegExp])[] = [
			[[], /no command given/u],
			[['parse'], /unknown command "parse"/u],
			[['segment', '--lang', 'fr'], /--lang is one of zh, en, auto, not "fr"/u],
			[['segment', '--standard', 'msr'], /--standard is one of pku, ud/u],
			[['segment', '--format', 'jsonl'], /"segment" takes no option --format/u],
			[['analyze', '--format', 'xml'], /--format is one of conllu, jsonl/u],
			[['summarize', '--sentences', '0'], /--sentences is a number from 1/u],
			[['summarize', '--sentences', 'x'], /--sentences is a number from 1/u],
			[['summarize', '--percent', '101'], /--percent is at most 100/u],
			[['summarize', '--percent', '5', '--characters', '9'], /only one of --characters and --percent/u],
			[['summarize', '--lines', 'a.txt', 'b.txt'], /reads one file, but 2 were given/u],
			[['segment', 'a', 'b'], /reads one file/u],
			[['segment', '--frob'], /--frob/u],
			[['analyze', '--pretokenized', '--lines', 'x'], /--pretokenized/u],
			[['segment', '/no/such/file'], /cannot read \/no\/such\/file: there is no such file/u],
			[['segment', tmpdir()], /it is a folder/u],
		];
		for (const [args, message] of bad) {
			it(`ends with code 2 and one line: ${args.join(' ')}`, async () => {
				const { code, stdout, stderr } = await run(args);
				assert.equal(code, 2);
				assert.equal(stdout, '');
				assert.match(stderr, message);
				assert.match(stderr, /^nlp-lens: [^\n]+\n$/u);
			});
		}

		it('prints help', async () => {
			const { code, stdout } = await run(['--help']);
			assert.equal(code, 0);
			for (const word of ['segment', 'analyze', 'entities', 'summarize', '--lines']) assert.ok(stdout.includes(word));
			assert.equal((await run(['segment', '-h'])).code, 0);
		});
	});

	describe('segment', () => {
		it('keeps lines and their ends', async () => {
			const { stdout } = await runOn("\ufeffThe cat.\r\n\r\n  I don't \n\nx", 'segment', '--lang', 'en');
			assert.equal(stdout, "The cat .\r\n\r\nI do n't\n\nx");
		});

		it('joins what UTF-8 borders cut, and takes bytes that are no text', async () => {
			const long = 'é'.repeat(300_000);
			assert.equal((await runOn(`a${long}`, 'segment', '--lang', 'en')).stdout.replaceAll(' ', ''), `a${long}`);
			const { stdout, code } = await runOn(Uint8Array.of(0xff, 0x00, 0xfe, 0x0a, 0x41), 'segment', '--lang', 'en');
			assert.ok(stdout.endsWith('\nA'));
			assert.equal(code, 1);
		});

		it('says once that its input is not UTF-8, and nothing about a U+FFFD that stands there', async () => {
			const { stderr } = await runOn(Buffer.from('caf\xe9\n'.repeat(2000), 'latin1'), 'segment', '--lang', 'en');
			assert.equal(stderr.match(/is not UTF-8 throughout/gu)?.length, 1, stderr);
			const cut = await runOn(Uint8Array.of(0x61, 0xe4, 0xbd), 'segment', '--lang', 'en');
			assert.match(cut.stderr, /is not UTF-8 throughout/u);
			const genuine = await runOn(`a${'\ufffd'.repeat(90_000)}`, 'segment', '--lang', 'en');
			assert.doesNotMatch(genuine.stderr, /UTF-8/u);
		});

		it('writes a JSON object a line', async () => {
			const { stdout } = await runOn('The cat.\n\nNo.\n', 'segment', '--lines', '--lang', 'en');
			assert.deepEqual(
				stdout
					.trim()
					.split('\n')
					.map(line => JSON.parse(line) as unknown),
				[{ words: ['The', 'cat', '.'] }, { words: [] }, { words: ['No', '.'] }],
			);
		});
	});

	describe('analyze', () => {
		it('writes CoNLL-U with ids that count through a long file', async () => {
			const text = Array.from({ length: 3000 }, (_, line) => `Line ${line} is here.\n\n`).join('');
			const { stdout, code, stderr } = await runOn(text, 'analyze', '--lang', 'en');
			const ids = Array.from(stdout.matchAll(/^# sent_id = (\d+)$/gmu), ([, id]) => Number(id));
			assert.deepEqual(
				ids,
				Array.from({ length: 3000 }, (_, index) => index + 1),
			);
			assert.equal(code, 1);
			assert.match(stderr, /en-pos\.bin is missing/u);
		});

		it('writes JSON lines with offsets of the whole text', async () => {
			const text = '😀 Words here.\n\n'.repeat(2000);
			const { stdout } = await runOn(text, 'analyze', '--format', 'jsonl');
			const sentences = stdout
				.trim()
				.split('\n')
				.map(line => JSON.parse(line) as { tokens: { text: string; start: number; end: number }[] });
			assert.equal(sentences.length, 2000);
			for (const { tokens } of sentences) {
				for (const { text: form, start, end } of tokens) assert.equal(text.slice(start, end), form);
			}
		});

		it('keeps the words of CoNLL-U', async () => {
			const given =
				'# sent_id = x\n1-2\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t0\troot\t_\t_\n2\tn’t\t_\t_\t_\t_\t1\tadvmod\t_\t_\n\n';
			const { stdout } = await runOn(given, 'analyze', '--pretokenized');
			assert.equal(stdout, given);
			const { code, stderr } = await runOn('1\tx\n', 'analyze', '--pretokenized');
			assert.equal(code, 2);
			assert.match(stderr, /Line 1 is not CoNLL-U/u);
		});

		it('takes words parted by spaces, one sentence a line', async () => {
			const { stdout, code } = await runOn("He  is\tn't here .\n", 'analyze', '--pretokenized');
			assert.equal(code, 2, 'a tab makes it CoNLL-U');
			assert.equal(stdout, '');
			const words = await runOn("# 1 hit\n\nHe is n't 在 北京 .\n", 'analyze', '--pretokenized', '--lang', 'en');
			const sentences = words.stdout.trim().split('\n\n');
			assert.deepEqual(
				sentences.map(sentence => sentence.split('\n')[1]),
				['# text = # 1 hit', "# text = He is n't在北京."],
			);
			assert.deepEqual(
				sentences[1]
					.split('\n')
					.slice(2)
					.map(row => row.split('\t')[1]),
				['He', 'is', "n't", '在', '北京', '.'],
			);
		});
	});

	it('finds what rules find without a model, and says which are missing', async () => {
		const { stdout, stderr, code } = await runOn('Write to ann@example.org.', 'entities');
		assert.deepEqual(JSON.parse(stdout), {
			text: 'ann@example.org',
			label: 'EMAIL',
			start: 9,
			end: 24,
			engine: 'rule',
		});
		assert.match(stderr, /en-ner\.bin is missing/u);
		assert.equal(code, 1);
	});

	it('summarizes by characters, by percent and about something', async () => {
		const text = 'Cats chase mice.\n\nCats chase birds.\n\nRain fell on the town.\n';
		const of = async (...options: string[]): Promise<string> => (await runOn(text, 'summarize', ...options)).stdout;
		assert.equal(await of('--about', 'rain'), 'Rain fell on the town.\n');
		assert.equal(await of('--about', 'zebra'), '');
		assert.ok((await of('--characters', '20')).trim().length <= 20);
		assert.equal((await of('--percent', '100')).trim().split('\n').length, 3);
		assert.equal((await of('--compress')).trim().split('\n').length, 3);
	});

	describe('summarize --abstractive', () => {
		const models = modelFolder(inCheckout('dist'));
		const text = 'However, the company (founded in 1990) utilizes new tools in order to make cars.';
		const written = 'The company uses new tools to make cars.';
		const of = async (...options: string[]): Promise<Outcome> => {
			const file = path.join(folder, 'input.txt');
			await writeFile(file, `${text}\n`);
			return run(['summarize', '--abstractive', ...options, file], models);
		};

		it('writes sentences anew', async () => {
			const { code, stdout } = await of('--sentences', '1');
			assert.deepEqual([code, stdout], [0, `${written}\n`]);
		});

		it('lists for each line what it put in place of what', async () => {
			const [line] = (await of('--lines')).stdout.split('\n');
			assert.deepEqual(JSON.parse(line), {
				summary: written,
				sentences: [written],
				substitutions: [
					{ from: 'in order to', to: 'to' },
					{ from: 'utilizes', to: 'uses' },
				],
			});
		});

		it('keeps to a number of characters', async () => {
			assert.equal((await of('--characters', '10')).stdout, '');
			assert.equal((await of('--characters', '60')).stdout, `${written}\n`);
		});

		it('takes no second text, and says so before it reads the first', async () => {
			const { code, stderr } = await run(['summarize', '--abstractive', 'missing.txt', 'lost.txt'], models);
			assert.equal(code, 2);
			assert.match(stderr, /--abstractive takes one text/u);
		});

		it('takes a folder of one text, and none of several', async () => {
			const texts = path.join(folder, 'abstractive');
			await mkdir(texts);
			await writeFile(path.join(texts, 'a.txt'), `${text}\n`);
			assert.equal((await run(['summarize', '--abstractive', texts], models)).stdout, `${written}\n`);
			await writeFile(path.join(texts, 'b.txt'), 'Rain fell.\n');
			const { code, stdout, stderr } = await run(['summarize', '--abstractive', texts], models);
			assert.deepEqual([code, stdout], [2, '']);
			assert.match(stderr, /--abstractive takes one text/u);
		});

		for (const options of [['--about', 'cars'], ['--compress']]) {
			it(`takes no ${options[0]}`, async () => {
				const { code, stderr } = await of(...options);
				assert.equal(code, 2);
				assert.match(stderr, /--abstractive takes one text/u);
			});
		}
	});

	it('summarizes a text, and each of its lines', async () => {
		const text = 'Cats chase mice.\n\nCats chase birds.\n\nRain fell.\n';
		assert.equal((await runOn(text, 'summarize', '--sentences', '1')).stdout.split('\n').length, 2);
		const { stdout } = await runOn('Cats chase mice.\n\n', 'summarize', '--lines');
		assert.deepEqual(
			stdout
				.trim()
				.split('\n')
				.map(line => (JSON.parse(line) as { summary: string }).summary),
			['Cats chase mice.', ''],
		);
	});
});
