import assert from 'node:assert/strict';
import type { PanelEntity } from '../../src/protocol/panel';
import { entityRows, groupEntities, occurrenceAt, type EntityRow } from '../../webview/entities/entityModel';

const ORDER = ['PER', 'LOC', 'ORG'];

function entity(label: PanelEntity['label'], text: string, start: number): PanelEntity {
	return { label, text, start, end: start + text.length, engine: 'model' };
}

const groups = groupEntities(
	{
		scopeId: 1,
		entities: [
			entity('LOC', 'Paris', 0),
			entity('PER', 'Marie\r\n Curie', 10),
			entity('LOC', 'Warsaw', 30),
			entity('URL', 'a.example', 40),
			entity('PER', 'Marie Curie', 60),
			entity('LOC', 'Warsaw', 80),
		],
	},
	ORDER,
);

function written(rows: readonly EntityRow[]): string[] {
	return rows.map(row =>
		row.kind === 'group'
			? `${row.group.label} ${row.group.count}`
			: `  ${row.surface.text} ${row.surface.mentions.length}`,
	);
}

describe('entity groups', () => {
	it('stand in the order of labels, unknown ones last, with surfaces by first mention', () => {
		assert.deepEqual(written(entityRows(groups, 'position', [])), [
			'PER 2',
			'  Marie Curie 2',
			'LOC 3',
			'  Paris 1',
			'  Warsaw 2',
			'URL 1',
			'  a.example 1',
		]);
	});

	it('sort surfaces by count and hide those of collapsed labels', () => {
		assert.deepEqual(written(entityRows(groups, 'count', ['PER'])), [
			'PER 2',
			'LOC 3',
			'  Warsaw 2',
			'  Paris 1',
			'URL 1',
			'  a.example 1',
		]);
	});

	it('tell which occurrence an offset lies in', () => {
		const rows = entityRows(groups, 'position', []);
		assert.deepEqual(occurrenceAt(rows, 83), { row: 4, key: 'LOC Warsaw', occurrence: 1 });
		assert.equal(occurrenceAt(rows, 86), undefined);
		assert.equal(occurrenceAt(entityRows(groups, 'position', ['LOC']), 83), undefined);
	});
});
