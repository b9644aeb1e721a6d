import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { URI, WorkerHost } from '../support/workerHost';

const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');
const TEXT = 'Oxfam was founded by Jane Miller.\n\n比尔·盖茨是微软公司的创始人。';

describe('relation server', () => {
	let host: WorkerHost;
	beforeEach(() => {
		host = new WorkerHost(path => readFileSync(join(MODELS, path)));
		host.open(TEXT);
	});
	afterEach(() => host.dispose());

	it('exports the relations of both languages in each format', async () => {
		const whole = { uri: URI, version: 1, start: 0, end: TEXT.length };
		const turtle = await host.ask('relations/export', { ...whole, format: 'turtle' });
		assert.ok(!('outdated' in turtle));
		const founded = new Parser()
			.parse(turtle.text)
			.filter(({ predicate }) => predicate.value === 'urn:nlp-lens:relation:founder');
		assert.equal(founded.length, 2);
		const csv = await host.ask('relations/export', { ...whole, format: 'csv' });
		assert.ok('text' in csv && csv.text.includes('比尔·盖茨,founder,微软公司'));
		const jsonld = await host.ask('relations/export', { ...whole, format: 'jsonld' });
		assert.ok('text' in jsonld && jsonld.text.includes('relation:founder'));
	});

	it('answers a request for another version as outdated', async () => {
		const answer = await host.ask('relations/export', { uri: URI, version: 7, start: 0, end: 1, format: 'csv' });
		assert.ok('outdated' in answer);
	});

	it('writes the relations of a text that is not open, with its name and sentences', async () => {
		const text = `# **Oxfam**\n\n${TEXT}`;
		const params = { name: 'file:///a.md', text, format: 'markdown', number: 3 } as const;
		const { turtle, relations } = await host.ask('relations/ofText', params);
		assert.equal(relations, 2);
		const quads = new Parser().parse(turtle);
		const sentences = quads.filter(({ predicate }) => predicate.value === 'urn:nlp-lens:mention:sentence');
		assert.deepEqual(
			sentences.map(({ object }) => object.value),
			['Oxfam was founded by Jane Miller.', '比尔·盖茨是微软公司的创始人。'],
		);
		const starts = quads.filter(({ predicate }) => predicate.value === 'urn:nlp-lens:mention:start');
		assert.equal(Number(starts[0].object.value), text.indexOf('Oxfam was'));
		assert.equal((await host.ask('relations/ofText', { ...params, text: '' })).relations, 0);
	});
});
