import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ModelStore } from '../../../src/core/model/modelStore';
import type { AnswerFile, AnswerFileKind } from '../../../src/core/tasks/answering/answerFile';
import { AnswerLibrary } from '../../../src/core/tasks/answering/answerLibrary';
import type { AnsweringResources } from '../../../src/core/tasks/answering/answeringResources';
import type { AnswerSet } from '../../../src/core/tasks/answering/answers';
import { NlpError } from '../../../src/core/errors';
import { cutTwos } from './retrieval/support';

const MODELS = join(import.meta.dirname, '../../../models');

/** The likeness of questions is learned; passages are found and not read. */
const RESOURCES: AnsweringResources = {
	models: new ModelStore({
		read: path =>
			path.endsWith('-answers.bin')
				? Promise.reject(new NlpError('model-missing', 'There is no reader.'))
				: Promise.resolve(readFileSync(join(MODELS, path))),
	}),
	chineseWords: () => Promise.resolve(cutTwos),
	annotate: () => Promise.reject(new NlpError('model-missing', 'There are no layers.')),
};

const NAMES = ['a.txt', 'b.csv', '__proto__', 'constructor', 'toString'];
const PEOPLE = ['Ada', '鲁迅', 'constructor', '__proto__'];
const PLACES = ['London', '绍兴', 'valueOf'];
const QUESTIONS = [
	'Where was Ada born?',
	'鲁迅出生在哪里？',
	'What is constructor?',
	'birth place of __proto__',
	'🙂',
	'',
];

/** The same facts as a text, as statements or as questions with their answers. */
const WRITTEN: Readonly<Record<AnswerFileKind, (facts: readonly (readonly [string, string])[]) => string>> = {
	text: facts => facts.map(([who, where]) => `${who} was born in ${where}. ${who}出生在${where}。`).join('\n\n'),
	knowledge: facts =>
		['subject,predicate,object', ...facts.map(([who, where]) => `${who},birth place,${where}`)].join('\n'),
	questions: facts =>
		['question,answer', ...facts.map(([who, where]) => `Where was ${who} born?,In ${where}.`)].join('\n'),
};

const fact = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...PLACES));
const file: fc.Arbitrary<AnswerFile> = fc
	.record({
		name: fc.constantFrom(...NAMES),
		kind: fc.constantFrom<AnswerFileKind>('text', 'knowledge', 'questions'),
		facts: fc.array(fact, { maxLength: 3 }),
	})
	.map(({ name, kind, facts }) => ({ name, kind, stamp: kind, format: 'plain', text: WRITTEN[kind](facts) }));
const change = fc.oneof(
	{ weight: 3, arbitrary: file },
	{ weight: 1, arbitrary: fc.constantFrom(...NAMES).map(name => ({ removed: name })) },
);

async function answersOf(library: AnswerLibrary): Promise<AnswerSet[]> {
	const sets: AnswerSet[] = [];
	for (const question of QUESTIONS) sets.push(await library.ask(question, { limit: 50 }));
	return sets;
}

/** Answers without what is chosen between equals: their order, and which of two files that say the same is named. */
function withoutTies(sets: readonly AnswerSet[]): unknown[] {
	const sorted = (values: readonly unknown[] = []): string[] => values.map(value => JSON.stringify(value)).sort();
	return sets.map(({ passages, knowledge, questions, best }) => ({
		best,
		passages: sorted(passages),
		questions: questions?.answers,
		knowledge: sorted(knowledge?.answers.map(({ values, probability }) => [sorted(values), probability.toFixed(9)])),
	}));
}

async function freshLibrary(files: Iterable<AnswerFile>): Promise<AnswerLibrary> {
	const library = await AnswerLibrary.empty(RESOURCES);
	for (const each of files) await library.add(each);
	return library;
}

describe('AnswerLibrary laws', () => {
	it('answers as one that was made of the files that are left, whatever was added and removed before', async function () {
		this.timeout(60_000);
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 12 }), async changes => {
				const library = await AnswerLibrary.empty(RESOURCES);
				const left = new Map<string, AnswerFile>();
				for (const each of changes) {
					const name = 'removed' in each ? each.removed : each.name;
					left.delete(name);
					if ('removed' in each) library.remove(name);
					else {
						left.set(name, each);
						await library.add(each);
					}
				}
				const expected = await freshLibrary(left.values());
				assert.deepEqual(library.content, expected.content);
				assert.deepEqual(await answersOf(library), await answersOf(expected));
				const loaded = await AnswerLibrary.from(library.toBytes(), 'library', RESOURCES);
				assert.deepEqual(await answersOf(loaded), await answersOf(expected));
			}),
			{ numRuns: 20 },
		);
	});

	it('answers the same but for ties, whatever the order in which files came', async function () {
		this.timeout(60_000);
		const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(files, async some => {
				const forwards = withoutTies(await answersOf(await freshLibrary(some)));
				const backwards = withoutTies(await answersOf(await freshLibrary([...some].reverse())));
				assert.deepEqual(backwards, forwards);
			}),
			{ numRuns: 20 },
		);
	});
});
