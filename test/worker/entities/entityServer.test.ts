import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AnalysisSettings } from '../../../src/protocol/analysis';
import type { EntityLabel } from '../../../src/protocol/entities';
import { URI, WorkerHost } from '../support/workerHost';

const SETTINGS: AnalysisSettings = { format: 'plain', language: 'auto', standard: 'pku' };
const TEXT = 'Barack Obama was born in Hawaii. Later Obama moved to Chicago. Barack Obama wrote to me@example.org.';

describe('entity server', function () {
	this.timeout(60_000);
	let host: WorkerHost;
	before(() => {
		host = new WorkerHost(path => readFileSync(`models/${path}`));
	});
	after(() => host.dispose());

	it('gathers the entities of a document', async () => {
		host.open(TEXT);
		const answer = await host.ask('entities/clusters', { uri: URI, version: 1, start: 0, end: TEXT.length });
		assert.ok(!('outdated' in answer));
		const obama = answer.clusters.find(({ name }) => name === 'Barack Obama');
		assert.deepEqual(obama?.forms, ['Barack Obama', 'Obama']);
		assert.equal(obama.mentions.length, 3);
		assert.ok(answer.clusters.some(({ label, name }) => label === 'EMAIL' && name === 'me@example.org'));
	});

	it('tells an outline the first entities of some kinds, each once', async () => {
		host.open(TEXT, 3);
		const params = { uri: URI, version: 3, start: 0, end: TEXT.length, labels: ['PER', 'LOC'], most: 2 };
		const answer = await host.ask('entities/outline', params);
		assert.ok(!('outdated' in answer));
		assert.deepEqual(
			answer.entities.map(({ label, start, end, mentions }) => [label, TEXT.slice(start, end), mentions]),
			[
				['PER', 'Barack Obama', 3],
				['LOC', 'Hawaii', 1],
			],
		);
		assert.deepEqual(await host.ask('entities/outline', { ...params, version: 2 }), { outdated: true });
	});

	it('finds an entity in a text, in both languages', async () => {
		const find = async (text: string, label: EntityLabel, name: string) =>
			(await host.ask('entities/references', { text, settings: SETTINGS, entity: { label, name, forms: [] } })).map(
				({ form, kind }) => `${form} ${kind}`,
			);
		assert.deepEqual(await find(TEXT, 'PER', 'Barack Obama'), ['Barack Obama name', 'Obama name', 'Barack Obama name']);
		assert.deepEqual(await find('奥巴马生于夏威夷。后来奥巴马去了芝加哥。', 'PER', '奥巴马'), [
			'奥巴马 name',
			'奥巴马 name',
		]);
		assert.deepEqual(await find('Nothing here.', 'PER', 'Barack Obama'), []);
		assert.deepEqual(await find('', 'PER', 'Barack Obama'), []);
	});

	it('finds an entity in a document', async () => {
		host.open(TEXT, 5);
		const entity = { label: 'PER', name: 'Barack Obama', forms: [] } as const;
		const params = { uri: URI, version: 5, start: 0, end: TEXT.length, entity };
		const answer = await host.ask('entities/referencesInRange', params);
		assert.ok('references' in answer);
		assert.equal(answer.references.length, 3);
		assert.deepEqual(await host.ask('entities/referencesInRange', { ...params, version: 9 }), { outdated: true });
	});

	it('says what forms become', async () => {
		const params = {
			label: 'PER',
			from: 'Barack Obama',
			to: 'Ann Lee',
			forms: ['Obama', 'Barack Obama', 'He'],
		} as const;
		assert.deepEqual(await host.ask('entities/renamedForms', params), ['Lee', 'Ann Lee', null]);
	});

	it('hides entities, and brings them back', async () => {
		host.open(TEXT, 2);
		const params = { uri: URI, version: 2, start: 0, end: TEXT.length, labels: ['PER', 'EMAIL'] as const, kept: [] };
		const answer = await host.ask('redaction/redact', params);
		assert.ok(!('outdated' in answer));
		assert.equal(
			answer.text,
			'[PER-1] was born in Hawaii. Later [PER-1-2] moved to Chicago. [PER-1] wrote to [EMAIL-1].',
		);
		const { edits, unknown } = await host.ask('redaction/restore', {
			text: `${answer.text} [LOC-9]`,
			entities: answer.entities,
		});
		assert.deepEqual(unknown, ['[LOC-9]']);
		assert.deepEqual(
			edits.map(({ form }) => form),
			['Barack Obama', 'Obama', 'Barack Obama', 'me@example.org'],
		);
	});

	it('hides in a stretch alone, and keeps what is to stay', async () => {
		host.open(TEXT, 3);
		const params = { uri: URI, version: 3, start: 0, end: 5, labels: ['PER'] as const, kept: [] };
		const stretch = await host.ask('redaction/redact', params);
		assert.ok(!('outdated' in stretch));
		assert.deepEqual(stretch.edits, [{ start: 0, end: 12, placeholder: '[PER-1]' }]);
		const kept = await host.ask('redaction/redact', { ...params, end: TEXT.length, kept: ['Obama'] });
		assert.ok('edits' in kept && kept.edits.length === 2);
		assert.deepEqual(await host.ask('redaction/redact', { ...params, version: 9 }), { outdated: true });
	});
});
