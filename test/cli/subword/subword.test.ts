import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inCheckout } from '../../support/checkout';
import { shippedModels } from '../../../training/support/shippedModels';
import { noModels, run } from '../runProgram';
import { smallModel } from './smallModel';

describe('command line of subwords', () => {
	let folder: string;
	let model: string;
	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-'));
		model = await put('small.model', smallModel());
	});
	after(() => rm(folder, { recursive: true }));

	/** Writes a file of the folder. */
	async function put(name: string, content: string | Uint8Array): Promise<string> {
		const file = path.join(folder, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, content);
		return file;
	}

	const subword = (...args: string[]) => run(['subword', ...args], shippedModels);

	describe('usage', () => {
		const bad: readonly (readonly [readonly string[], RegExp])[] = [
			[[], /subword lacks an action; actions are train, encode, decode, count/u],
			[['parse'], /unknown action "subword parse"/u],
			[['encode'], /"encode" wants --model/u],
			[['encode', '--model', ''], /"encode" wants --model/u],
			[['encode', '--ids', '--json', '--model', 'x'], /--ids and --json exclude one another/u],
			[['encode', '--model', 'x', '--frob'], /--frob/u],
			[['decode', '--model', 'x', 'a', 'b'], /reads one file/u],
			[['count', '--model', 'x', '--format', 'xml'], /--format is one of table, csv, json/u],
			[['train', '--output', 'x'], /"train" wants --algorithm/u],
			[['train', '--algorithm', 'bpe'], /"train" wants --output/u],
			[['train', '--algorithm', 'lstm', '--output', 'x'], /--algorithm is one of bpe, /u],
			[
				['train', '--algorithm', 'bpe', '--output', 'x', '--vocabulary-size', '0'],
				/--vocabulary-size is a number from 1/u,
			],
			[['train', '--algorithm', 'unigram', '--output', 'x', '--character-coverage', '2'], /above 0 and at most 1/u],
			[['train', '--algorithm', 'bpe', '--output', '/no/such/x.json', '/'], /cannot write \/no\/such\/x\.json/u],
			[['count', '--model', '/no/such.model'], /cannot read the model \/no\/such\.model: there is no such file/u],
		];
		for (const [args, message] of bad) {
			it(`ends with code 2 and one line: subword ${args.join(' ')}`, async () => {
				const { code, stdout, stderr } = await subword(...args);
				assert.match(stderr, message);
				assert.match(stderr, /^nlp-lens: [^\n]+\n$/u);
				assert.deepEqual([code, stdout], [2, '']);
			});
		}

		it('prints help', async () => {
			for (const args of [['--help'], ['help'], ['train', '-h'], ['encode', '--help'], ['count', '-h']]) {
				const { code, stdout } = await subword(...args);
				assert.equal(code, 0);
				assert.match(stdout, /^Usage: nlp-lens subword/u);
			}
			assert.match((await run(['--help'])).stdout, /subword/u);
		});
	});

	describe('encode', () => {
		it('writes the pieces of each line on a line', async () => {
			const file = await put('cats.txt', 'the cats.\r\n\n我们好\nthe');
			const { stdout, code, stderr } = await subword('encode', '--model', model, file);
			assert.deepEqual([code, stderr], [0, '']);
			assert.equal(stdout, '▁the ▁cat s .\n\n▁ 我们 好\n▁the\n');
		});

		it('writes ids that decode gives back', async () => {
			const text = 'the cats\n我们 héllo 😀\n\nlast\n';
			const ids = (await subword('encode', '--ids', '--model', model, await put('text.txt', text))).stdout;
			assert.match(ids, /^[\d \n]+$/u);
			const { stdout } = await subword('decode', '--model', model, await put('ids.txt', ids));
			assert.equal(stdout, text);
		});

		it('writes objects with spans', async () => {
			const file = await put('spans.txt', 'the 😀cats\n\nthe');
			const { stdout } = await subword('encode', '--json', '--model', model, file);
			const lines = stdout
				.trimEnd()
				.split('\n')
				.map(line => JSON.parse(line) as { piece: string; start: number; end: number }[]);
			assert.equal(lines.length, 3);
			assert.deepEqual(lines[1], []);
			for (const { start, end } of lines[0].slice(1)) assert.ok(end >= start && end <= 10);
			assert.deepEqual(
				lines[2].map(({ piece, start, end }) => [piece, start, end]),
				[['▁the', 0, 3]],
			);
		});

		it('takes a file as one text', async () => {
			const file = await put('whole.txt', 'the\ncats');
			const { stdout } = await subword('encode', '--whole', '--model', model, file);
			assert.equal(stdout.split('\n').length, 2);
			assert.match(stdout, /^▁the <0x0A> /u);
			const empty = await subword('encode', '--whole', '--json', '--model', model, await put('empty.txt', ''));
			assert.equal(empty.stdout, '[]\n');
		});

		it('cuts a line too long for memory, and goes on counting its offsets', async () => {
			const words = 60_000;
			const file = await put('long.txt', `${'the cat '.repeat(words)}\nthe\n`);
			const { stdout } = await subword('encode', '--json', '--model', model, file);
			const [long, last] = stdout
				.trimEnd()
				.split('\n')
				.map(line => JSON.parse(line) as { piece: string; start: number }[]);
			assert.equal(long.filter(({ piece }) => piece === '▁cat').length, words);
			assert.equal(long.filter(({ piece }) => piece === '▁cat').at(-1)?.start, 8 * words - 5);
			assert.equal(last.length, 1);
		});
	});

	describe('train', () => {
		const corpus =
			readFileSync(inCheckout('media/walkthrough/corpus.txt'), 'utf8') + '我们学习中文，你们学习英文。\n'.repeat(9);
		const trained: readonly (readonly [algorithm: string, size: string, file: string])[] = [
			['bpe', '120', 'bpe.json'],
			['byte-level-bpe', '300', 'bytes.json'],
			['wordpiece', '120', 'wordpiece.json'],
			['unigram', '90', 'unigram.json'],
			['sentencepiece-bpe', '120', 'spm-bpe.model'],
			['sentencepiece-unigram', '90', 'spm-unigram.model'],
		];

		for (const [algorithm, size, name] of trained) {
			it(`learns ${algorithm}, and can use it`, async () => {
				const text = await put('train.txt', corpus);
				const output = path.join(folder, name);
				const args = ['--algorithm', algorithm, '--vocabulary-size', size, '--output', output, text];
				const { code, stdout, stderr } = await subword('train', ...args);
				assert.deepEqual([code, stdout, stderr], [0, '', '']);
				const line = await put('line.txt', 'the happier kindness 我们学习\n');
				const encoded = await subword('encode', '--ids', '--model', output, line);
				assert.equal(encoded.code, 0, encoded.stderr);
				for (const id of encoded.stdout.trim().split(' ')) assert.ok(Number(id) < Number(size), id);
				const again = path.join(folder, `again-${name}`);
				await subword('train', ...args.slice(0, 4), '--output', again, text);
				assert.deepEqual(await readFile(again), await readFile(output), 'the same text gives the same file');
			});
		}

		it('reads files, folders and name patterns alike', async () => {
			await put('texts/a.txt', corpus);
			await put('texts/b.bin', Uint8Array.of(0, 0));
			await put('texts/c.md', 'zzz '.repeat(500));
			const output = path.join(folder, 'folder.json');
			const args = ['--algorithm', 'bpe', '-n', '140', '-o', output, path.join(folder, 'texts')];
			assert.equal((await subword('train', ...args)).code, 0);
			assert.match(await readFile(output, 'utf8'), /zzz/u);
			assert.equal((await subword('train', ...args, '--include', '*.txt')).code, 0);
			assert.doesNotMatch(await readFile(output, 'utf8'), /zzz/u);
		});

		it('keeps symbols of the user and special tokens whole', async () => {
			const output = path.join(folder, 'symbols.json');
			const args = ['-a', 'bpe', '-n', '140', '--user-symbols', '<tag>,C++', '--special-tokens', '[CLS]', '-o', output];
			assert.equal((await subword('train', ...args, await put('train.txt', corpus))).code, 0);
			const { stdout } = await subword('encode', '-m', output, await put('tags.txt', 'the<tag>C++'));
			assert.match(stdout, /<tag> C\+\+\n$/u);
		});

		const rules: readonly (readonly [args: readonly string[], pieces: string])[] = [
			[[], '▁The,the\n'],
			[['--normalization', 'nmt_nfkc'], '▁The,the\n'],
			[['--normalization', 'nmt_nfkc_cf'], '▁the,the\n'],
			[['--normalization', 'identity'], '▁<unk>，<unk>\n'],
		];
		for (const [args, pieces] of rules) {
			it(`normalizes for SentencePiece: ${args.join(' ') || 'as it does by default'}`, async () => {
				const output = path.join(folder, 'rules.model');
				const text = await put('train.txt', corpus);
				const { code, stderr } = await subword(
					'train',
					'-a',
					'sentencepiece-bpe',
					'-n',
					'120',
					'-o',
					output,
					...args,
					text,
				);
				assert.deepEqual([code, stderr], [0, '']);
				const { stdout } = await subword('encode', '-m', output, await put('wide.txt', 'Ｔｈｅ，ｔｈｅ'));
				assert.equal(stdout.replace(/ /g, ''), pieces);
			});
		}

		it('says what is missing where the rules of normalization are not there', async () => {
			const output = path.join(folder, 'missing.model');
			const args = ['-a', 'sentencepiece-bpe', '-n', '120', '-o', output, await put('train.txt', corpus)];
			const { code, stderr } = await run(['subword', 'train', ...args]);
			assert.match(stderr, /subword-normalizers\.bin/u);
			assert.equal(code, 1);
		});

		const bad: readonly (readonly [args: readonly string[], text: string, message: RegExp])[] = [
			[['-a', 'bpe', '-o', 'x.json'], '', /There is nothing to learn a vocabulary from/u],
			[
				['-a', 'bpe', '-o', 'x.json', '-n', '99999'],
				corpus,
				/99999 pieces cannot be learned.*Choose a size of \d+ or less/u,
			],
			[['-a', 'sentencepiece-unigram', '-o', 'x.model', '-n', '99999'], corpus, /99999/u],
			[['-a', 'bpe', '-o', 'x.model'], corpus, /ends in \.json, not ".*x\.model"/u],
			[['-a', 'sentencepiece-bpe', '-o', 'x.json'], corpus, /ends in \.model/u],
			[['-a', 'bpe', '-o', 'x.json', '--byte-fallback'], corpus, /--byte-fallback goes with SentencePiece only/u],
			[['-a', 'bpe', '-o', 'x.json', '--character-coverage', '0.9'], corpus, /--character-coverage goes with/u],
			[
				['-a', 'unigram', '-o', 'x.json', '--normalization', 'identity'],
				corpus,
				/--normalization goes with SentencePiece/u,
			],
			[
				['-a', 'sentencepiece-bpe', '-o', 'x.model', '--normalization', 'nfc'],
				corpus,
				/--normalization is one of nmt_nfkc, nmt_nfkc_cf, identity, not "nfc"/u,
			],
			[['-a', 'unigram', '-o', 'x.json', '--min-frequency', '3'], corpus, /--min-frequency goes with/u],
		];
		for (const [args, text, message] of bad) {
			it(`ends with code 2 and writes nothing: ${args.join(' ')}${text === '' ? ' on an empty file' : ''}`, async () => {
				const output = path.join(folder, args[3]);
				const wanted = args.map(arg => (arg === args[3] ? output : arg));
				const { code, stderr } = await subword('train', ...wanted, await put('train.txt', text));
				assert.match(stderr, message);
				assert.equal(code, 2);
				await assert.rejects(readFile(output));
			});
		}

		it('shows its progress on a terminal only', async () => {
			const text = await put('train.txt', corpus);
			const args = ['subword', 'train', '-a', 'bpe', '-n', '100', '-o', path.join(folder, 'progress.json'), text];
			assert.equal((await run(args)).stderr, '');
			const { stderr } = await run(args, noModels, true);
			assert.match(stderr, /^\r\u001b\[Kreading .*train\.txt: \d/u);
			assert.match(stderr, /\r\u001b\[K$/u, 'nothing is left on the line');
		});
	});

	describe('models', () => {
		const files: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] = [
			['broken.json', '{"model":', /broken\.json: It is broken JSON/u],
			['empty.model', '', /empty\.model: It is empty/u],
			['other.txt.gz', Uint8Array.of(0x1f, 0x8b, 8), /other\.txt\.gz/u],
			['truncated.model', smallModel().subarray(0, 100), /truncated\.model/u],
			['vocab.json', '{"a": 0}', /vocab\.json: .*merges\.txt/u],
		];
		for (const [name, content, message] of files) {
			it(`that are malformed end with code 2 and the reason: ${name}`, async () => {
				const { code, stderr } = await subword('count', '-m', await put(`bad/${name}`, content), model);
				assert.match(stderr, message);
				assert.match(stderr, /^nlp-lens: [^\n]+\n$/u);
				assert.equal(code, 2);
			});
		}

		it('may be two files side by side', async () => {
			const vocabulary = Object.fromEntries(['a', 'b', 'ab'].map((piece, id) => [piece, id]));
			const ids = await put('gpt2/vocab.json', JSON.stringify(vocabulary));
			const merges = await put('gpt2/merges.txt', '#version: 0.2\na b\n');
			for (const file of [ids, merges]) {
				const { stdout, stderr } = await subword('encode', '-m', file, await put('ab.txt', 'abba'));
				assert.deepEqual([stdout, stderr], ['ab b a\n', '']);
			}
		});
	});

	describe('decode', () => {
		it('takes JSON arrays, and goes on over long lines', async () => {
			const [id] = (await subword('encode', '--ids', '--model', model, await put('one.txt', '😀'))).stdout
				.trim()
				.split(' ');
			assert.ok(Number(id) >= 0);
			const ids = (await subword('encode', '--ids', '--model', model, await put('many.txt', '😀the'.repeat(4000))))
				.stdout;
			const array = `[${ids.trim().split(' ').join(',')}]`;
			const { stdout } = await subword('decode', '--model', model, await put('array.json', array));
			assert.equal(stdout, `${'😀the'.repeat(4000)}\n`);
		});

		it('names what is no id, and where', async () => {
			const { code, stderr } = await subword('decode', '--model', model, await put('bad.txt', '1 2\n3 x\n'));
			assert.equal(code, 2);
			assert.match(stderr, /line 2 of .*bad\.txt has "x", which is no id/u);
			const outside = await subword('decode', '--model', model, await put('outside.txt', '99999999\n'));
			assert.equal(outside.code, 2);
			assert.match(outside.stderr, /99999999/u);
		});
	});

	describe('count', () => {
		before(async () => {
			await put('corpus/a.txt', 'the cat\n');
			await put('corpus/inner/b.md', 'cats');
			await put('corpus/inner/empty.txt', '');
			await put('corpus/picture.png', Uint8Array.of(0x89, 0x50, 0, 1));
			await put('corpus/.git/config', 'the');
			await put('corpus/node_modules/x/index.txt', 'the');
			await put('binary/x.bin', Uint8Array.of(0, 1));
		});

		it('lists the text files of a folder, and the total', async () => {
			const { stdout, code } = await subword(
				'count',
				'--model',
				model,
				'--format',
				'json',
				path.join(folder, 'corpus'),
			);
			assert.equal(code, 0);
			const { files, total } = JSON.parse(stdout) as { files: { file: string; tokens: number }[]; total: object };
			assert.deepEqual(
				files.map(({ file, tokens }) => [path.relative(folder, file), tokens]),
				[
					['corpus/a.txt', 3],
					['corpus/inner/b.md', 2],
					['corpus/inner/empty.txt', 0],
				],
			);
			assert.deepEqual(total, { characters: 12, tokens: 5 });
		});

		it('takes name patterns', async () => {
			const names = async (...patterns: string[]) => {
				const include = patterns.flatMap(pattern => ['--include', pattern]);
				const args = ['--model', model, '--format', 'csv', ...include, path.join(folder, 'corpus')];
				const { stdout } = await subword('count', ...args);
				return stdout
					.trimEnd()
					.split('\n')
					.slice(1, -1)
					.map(row => path.basename(row.split(',')[0]));
			};
			assert.deepEqual(await names('*.md'), ['b.md']);
			assert.deepEqual(await names('*.{md,txt}'), ['a.txt', 'b.md', 'empty.txt']);
			assert.deepEqual(await names('inner/*'), ['b.md', 'empty.txt']);
			assert.deepEqual(await names('?.txt', '**/*.md'), ['a.txt', 'b.md']);
		});

		it('aligns a table', async () => {
			const { stdout } = await subword('count', '--model', model, path.join(folder, 'corpus', 'a.txt'));
			const rows = stdout.trimEnd().split('\n');
			assert.equal(new Set(rows.map(row => row.length)).size, 1);
			assert.match(rows[2], /^total +8 +3 +2\.67$/u);
		});

		it('says where there is nothing to read', async () => {
			const { code, stderr } = await subword('count', '--model', model, path.join(folder, 'binary'));
			assert.equal(code, 2);
			assert.match(stderr, /no text file in the folder .*binary/u);
		});
	});
});
