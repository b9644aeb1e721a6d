import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExplainedAbility, Explanation, Picture, Words } from '../../../src/protocol/explain';
import { STRINGS } from '../../../webview/strings';
import { decodePicture } from '../../../webview/explain/decodePicture';
import { URI, WorkerHost } from '../support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');

const ABILITIES: readonly ExplainedAbility[] = [
	'sentences',
	'segmentation',
	'tags',
	'lemmas',
	'dependencies',
	'entities',
	'patterns',
];

const TEXTS = {
	en: 'On 5 May 2024 Dr. Smith met Barack Obama in the U.S. for $3.50. They studied, see https://a.com/b now.',
	zh: '昨天王小明在北京大学研究生命的起源，花了三百元（真的！）。“你去吗？”他问。',
	mixed: '我们用 Visual Studio Code 写代码。Then we didn’t say 你好 to John Smith.',
	odd: '😀😀 \ud83d hello\r\n\r\n- item one\r\n- item two 𠮷野家 a.b.c ……',
};

/** Every phrase in some words. */
function keysOf(words: Words | number): string[] {
	if (typeof words !== 'object') return [];
	return [words.key, ...(words.values ?? []).flatMap(keysOf)];
}

/** Every phrase in a picture: whatever in it has a key. */
function keysIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('key' in value && typeof value.key === 'string') return keysOf(value as Words);
	return Object.values(value).flatMap(keysIn);
}

function checkPicture(picture: Picture): void {
	const sent = JSON.parse(JSON.stringify(picture)) as unknown;
	assert.equal(decodePicture(sent, 'picture').kind, picture.kind);
	if (picture.kind === 'contributions') {
		const sums = picture.totals.map((_, answer) =>
			picture.rows.reduce((sum, { values }) => sum + values[answer], picture.others?.values[answer] ?? 0),
		);
		sums.forEach((sum, answer) => assert.ok(Math.abs(sum - picture.totals[answer]) < 0.3, `${sum} in ${sums.join()}`));
	}
	if (picture.kind === 'lattice')
		for (const { edges } of picture.paths) {
			let at = 0;
			for (const edge of edges) {
				assert.equal(picture.edges[edge].start, at);
				at = picture.edges[edge].end;
			}
			assert.equal(at, picture.units.length);
		}
}

describe('explanations', function () {
	this.timeout(120_000);
	let host: WorkerHost;
	before(() => {
		host = new WorkerHost(path => readFileSync(join(MODELS, path)));
	});
	after(() => host.dispose());

	const ask = async (ability: ExplainedAbility, text: string, at: number): Promise<Explanation | undefined> => {
		const answer = await host.ask('explain/explain', { uri: URI, version: 1, start: 0, end: text.length, ability, at });
		assert.ok('failures' in answer);
		assert.deepEqual(answer.failures, []);
		return answer.explanation;
	};

	for (const ability of ABILITIES) {
		it(`of ${ability} are there for every place, in words that the panel has`, async () => {
			const unknown = new Set<string>();
			for (const text of Object.values(TEXTS)) {
				host.open(text);
				for (let at = 0; at <= text.length; at += 5) {
					const explained = await ask(ability, text, at);
					if (explained === undefined) continue;
					const { span, focus, choices, steps } = explained;
					assert.ok(steps.length > 0 && span.start < span.end && span.end <= text.length);
					if (focus) assert.ok(choices.some(({ start, end }) => start === focus.start && end === focus.end));
					for (const choice of choices) assert.ok(choice.start >= span.start && choice.end <= span.end);
					for (const key of keysIn(steps)) if (!Object.hasOwn(STRINGS, `explain.${key}`)) unknown.add(key);
					steps.flatMap(({ pictures }) => pictures).forEach(checkPicture);
				}
			}
			assert.deepEqual([...unknown], []);
		});
	}

	it('say the tag, the lemma and the head that the analysis has', async () => {
		const text = 'They studied the old books.';
		host.open(text);
		const textOf = async (ability: ExplainedAbility, at: number): Promise<string> =>
			JSON.stringify((await ask(ability, text, at))?.steps);
		assert.match(await textOf('tags', 6), /"tags\.chosen","values":\["studied","VBD · VERB"\]/u);
		assert.match(await textOf('lemmas', 6), /"text":"study"/u);
		assert.match(await textOf('dependencies', 22), /"from":1,"to":4,"label":"obj","isMarked":true/u);
	});

	it('are none where there is no text, and of one word where there is one', async () => {
		for (const text of ['', ' \n\n ', '\r\n']) {
			host.open(text);
			for (const ability of ABILITIES) assert.equal(await ask(ability, text, 0), undefined, ability);
		}
		host.open('好');
		for (const ability of ABILITIES) await ask(ability, '好', 0);
	});

	it('come soon in a long text without white space', async () => {
		const text = '研究生命的起源'.repeat(20_000);
		host.open(text);
		for (const ability of ABILITIES) {
			const explained = await ask(ability, text, 70_000);
			assert.ok(JSON.stringify(explained ?? '').length < 200_000, ability);
		}
	});
});
