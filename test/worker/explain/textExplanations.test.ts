import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExplainedAbility, Explanation, Picture, Words } from '../../../src/protocol/explain';
import { STRINGS } from '../../../webview/strings';
import { URI, WorkerHost } from '../support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');

const ENGLISH = [
	'Marie Curie was born in Warsaw in 1867. She discovered radium and polonium with her husband Pierre Curie 🙂.',
	'Radium is a radioactive metal. Radium glows in the dark, and radium salts were used in paint.',
	'',
	'In 1903 Marie Curie won the Nobel Prize in Physics. The work on radioactivity changed physics and medicine.',
	'Radioactivity is measured with a counter. The Nobel Prize made the discovery of radium famous.',
].join('\r\n');

const CHINESE = [
	'居里夫人1867年出生于华沙。她和丈夫皮埃尔·居里发现了镭和钋。镭是一种放射性金属，会在黑暗中发光。',
	'1903年，居里夫人获得诺贝尔物理学奖。放射性的研究改变了物理学和医学。镭的发现使诺贝尔奖更加有名。',
].join('\n');

/** Every phrase of an explanation. */
function phrasesOf(value: unknown): readonly Exclude<Words, string>[] {
	if (Array.isArray(value)) return value.flatMap(phrasesOf);
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.values(value).flatMap(phrasesOf);
	return 'key' in value && typeof value.key === 'string' ? [value as Exclude<Words, string>, ...inside] : inside;
}

function pictureOf<K extends Picture['kind']>(
	explanation: Explanation | undefined,
	kind: K,
	step?: number,
): Extract<Picture, { kind: K }> {
	const steps = explanation?.steps ?? [];
	const pictures = (step === undefined ? steps : [steps[step]]).flatMap(each => each.pictures);
	const found = pictures.find(picture => picture.kind === kind);
	assert.ok(found !== undefined, `a picture of the kind ${kind}`);
	return found as Extract<Picture, { kind: K }>;
}

function sumOf(rows: readonly { readonly values: readonly number[] }[], answer: number): number {
	return rows.reduce((sum, { values }) => sum + values[answer], 0);
}

