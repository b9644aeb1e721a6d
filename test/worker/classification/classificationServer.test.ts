import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { toyTopics } from '../../core/classification/support/toyClassifier';
import { URI, WorkerHost } from '../support/workerHost';

describe('classification server', () => {
	let host: WorkerHost;
	let topics: Uint8Array;

	before(async () => {
		topics = await toyTopics();
	});
	afterEach(() => host.dispose());

	function start(): void {
		host = new WorkerHost(path => {
			if (path.endsWith('-topics.bin')) return topics;
			throw new Error(`no ${path} here`);
		});
	}

	const about = (text: string, classifier = 'topic') => {
		host.open(text);
		return host.ask('classification/classify', { uri: URI, version: 1, start: 0, end: text.length, classifier });
	};

	it('lists the classifiers whose models are there', async () => {
		start();
		const list = await host.ask('classification/classifiers', null);
		assert.deepEqual(
			list.map(({ id, kind, languages }) => ({ id, kind, languages })),
			[{ id: 'topic', kind: 'topic', languages: ['zh', 'en'] }],
		);
		assert.deepEqual(
			list[0].labels.map(({ zh }) => zh),
			['体育', '健康'],
		);
	});

	it('judges a stretch of a document, with evidence at its places', async () => {
		start();
		const text = 'the team, then the doctor';
		host.open(text);
		const answer = await host.ask('classification/classify', {
			uri: URI,
			version: 1,
			start: 10,
			end: text.length,
			classifier: 'topic',
		});
		assert.ok('classification' in answer);
		assert.equal(answer.classification?.decision, 'health');
		assert.equal(answer.isOtherLanguage, false);
		const [{ start: from, end }] = answer.classification.evidence;
		assert.equal(text.slice(from, end), 'doctor');
	});

	it('says so of a text that has nothing to judge by, and of one in another language', async () => {
		start();
		const nothing = await about('xyzzy');
		assert.ok('classification' in nothing && nothing.classification === undefined);
		const german = await about('Der Arzt und die Schwester sind nicht im Haus, aber das ist kein goal für die Leute.');
		assert.ok('isOtherLanguage' in german && german.isOtherLanguage);
	});

	it('says what is missing', async () => {
		start();
		await assert.rejects(about('a team', 'sentiment'), /-sentiment\.bin/u);
		await assert.rejects(about('a team', 'nobody'), /no classifier "nobody"/u);
		const texts = host.ask('classification/classifyTexts', {
			classifier: 'nobody',
			texts: [{ text: 'a', format: 'plain' }],
		});
		await assert.rejects(texts, /no classifier "nobody"/u);
	});

	it('judges the prose of Markdown, with offsets of the whole text', async () => {
		start();
		const text = '---\ntitle: goal\n---\n\n```\ngoal goal goal\n```\n\na pill\n';
		const ask = (format: 'plain' | 'markdown') =>
			host.ask('classification/classifyTexts', { classifier: 'topic', texts: [{ text, format }] });
		assert.equal((await ask('plain'))[0]?.decision, 'sports');
		const [answer] = await ask('markdown');
		assert.equal(answer?.decision, 'health');
		const [{ start: from, end }] = answer.evidence;
		assert.ok(text.indexOf('a pill') <= from && text.slice(from, end).includes('pill'));
	});

	it('judges texts one by one, and stops when it is cancelled', async () => {
		start();
		const answers = await host.ask('classification/classifyTexts', {
			classifier: 'topic',
			texts: ['a goal', '', 'a pill'].map(text => ({ text, format: 'plain' as const })),
		});
		assert.deepEqual(
			answers.map(answer => answer?.decision),
			['sports', undefined, 'health'],
		);
		const source = new CancellationTokenSource();
		const texts = Array.from({ length: 20_000 }, (_, index) => ({
			text: `goal number ${index}`,
			format: 'plain' as const,
		}));
		const running = host.ask('classification/classifyTexts', { classifier: 'topic', texts }, source);
		source.cancel();
		await assert.rejects(
			running,
			(error: unknown) => error instanceof Error && 'code' in error && error.code === -32800,
		);
	});
});
