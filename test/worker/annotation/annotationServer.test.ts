import assert from 'node:assert/strict';
import { smallModel } from '../../core/keywords/support';
import { URI, WorkerHost } from '../support/workerHost';

const SETTINGS = { format: 'plain', language: 'auto', standard: 'pku' } as const;
const TEXT = 'Ann left.\n\nBob came.';

describe('annotation server', () => {
	let host: WorkerHost;
	let version = 1;
	beforeEach(() => {
		host = new WorkerHost(smallModel);
		version = 1;
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	const at = (words: string, text = TEXT) => {
		const start = text.indexOf(words);
		return { uri: URI, version, start, end: start + words.length };
	};
	const whole = (text = TEXT) => ({ uri: URI, version, start: 0, end: text.length });

	async function entities(text = TEXT): Promise<string[]> {
		const answer = await host.ask('analysis/analyze', { ...whole(text), layers: ['entities'] });
		assert.ok(!('outdated' in answer));
		return (answer.entities ?? []).map(
			({ start, end, label, engine }) => `${text.slice(start, end)} ${label} ${engine}`,
		);
	}

	it('has corrections in every answer, and marks', async () => {
		const state = await host.ask('annotation/correct', { ...at('Bob'), correction: { kind: 'entity', label: 'PER' } });
		assert.ok('conllu' in state && state.conllu.includes('NER=B-PER'));
		assert.deepEqual({ ...state, conllu: '' }, { version: 1, conllu: '', sentences: 1, checked: 0, lost: 0 });
		assert.deepEqual(await entities(), ['Bob PER person']);
		const marks = await host.ask('annotation/marks', whole());
		assert.ok('marks' in marks);
		assert.deepEqual(marks.marks, [{ ...{ start: 11, end: 14 }, kind: 'entity', label: 'PER' }]);
		const written = await host.ask('analysis/export', { ...whole(), format: 'brat', name: 'a.txt' });
		assert.ok('text' in written);
		assert.equal(written.text, 'T1\tPER 11 14\tBob\n');
	});

	it('takes corrections with the document, and follows edits', async () => {
		const state = await host.ask('annotation/correct', { ...at('Bob'), correction: { kind: 'entity', label: 'PER' } });
		assert.ok('conllu' in state);
		const text = `Dear all.\n\n${TEXT}`;
		version = 2;
		host.notify('document/open', { uri: URI, version, text, settings: SETTINGS, gold: state.conllu });
		assert.deepEqual(await entities(text), ['Bob PER person']);
		const edited = text.replace('Dear', 'Hi');
		version = 3;
		host.notify('document/change', {
			uri: URI,
			baseVersion: 2,
			version: 3,
			changes: [{ start: 0, end: 4, text: 'Hi' }],
		});
		assert.deepEqual(await entities(edited), ['Bob PER person']);
		const now = await host.ask('annotation/state', whole(edited));
		assert.ok('conllu' in now && now.sentences === 1 && now.conllu.includes('TokenRange=20:23'));
	});

	it('never writes over a file that it could not read', async () => {
		version = 2;
		host.notify('document/open', { uri: URI, version, text: TEXT, settings: SETTINGS, gold: '1\tbroken' });
		const correction = { kind: 'entity', label: 'PER' } as const;
		await assert.rejects(host.ask('annotation/correct', { ...at('Bob'), correction }), /could not be read.*Line 1/u);
		await assert.rejects(host.ask('annotation/state', whole()), /Line 1/u);
		assert.deepEqual(await entities(), []);
	});

	it('says why there is nothing to correct', async () => {
		const ask = host.ask('annotation/correct', { ...at('Bob'), correction: { kind: 'noEntity' } });
		await assert.rejects(ask, /There is no entity here/u);
	});

	it('imports, measures without the corrections, and joins measures', async () => {
		const content = 'T1\tPER 0 3\tAnn\nT2\tPER 11 14\tBob\nT3\tPER 1 2\tzz\n';
		const state = await host.ask('annotation/import', { ...whole(), format: 'brat', content });
		assert.ok('taken' in state);
		assert.deepEqual([state.taken, state.problems.map(({ what }) => what)], [2, ['textDiffers']]);
		const evaluation = await host.ask('annotation/evaluate', whole());
		assert.ok('measures' in evaluation);
		const [all] = evaluation.measures;
		assert.deepEqual([all.layer, all.gold, all.correct, evaluation.sentences], ['entities', 2, 0, 2]);
		const total = await host.ask('annotation/joinEvaluations', { parts: [evaluation, evaluation] });
		assert.equal(total.measures[0].gold, 4);
	});

	it('answers that another version is outdated', async () => {
		assert.deepEqual(await host.ask('annotation/state', { ...whole(), version: 7 }), { outdated: true });
	});
});
