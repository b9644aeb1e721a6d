import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './runProgram';

const TEXT = 'Ann left.\r\n\r\n😀 Bob came.\r\n';

describe('annotations on the command line', () => {
	let folder: string;
	beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'nlp-lens-'))));
	afterEach(() => rm(folder, { recursive: true }));

	async function file(name: string, content: string): Promise<string> {
		const full = path.join(folder, name);
		await writeFile(full, content);
		return full;
	}

	/** Models are missing, which is told; what people said is there all the same. */
	const runs = async (...args: string[]): Promise<string> => (await run(args)).stdout;

	it('come from one format in another, through the file beside the text', async () => {
		const text = await file('a.txt', TEXT);
		const ann = await file('a.ann', 'T1\tPER 0 3\tAnn\nT2\tHero 15 18\tBob\n');
		const conllu = await runs('annotations', '--gold', ann, text);
		assert.match(conllu, /\tBob\t.*NER=B-Hero.*TokenRange=15:18/u);
		await file('a.txt.nlp.conllu', conllu);
		assert.equal(await runs('annotations', '--to', 'brat', text), 'T1\tPER 0 3\tAnn\nT2\tHero 15 18\tBob\n');
		const doccano = await file('d.jsonl', await runs('annotations', '--to', 'doccano', text));
		assert.equal(
			await runs('annotations', '--gold', doccano, '--to', 'brat', text),
			'T1\tPER 0 3\tAnn\nT2\tHero 15 18\tBob\n',
		);
		for (const to of ['spacy', 'csv', 'iob2']) {
			const name = await file(`x.${to}`, await runs('annotations', '--to', to, text));
			const back = await runs('annotations', '--gold', name, '--from', to, '--to', 'brat', text);
			assert.equal(back, 'T1\tPER 0 3\tAnn\nT2\tHero 15 18\tBob\n', to);
		}
	});

	it('measure the analysis, of texts and folders', async () => {
		const text = await file('a.txt', TEXT);
		const ann = await file('a.ann', 'T1\tPER 0 3\tAnn\nT2\tPER 2 5\tzzz\n');
		const { stdout, stderr } = await run(['evaluate', '--gold', ann, '--errors', '9', text]);
		assert.match(stdout, /\| entities \| 1 \| 0 \| 0 \| 0\.00/u);
		assert.match(stdout, /\| 0 \| entities \| Ann \| PER \|/u);
		assert.match(stderr, /line 2: left out \(textDiffers\): zzz/u);
		await file('a.txt.nlp.conllu', await runs('annotations', '--gold', ann, text));
		const { total } = JSON.parse(await runs('evaluate', '--json', folder)) as {
			total: { measures: { gold: number }[] };
		};
		assert.equal(total.measures[0].gold, 1);
	});

	it('measure the words of CoNLL-U on the text that they spell', async () => {
		const rows = ['Ann', 'left', '.'].map((form, index) => `${index + 1}\t${form}${'\t_'.repeat(8)}`);
		const name = await file('gold.conllu', `${rows.join('\n')}\n\n`);
		assert.match(await runs('evaluate', name), /\| words \| 3 \| 3 \| 3 \| 100\.00/u);
	});

	it('say what is wrong', async () => {
		const text = await file('a.txt', TEXT);
		for (const [args, message] of [
			[['evaluate', text], /no annotations of a\.txt/u],
			[['evaluate'], /wants a text/u],
			[['evaluate', folder], /no file named/u],
			[['evaluate', '--to', 'csv', text], /takes no option --to/u],
			[['annotations', '--to', 'x', text], /--to is one of/u],
			[['annotations', text, text], /reads one text/u],
			[['annotations', '--gold', text, text], /say by --from/u],
			[['evaluate', '--gold', text, '--from', 'spacy', text], /Line 1 is no JSON/u],
		] as const) {
			const { code, stderr } = await run(args);
			assert.equal(code, 2, stderr);
			assert.match(stderr, message);
		}
		for (const command of ['annotations', 'evaluate']) assert.equal((await run([command, '--help'])).code, 0);
	});
});
