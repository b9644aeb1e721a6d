import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { NlpError } from '../../../src/core/errors';
import { Nlp } from '../../../src/core/nlp';
import type { AnswerFile, AnswerFileKind } from '../../../src/core/tasks/answering/answerFile';
import { AnswerLibrary } from '../../../src/core/tasks/answering/answerLibrary';
import type { AnswerSet } from '../../../src/core/tasks/answering/answers';

const MODELS = join(import.meta.dirname, '../../../models');
const { answering } = new Nlp({
	read: name => {
		const path = join(MODELS, name);
		if (!existsSync(path)) return Promise.reject(new NlpError('model-missing', `There is no ${name}.`));
		return Promise.resolve(readFileSync(path));
	},
});

function file(name: string, kind: AnswerFileKind, text: string): AnswerFile {
	return { name, stamp: `${name} ${text.length}`, format: name.endsWith('.md') ? 'markdown' : 'plain', kind, text };
}

const FILES: readonly AnswerFile[] = [
	file('lu.txt', 'text', '鲁迅于1881年出生在绍兴。他写了《狂人日记》。\n\n绍兴在浙江省。'),
	file('curie.md', 'text', '# Marie Curie\n\nMarie Curie was born in Warsaw in 1867. She discovered radium in 1898.'),
	file('works.csv', 'knowledge', 'name,author,year\n狂人日记,鲁迅,1918\n阿Q正传,鲁迅,1921\n'),
	file('faq.csv', 'questions', '问题,答案,票数\n怎么退款？,在订单页。,3\nHow do I reset it?,Press the button.,1\n'),
	file('faq.md', 'questions', '## What is radium?\n\nAn element.\n\n## 鲁迅是谁？\n\n作家。'),
];
const ASKED = [
	'鲁迅在哪里出生？',
	'When was Marie Curie born?',
	'狂人日记的作者是谁？',
	'如何退款',
	'how to reset',
	'radium',
];

async function libraryOf(files: readonly AnswerFile[]): Promise<AnswerLibrary> {
	const library = await AnswerLibrary.empty(answering);
	for (const each of files) await library.add(each);
	return library;
}

async function answersOf(library: AnswerLibrary): Promise<AnswerSet[]> {
	const sets = [];
	for (const question of ASKED) sets.push(await library.ask(question, { limit: 3 }));
	return sets;
}

/** What goes wrong may be in another order; all else is the same. */
const content = (library: AnswerLibrary) => ({
	...library.content,
	stamps: Object.fromEntries(Object.entries(library.content.stamps).sort()),
});

describe('AnswerLibrary with all its models', () => {
	it('answers as a fresh library does, after any adding and removing in any order', async () => {
		const fresh = await libraryOf(FILES);
		const expected = await answersOf(fresh);
		const step = fc.record({
			index: fc.nat(FILES.length - 1),
			kind: fc.constantFrom<AnswerFileKind | 'removed'>('text', 'knowledge', 'questions', 'removed'),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { maxLength: 8 }),
				fc.shuffledSubarray([...FILES], { minLength: FILES.length }),
				async (steps, last) => {
					const library = await AnswerLibrary.empty(answering);
					for (const { index, kind } of steps) {
						const { name } = FILES[index];
						if (kind === 'removed') library.remove(name);
						else await library.add(file(name, kind, 'question,answer\nWho is he?,Lu Xun was born in 1881.\n'));
					}
					for (const each of last) await library.add(each);
					assert.deepEqual(content(library), content(fresh));
					assert.deepEqual(await answersOf(library), expected);
				},
			),
			{ numRuns: 10 },
		);
	});

	it('answers the same when it is saved and opened', async () => {
		const library = await libraryOf(FILES);
		const opened = await AnswerLibrary.from(library.toBytes(), 'library', answering);
		assert.deepEqual(content(opened), content(library));
		assert.deepEqual(await answersOf(opened), await answersOf(library));
	});

	it('holds nothing of a file whose adding was cancelled, nor of one that was removed', async () => {
		for (const each of FILES) {
			const library = await libraryOf(FILES);
			try {
				await library.add(each, { signal: { aborted: true } });
				// What is read in one go is added all the same.
				assert.ok(each.name in library.content.stamps);
			} catch (error) {
				assert.ok(error instanceof NlpError && error.code === 'cancelled', String(error));
				assert.deepEqual(content(library), content(await libraryOf(FILES.filter(other => other !== each))));
			}
		}
		const library = await libraryOf(FILES);
		for (const { name } of FILES) library.remove(name);
		assert.deepEqual(content(library), content(await libraryOf([])));
	});

	it('takes hostile texts and questions', async () => {
		const texts = [
			'',
			'\0',
			'\ud83d',
			'\r\n\r\n',
			'😀'.repeat(5000),
			'x'.repeat(200_000),
			'鲁'.repeat(20_000),
			'"',
			'{',
			'<a> <b',
		];
		const kinds: readonly AnswerFileKind[] = ['text', 'knowledge', 'questions'];
		const library = await AnswerLibrary.empty(answering);
		for (const [index, text] of texts.entries()) {
			for (const kind of kinds) {
				for (const ending of ['txt', 'md', 'csv', 'ttl', 'jsonl', 'json']) {
					await library.add(file(`${index}.${kind}.${ending}`, kind, text));
				}
			}
		}
		for (const question of [...texts, 'x', '鲁', 'SELECT * WHERE { ?s ?p ?o }', '<script>', '?'.repeat(10_000)]) {
			const { documents, knowledge, questions } = await library.ask(question, { limit: 3 });
			for (const source of [documents, knowledge, questions]) assert.ok(Array.isArray(source?.answers));
		}
	});
});
