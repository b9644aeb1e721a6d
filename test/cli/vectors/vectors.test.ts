import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../runProgram';

/** The models as they are shipped. */
const shipped = { read: (name: string) => Promise.resolve(readFileSync(path.join('models', name))) };

const OWN = ['--vocabulary', 'own', '--frequencies', 'own', '--terms', 'words'];

describe('vectors space, similar and map', () => {
	let folder: string;

	beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'nlp-lens-vectors-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	function put(name: string, content: string): string {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
		return file;
	}

	it('show a short sentence in a vocabulary of 16,384 words', async () => {
		const { code, stdout } = await run(['vectors', 'space', put('a.txt', '雍和宫的荷花很美')], shipped);
		assert.equal(code, 0);
		assert.match(stdout, /^dimensions\t16384 \(5 of the texts, 16379 others\)$/mu);
		assert.match(stdout, /^not 0, all as one\t5, sparsity 99\.97 %$/mu);
		const rows = stdout.slice(stdout.indexOf('term ')).trimEnd().split('\n').slice(1);
		assert.deepEqual(
			rows.map(row => row.split(/\s+/u)[0]),
			['雍和宫', '的', '荷花', '很', '美'],
		);
	});

	it('write vectors of a folder in three formats', async () => {
		put('sky/a.txt', 'moon orbit moon\n');
		put('food/b.txt', 'soup spoon\n');
		const libsvm = await run(['vectors', 'space', '--format', 'libsvm', '-w', 'nnn', folder]);
		assert.equal(libsvm.stdout, '1 2:1 3:1\n2 1:2 4:1\n');
		const csv = await run(['vectors', 'space', '--format', 'csv', folder]);
		assert.match(csv.stdout, /^food\/b\.txt,soup,/mu);
		const json = await run(['vectors', 'space', '--format', 'json', folder]);
		assert.equal((JSON.parse(json.stdout) as { texts: unknown[] }).texts.length, 2);
	});

	it('find similar sentences: pairs, to a text, to a row, as a matrix', async () => {
		const file = put('a.txt', 'The moon is full. Soup is hot.\n\nA full moon.\n');
		const pairs = await run(['vectors', 'similar', ...OWN, '--least', '0.1', file], shipped);
		assert.match(pairs.stdout, /^0\.\d{4}\t1\tThe moon is full\.\t3\tA full moon\.\n/u);
		const to = await run(['vectors', 'similar', ...OWN, '--to', 'hot soup', '--json', file], shipped);
		assert.equal((JSON.parse(to.stdout.split('\n')[0]) as { row: number }).row, 2);
		const row = await run(['vectors', 'similar', ...OWN, '--row', '3', file], shipped);
		assert.match(row.stdout, /^0\.\d{4}\t1\t.*\t(?:moon|full) 0\.\d+/u);
		const matrix = await run(['vectors', 'similar', ...OWN, '--matrix', file], shipped);
		assert.equal(matrix.stdout.trimEnd().split('\r\n').length, 4);
	});

	it('place the files of a folder on a map', async () => {
		for (const n of [1, 2, 3]) put(`sky/${n}.txt`, `moon orbit rocket planet ${n}`);
		for (const n of [4, 5, 6]) put(`food/${n}.txt`, `soup spoon onion butter ${n}`);
		const { stdout, stderr } = await run(['vectors', 'map', folder]);
		const xs = stdout
			.trimEnd()
			.split('\r\n')
			.slice(1)
			.map(line => Number(line.split(',')[3]));
		assert.ok(Math.sign(xs[0]) === Math.sign(xs[2]) && Math.sign(xs[0]) !== Math.sign(xs[5]));
		assert.match(stderr, /x \(\d+\.\d+ % of the variance\): .*(?:moon|soup)/u);
		const json = await run(['vectors', 'map', '--json', folder]);
		assert.equal((JSON.parse(json.stdout) as { points: unknown[] }).points.length, 6);
	});

	it('take a vocabulary from a file', async () => {
		const list = put('list.txt', 'moon\r\n\r\nstar\r\n');
		const file = put('a.md', '# Moon\n\n`star`');
		const { stdout } = await run(['vectors', 'space', ...OWN, '--vocabulary', list, file]);
		assert.match(stdout, /^dimensions\t2 \(1 of the texts, 1 others\)$/mu);
	});

	it('say what is wrong, and what is worth a note', async () => {
		const file = put('a.txt', 'moon');
		for (const [args, message] of [
			[['vectors'], /vectors lacks an action; actions are .*space, similar, map/u],
			[['vectors', 'toString'], /unknown action/u],
			[['vectors', 'space', '--weighting', 'tfidf', file], /SMART notation/u],
			[['vectors', 'space', '--size', '999999999', file], /from 1 to 262144/u],
			[['vectors', 'space', '--selection', 'best', file], /--selection is one of/u],
			[['vectors', 'space', '--vocabulary', put('none.txt', '\n'), file], /has no word/u],
			[['vectors', 'space', '--by', 'sentences', file, file], /--by sentences takes one file/u],
			[['vectors', 'similar', '--to', 'x', '--row', '1', file], /only one of --to and --row/u],
			[['vectors', 'similar', ...OWN, '--row', '2', file], /--row is at most 1/u],
		] as const) {
			const { code, stderr } = await run(args);
			assert.equal(code, 2, args.join(' '));
			assert.match(stderr, message);
		}
		const { stderr } = await run(['vectors', 'space', ...OWN, put('b.txt', '')]);
		assert.match(stderr, /one text has no inverse document frequencies/u);
	});

	it('have help', async () => {
		assert.match((await run(['vectors', '--help'])).stdout, /^ {2}space /mu);
		for (const action of ['space', 'similar', 'map']) {
			const { stdout } = await run(['vectors', action, '--help']);
			assert.match(stdout, new RegExp(`^Usage: nlp-lens vectors ${action}`, 'u'));
		}
	});
});
