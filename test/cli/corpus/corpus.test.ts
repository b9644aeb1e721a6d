import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { smallModels } from '../../core/keywords/support';
import { run } from '../runProgram';

describe('corpus', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'nlp-lens-corpus-'));
		writeFileSync(path.join(folder, 'a.txt'), '\ufeffThe old whale swims.\r\nA whale sings.\r\n');
		writeFileSync(path.join(folder, 'b.txt'), 'A whale sings again.\n');
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const corpus = (...args: readonly string[]) => run(['corpus', ...args, folder], smallModels);

	it('writes words by frequency', async () => {
		const { code, stdout, stderr } = await corpus('words', '-n', '2');
		assert.equal(code, 1);
		assert.match(stderr, /these are 2 of 7 rows; more with --top 7\n.*en-sentences\.bin is missing/u);
		assert.match(stdout, /^word +count.*\nwhale +3 +2 /u);
	});

	it('writes the lines of a query, one below the other', async () => {
		const { stdout } = await corpus('concordance', 'whale s*');
		const lines = stdout.trimEnd().split('\n');
		assert.equal(lines.length, 3);
		assert.equal(new Set(lines.map(line => line.indexOf('['))).size, 1);
		assert.match(lines[0], /a\.txt:8 +The old \[whale swims\]\. A/u);
		assert.match(lines[1], /\[whale sings\]$/u);
	});

	it('writes key words beside a reference, and collocations', async () => {
		const keys = await corpus(
			'keywords',
			'--reference',
			path.join(folder, 'b.txt'),
			'--min-count',
			'1',
			'--format',
			'json',
		);
		assert.deepEqual(
			(JSON.parse(keys.stdout) as { word: string }[]).map(({ word }) => word),
			['whale'],
		);
		const pairs = await corpus('collocations', '--min-count', '2', '--format', 'csv');
		assert.match(pairs.stdout, /\r\na,whale,2,/u);
		const company = await corpus(
			'collocations',
			'--node',
			'sings',
			'--window',
			'1',
			'--min-count',
			'2',
			'--format',
			'csv',
		);
		assert.match(company.stdout, /\r\nsings,whale,2,/u);
	});

	it('says what is wrong, and tells of its options', async () => {
		assert.match((await corpus('tables')).stderr, /corpus wants one of words, concordance, keywords, collocations/u);
		assert.equal((await run(['corpus', 'concordance'], smallModels)).code, 2);
		assert.match((await corpus('words', '--sort', 'size')).stderr, /--sort is one of count, texts, word/u);
		assert.match((await corpus('keywords')).stderr, /en-word-counts/u);
		assert.match((await run(['corpus', '--help'], smallModels)).stdout, /--node QUERY/u);
	});
});
