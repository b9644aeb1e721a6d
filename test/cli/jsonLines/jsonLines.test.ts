import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ModelSource } from '../../../src/core/model/modelSource';
import { inCheckout } from '../../support/checkout';
import type { Outcome } from '../runProgram';
import { noModels, run } from '../runProgram';
import { smallModel } from '../subword/smallModel';

const models: ModelSource = { read: file => readFile(path.join(inCheckout('models'), file)) };

describe('JSON lines on the command line', () => {
	let folder: string;
	before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-'))));
	after(() => rm(folder, { recursive: true }));

	async function put(name: string, content: string | Uint8Array): Promise<string> {
		const file = path.join(folder, name);
		await writeFile(file, content);
		return file;
	}

	/** Segments English documents. */
	async function segment(content: string | Uint8Array, ...args: string[]): Promise<Outcome> {
		return run(['segment', '--jsonl', '--lang', 'en', ...args, await put('input.jsonl', content)], models);
	}

	it('answers documents in their order, with their ids', async () => {
		const { code, stdout, stderr } = await segment(
			'\ufeff{"id": 7, "text": "A cat."}\r\n\n"Plain 😀 text"\n{"text": ""}\n{"text":"lone \\ud800","id":{"a": [1, "b c"]}}',
		);
		assert.deepEqual([code, stderr], [0, '']);
		assert.equal(
			stdout,
			[
				'{"id":7,"words":["A","cat","."]}',
				'{"words":["Plain","😀","text"]}',
				'{"words":[]}',
				'{"id":{"a":[1,"b c"]},"words":["lone","\\ud800"]}\n',
			].join('\n'),
		);
	});

	it('answers what is no document by a line that says why, goes on, and ends with code 3', async () => {
		const { code, stdout, stderr } = await segment(
			Buffer.concat([
				Buffer.from('{"text": "broken\n{"id": "no text"}\n[1]\n{"id": 5, "text": null}\n'),
				Buffer.from('{"id": 6, "text": "caf\xe9"}\n', 'latin1'),
				Buffer.from(`{"id": 7, "text": "${'x'.repeat(600)}"}\n{"id": 8, "text": "fine"}\n{"text": "secret"s}`),
			]),
			...['--max-bytes', '500'],
		);
		const lines = stdout
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line) as { id: unknown; line?: number; error?: string; words?: string[] });
		assert.deepEqual(
			lines.map(({ id, line }) => [id, line]),
			[
				...[
					[null, 1],
					['no text', 2],
					[null, 3],
					[5, 4],
					[null, 5],
					[null, 6],
					[8, undefined],
					[null, 8],
				],
			],
		);
		for (const [index, message] of [
			[0, /no JSON: Unterminated string|no JSON/u],
			[1, /no field "text"; name the one/u],
			[2, /an array, neither a string nor an object/u],
			[3, /the field "text" is null, not a string/u],
			[4, /not UTF-8/u],
			[5, /more than 500 bytes/u],
		] as const) {
			assert.match(lines[index].error ?? '', message);
		}
		assert.deepEqual(lines[6].words, ['fine']);
		assert.doesNotMatch(lines[7].error ?? '', /secret/u);
		assert.equal(code, 3);
		assert.equal(stderr, 'nlp-lens: 7 of 8 documents could not be answered; their lines have an "error"\n');
	});

	it('ends with code 0 in spite of errors where it is told to', async () => {
		const { code, stdout, stderr } = await segment('nothing\n', '--exit-zero');
		assert.equal(code, 0);
		assert.match(stdout, /^\{"id":null,"line":1,"error":/u);
		assert.match(stderr, /1 of 1 documents could not be answered/u);
	});

	it('takes other fields, and brings fields back as they were written', async () => {
		const line = '{"n": 12345678901234567890, "body": "Hi.", "meta": {"a": 1.0}, "words": 3}\n';
		const args = ['--text-field', 'body', '--id-field', 'n'];
		const some = await segment(line, ...args, '--copy-fields', 'words,none');
		assert.equal(some.stdout, '{"id":12345678901234567890,"fields":{"words":3},"words":["Hi","."]}\n');
		const all = await segment(line, ...args, '--copy-fields', 'all');
		assert.equal(all.stdout, '{"id":12345678901234567890,"fields":{"meta":{"a":1.0},"words":3},"words":["Hi","."]}\n');
	});

	it('counts the lines of each of several files', async () => {
		const files = [await put('a.jsonl', '"a"\n'), await put('b.jsonl', '"b"\n?')];
		const { stdout } = await run(['segment', '--jsonl', '--lang', 'en', ...files], models);
		assert.match(stdout, /^\{"words":\["a"\]\}\n\{"words":\["b"\]\}\n\{"id":null,"line":2,/u);
	});

	it('answers no document of which a layer is missing', async () => {
		const file = await put('input.jsonl', '{"id": 1, "text": "Obama left."}\n');
		const { code, stdout } = await run(['redact', '--jsonl', file], noModels);
		assert.equal(code, 3);
		assert.match(stdout, /^\{"id":1,"line":1,"error":"[^"]*missing/u);
		assert.doesNotMatch(stdout, /Obama/u);
	});

	it('says which options do not go together', async () => {
		const file = await put('input.jsonl', '');
		for (const [args, message] of [
			[['segment', '--text-field', 'x'], /--text-field goes with --jsonl/u],
			[['analyze', '--jsonl', '--lines'], /only one of --jsonl and --lines/u],
			[['analyze', '--jsonl', '--pretokenized'], /--pretokenized/u],
			[['keywords', '--jsonl', '--json'], /only one of --jsonl and --json/u],
			[['stats', '--jsonl', '--format', 'csv'], /only one of --jsonl and --format csv/u],
			[['relations', '--jsonl', '--format', 'turtle'], /only one of --jsonl and --format turtle/u],
			[['redact', '--jsonl', '--map', 'x'], /only one of --jsonl and --map/u],
			[['redact', '--with-map'], /--with-map goes with --jsonl/u],
			[['segment', '--jsonl', '--max-bytes', '0'], /--max-bytes is a number from 1/u],
		] as const) {
			const { code, stderr } = await run([...args, file]);
			assert.equal(code, 2, args.join(' '));
			assert.match(stderr, message);
		}
	});

	describe('of every command', () => {
		const document = { id: 'd', text: 'Barack Obama left Hawaii. 王小明在北京大学学习。' };
		for (const [args, fields] of [
			[['analyze'], ['sentences']],
			[['classify'], ['label', 'probability', 'language', 'engine', 'isOtherLanguage', 'probabilities', 'evidence']],
			[['convert', '--to', 'taiwan'], ['text']],
			[['entities'], ['entities']],
			[['stats'], ['sentences', 'words', 'readingSeconds']],
			[['keywords'], ['engine', 'keywords']],
			[['pinyin'], ['pinyin', 'words']],
			[['redact'], ['text']],
			[
				['redact', '--with-map'],
				['text', 'entities'],
			],
			[['relations'], ['relations']],
			[
				['segment', '--margins'],
				['words', 'margins'],
			],
			[['subword', 'encode', '--json', '-m', 'MODEL'], ['tokens']],
			[['summarize'], ['summary', 'sentences']],
			[
				['translate', '--to', 'en'],
				['engine', 'direction', 'text', 'sentences'],
			],
		] as const) {
			it(args.slice(0, 2).join(' '), async () => {
				const file = await put('input.jsonl', `${JSON.stringify(document)}\n${JSON.stringify(document)}\n`);
				const model = await put('small.model', smallModel());
				const given = args.map(argument => (argument === 'MODEL' ? model : argument));
				const { code, stdout, stderr } = await run([...given, '--jsonl', file], models);
				assert.equal(code, 0, stderr + stdout);
				const [first, second, rest] = stdout.split('\n');
				assert.deepEqual([second, rest], [first, '']);
				const names = Object.keys(JSON.parse(first) as object);
				assert.deepEqual(
					names.filter(name => fields.some(field => field === name)),
					fields,
				);
				assert.equal(names[0], 'id');
			});
		}
	});

	it('analyzes a document as the text of a file', async () => {
		const text = 'Barack Obama left Hawaii.\n\n王小明在北京大学学习。\n'.repeat(50);
		const file = await put('text.txt', text);
		const sentences = (await run(['analyze', '--format', 'jsonl', file], models)).stdout.trimEnd().split('\n');
		const documents = await put('input.jsonl', JSON.stringify({ text }));
		const { stdout } = await run(['analyze', '--jsonl', documents], models);
		assert.equal(stdout, `{"sentences":[${sentences.join(',')}]}\n`);
	});
});