describe('explanations of whole texts', function () {
	this.timeout(60_000);
	let host: WorkerHost;
	before(() => {
		host = new WorkerHost(path => readFileSync(join(MODELS, path)));
	});
	after(() => host.dispose());

	async function explain(
		text: string,
		ability: ExplainedAbility,
		at: number,
		details: Readonly<Record<string, string>> = {},
	): Promise<Explanation | undefined> {
		host.open(text);
		const answer = await host.ask('explain/explain', {
			...{ uri: URI, version: 1, start: 0, end: text.length },
			...{ ability, at, details },
		});
		assert.ok('failures' in answer);
		for (const { key, values = [] } of phrasesOf(answer.explanation?.steps)) {
			const known = (STRINGS as Readonly<Record<string, string>>)[`explain.${key}`] as string | undefined;
			assert.ok(known !== undefined, `there is no text for explain.${key}`);
			assert.equal(new Set(known.match(/\{\d\}/gu)).size, values.length, `explain.${key} is filled`);
		}
		return answer.explanation;
	}

	for (const [language, text] of [
		['English', ENGLISH],
		['Chinese', CHINESE],
	] as const) {
		describe(`in ${language}`, () => {
			it('tell how keywords come about, by each method, with sums that are the scores', async () => {
				for (const method of ['textrank', 'tfidf', 'topics']) {
					const explanation = await explain(text, 'keywords', 3, { view: 'keywords', method });
					const { rows, totals } = pictureOf(explanation, 'contributions');
					totals.forEach((total, answer) => assert.ok(Math.abs(sumOf(rows, answer) - total) < 1e-6));
				}
				const graph = pictureOf(await explain(text, 'keywords', 3, { method: 'textrank' }), 'graph');
				assert.ok(graph.rounds !== undefined && graph.rounds.every(round => round.length === graph.nodes.length));
			});

			it('tell how topics of passages come about', async () => {
				const explanation = await explain(text, 'keywords', 3, { view: 'topics', topics: '2' });
				const { rows, values } = pictureOf(explanation, 'matrix');
				assert.equal(values.length, rows.length);
			});

			it('tell how a text gets its label, with sums that are the scores', async () => {
				for (const ability of ['topic', 'sentiment'] as const) {
					const { rows, totals, others } = pictureOf(await explain(text, ability, 0), 'contributions');
					totals.forEach((total, answer) =>
						assert.ok(Math.abs(sumOf(rows, answer) + (others?.values[answer] ?? 0) - total) < 1e-3),
					);
				}
			});

			it('tell how a summary is made, the sentence at the cursor marked', async () => {
				const explanation = await explain(text, 'summary', text.indexOf('1903'), { unit: 'sentences', value: '2' });
				const { rows, totals } = pictureOf(explanation, 'contributions');
				assert.ok(Math.abs(sumOf(rows, 0) - totals[0]) < 1e-6);
				assert.equal(pictureOf(explanation, 'table', 2).rows.filter(({ isMarked }) => isMarked === true).length, 1);
				assert.ok(explanation?.choices.some(({ start }) => start === explanation.focus?.start));
			});

			it('tell how relations are found', async () => {
				const explanation = await explain(text, 'relations', 3);
				assert.ok(pictureOf(explanation, 'marked').marks.length >= 2);
				assert.equal(explanation?.steps.length, 3);
			});

			it('tell how a question is answered, with sums that are the scores', async () => {
				const question = language === 'English' ? 'Where was Marie Curie born?' : '居里夫人出生在哪里？';
				const explanation = await explain(text, 'answers', 0, { question });
				const { rows, totals } = pictureOf(explanation, 'contributions');
				assert.ok(Math.abs(sumOf(rows, 0) - totals[0]) < 1e-6);
				assert.equal(pictureOf(explanation, 'table', 2).rows[0].cells[0], language === 'English' ? 'Warsaw' : '华沙');
				assert.equal((await explain(text, 'answers', 0))?.steps.length, 1);
			});

			it('tell how a sentence is translated, with sums that are the scores', async () => {
				const explanation = await explain(text, 'translation', 3);
				const { rows, totals } = pictureOf(explanation, 'contributions');
				totals.forEach((total, answer) => assert.ok(Math.abs(sumOf(rows, answer) - total) < 1e-4));
			});

			it('fill the formulas of statistics with the numbers of the text', async () => {
				const { steps } = (await explain(text, 'statistics', 3)) ?? assert.fail();
				const formulas = steps.flatMap(({ pictures }) => pictures).filter(picture => picture.kind === 'formula');
				assert.ok(formulas.length >= 4 && formulas.filter(({ filled }) => filled !== undefined).length >= 3);
				for (const { filled } of formulas) assert.doesNotMatch(filled ?? '', /NaN|undefined|Infinity/u);
			});

			it('tell how sentences and words become vectors', async () => {
				const { rows, totals } = pictureOf(await explain(text, 'vectors', 3, { part: 'space' }), 'contributions');
				assert.ok(sumOf(rows, 0) <= totals[0] + 1e-6);
				assert.ok(pictureOf(await explain(text, 'vectors', 3, { part: 'words' }), 'table').rows.length > 0);
				pictureOf(await explain(text, 'vectors', 3, { part: 'contexts' }), 'formula');
			});
		});
	}

	it('are not there where there is nothing to explain', async () => {
		for (const text of ['', '   ', '\ud800', '🙂🙂']) {
			for (const ability of [
				'keywords',
				'topic',
				'summary',
				'relations',
				'translation',
				'vectors',
				'statistics',
			] as const)
				await explain(text, ability, 0);
		}
	});
});
