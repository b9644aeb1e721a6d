import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modelFolder } from '../../src/cli/modelFolder';
import { conlluProblems } from '../core/formats/conlluProblems';
import { inCheckout } from '../support/checkout';
import { run } from './runProgram';

interface Piece {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

describe('the command line on the sample documents', () => {
	const models = modelFolder(inCheckout('dist'));
	const folder = inCheckout('test/fixtures/samples');
	const temporary = mkdtempSync(path.join(tmpdir(), 'nlp-lens-'));
	after(() => rmSync(temporary, { recursive: true }));
	const fileWith = (text: string): string => {
		const file = path.join(temporary, 'text.txt');
		writeFileSync(file, text);
		return file;
	};

	for (const [standard, words] of [
		['pku', ['2024年', '科学家', '去', '了', '上海市']],
		['ud', ['2024', '年', '科学', '家', '去', '了', '上海', '市']],
	] as const) {
		it(`cuts, tags and finds names by the standard ${standard}, the same for words that are given`, async () => {
			const text = '2024年科学家去了上海市。\n';
			const { stdout } = await run(['analyze', '--standard', standard, fileWith(text)], models);
			const rows = stdout
				.split('\n')
				.filter(line => /^\d/u.test(line))
				.map(line => line.split('\t'));
			assert.deepEqual(
				rows.map(([, form]) => form),
				[...words, '。'],
			);
			assert.ok(rows.every(([, , , upos]) => /^[A-Z]+$/u.test(upos)));
			assert.match(rows.find(([, form]) => form.startsWith('上海'))?.[9] ?? '', /NER=B-LOC/u);
			const given = await run(['analyze', '--pretokenized', fileWith(rows.map(([, form]) => form).join(' '))], models);
			assert.deepEqual(
				given.stdout
					.split('\n')
					.filter(line => /^\d/u.test(line))
					.map(line => line.split('\t')),
				rows,
			);
		});
	}

	for (const name of readdirSync(folder)) {
		const file = path.join(folder, name);
		const text = readFileSync(file, 'utf8').replace(/^\ufeff/u, '');

		it(`writes sound CoNLL-U of ${name} by either standard`, async () => {
			for (const standard of ['pku', 'ud']) {
				const { code, stdout, stderr } = await run(['analyze', '--standard', standard, file], models);
				assert.deepEqual([code, stderr], [0, '']);
				assert.deepEqual(conlluProblems(stdout), []);
			}
		});

		it(`writes offsets that are those of the text of ${name}`, async () => {
			const { stdout } = await run(['analyze', '--format', 'jsonl', file], models);
			let last = 0;
			for (const line of stdout.split('\n').filter(each => each !== '')) {
				const sentence = JSON.parse(line) as Piece & { tokens: Piece[]; entities: Piece[] };
				for (const piece of [sentence, ...sentence.tokens, ...sentence.entities])
					assert.equal(text.slice(piece.start, piece.end), piece.text);
				for (const token of sentence.tokens) {
					assert.ok(token.start >= last);
					last = token.end;
				}
			}
		});

		it(`keeps the lines of ${name} when it cuts them into words`, async () => {
			const { stdout } = await run(['segment', file], models);
			const bare = (content: string) => content.split('\n').map(line => line.replace(/[^\S\r]/gu, ''));
			assert.deepEqual(bare(stdout), bare(text));
		});
	}
});
