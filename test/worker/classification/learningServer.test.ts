import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { LabeledText } from '../../../src/protocol/classification';
import { URI, WorkerHost } from '../support/workerHost';

const noModels = (path: string): never => {
	throw new Error(`no ${path} here`);
};
const AXES = { gold: 'Label', predicted: 'Found' };

const EXAMPLES: readonly LabeledText[] = Array.from({ length: 40 }, (_, i) =>
	i % 2 === 0
		? { text: `the printer number ${i} is broken`, label: 'bad' }
		: { text: `the screen number ${i} is lovely`, label: 'good' },
);

describe('learning server', () => {
	let host: WorkerHost;

	beforeEach(() => (host = new WorkerHost(noModels)));
	afterEach(() => host.dispose());

	const begin = (id = 'own:1') => host.ask('classification/learnBegin', { id, title: 'Post', method: 'linear' });
	const ids = async () => (await host.ask('classification/classifiers', null)).map(({ id }) => id);

	it('learns from examples that come bit by bit, and judges documents and texts by what it learned', async () => {
		await begin();
		await host.ask('classification/learnAdd', { id: 'own:1', examples: EXAMPLES.slice(0, 10) });
		await host.ask('classification/learnAdd', { id: 'own:1', examples: EXAMPLES.slice(10) });
		const { info, report, picture } = await host.ask('classification/learnFinish', { id: 'own:1', axes: AXES });
		assert.deepEqual([info.id, info.title, info.kind, info.method], ['own:1', 'Post', 'own', 'linear']);
		assert.deepEqual([report.heldOut, report.accuracy], [40, 1]);
		assert.match(picture, /^<svg /u);
		assert.deepEqual(await ids(), ['own:1']);
		const [answer, none] = await host.ask('classification/classifyTexts', {
			classifier: 'own:1',
			texts: ['broken!', ''].map(text => ({ text, format: 'plain' as const })),
		});
		assert.equal(answer?.decision, 'bad');
		assert.equal(none, undefined);
		const text = 'My printer is broken.';
		host.open(text);
		const range = { uri: URI, version: 1, start: 0, end: text.length };
		const judged = await host.ask('classification/classify', { ...range, classifier: 'own:1' });
		assert.ok('classification' in judged);
		const [first] = judged.classification?.evidence ?? [];
		assert.match(text.slice(first.start, first.end), /printer|broken/u);
	});

	it('learns from tables and tells their columns', async () => {
		const text = EXAMPLES.map(({ text: content, label }) => `${content};${label};x\n`).join('');
		const table = { name: 'a.csv', text: `words;kind;other\n${text}` };
		const columns = await host.ask('classification/tableColumns', table);
		assert.deepEqual(columns.columns, ['words', 'kind', 'other']);
		await begin();
		await assert.rejects(host.ask('classification/learnAddTable', { id: 'own:1', ...table }), /which of the columns/u);
		const named = { ...table, textColumn: 'words', labelColumn: 'kind' };
		await host.ask('classification/learnAddTable', { id: 'own:1', ...named });
		const { report } = await host.ask('classification/learnFinish', { id: 'own:1', axes: AXES });
		assert.equal(report.heldOut, 40);
	});

	it('loads what it learned again, with the report, in place of what had its id; removes it', async () => {
		await begin();
		await host.ask('classification/learnAdd', { id: 'own:1', examples: EXAMPLES });
		const { bytes, report } = await host.ask('classification/learnFinish', { id: 'own:1', axes: AXES });
		const other = new WorkerHost(noModels);
		const loaded = await other.ask('classification/load', { id: 'file:a', name: 'a.bin', bytes });
		assert.deepEqual([loaded.info.id, loaded.info.title], ['file:a', 'Post']);
		assert.deepEqual(loaded.report, report);
		other.dispose();
		await host.ask('classification/remove', { id: 'own:1' });
		assert.deepEqual(await ids(), []);
	});

	it('says what is wrong with a file, with examples, and with a learner that is none', async () => {
		const bytes = new TextEncoder().encode('no classifier');
		await assert.rejects(host.ask('classification/load', { id: 'x', name: 'a.bin', bytes }), /a\.bin is malformed/u);
		await begin();
		await host.ask('classification/learnAdd', {
			id: 'own:1',
			examples: EXAMPLES.filter(({ label }) => label === 'bad'),
		});
		const finish = () => host.ask('classification/learnFinish', { id: 'own:1', axes: AXES });
		await assert.rejects(finish(), /All 20 examples have the same label/u);
		await assert.rejects(finish(), /not begun or is lost/u);
		assert.deepEqual(await ids(), []);
	});

	it('tells how far it is, and can be cancelled', async () => {
		await begin();
		const long = EXAMPLES.map(({ text, label }, i) => ({ text: `${text} `.repeat(400) + String(i), label }));
		await host.ask('classification/learnAdd', { id: 'own:1', examples: long });
		const source = new CancellationTokenSource();
		const finished = host.ask('classification/learnFinish', { id: 'own:1', axes: AXES }, source);
		setTimeout(() => source.cancel(), 30);
		await assert.rejects(finished, { code: -32800 });
		assert.deepEqual(await ids(), []);
	});
});
