import assert from 'node:assert/strict';
import { exportPage } from '../../../src/core/corpus/corpusExport';
import { corpusTable } from '../../../src/core/corpus/corpusTable';
import { corpusReference } from '../../../src/core/corpus/keyWords';
import { finish } from '../../../src/core/steps';
import type { CorpusTable } from '../../../src/core/corpus/corpus';
import { corpusOf } from './support';

const CORPUS = corpusOf('a "b", c|d\nc a');
const LINES: CorpusTable = {
	...{ kind: 'concordance', offset: 0, limit: 9, unit: 'form', query: 'b' },
	...{ before: 3, after: 3, order: 'text' },
} as const;

function page(table: CorpusTable) {
	return finish(corpusTable(CORPUS, table, query => corpusReference(CORPUS, query)));
}

describe('A table of a corpus as a file', () => {
	it('is CSV that keeps marks', () => {
		assert.equal(exportPage(page(LINES), 'csv'), 'name,start,end,left,match,right\r\n0,3,4,"a """,b,""", cd c"\r\n');
	});

	it('is JSON with the names of the columns', () => {
		const words = page({ kind: 'words', offset: 0, limit: 1, unit: 'form', filter: {}, order: 'word' });
		const [row] = JSON.parse(exportPage(words, 'json')) as unknown[];
		assert.deepEqual(row, { word: 'a', count: 2, texts: 1, perMillion: 333_333.3333, dispersion: 0.3675 });
	});

	it('is a table of Markdown with titles, whose marks are none', () => {
		const written = exportPage(page({ ...LINES, query: 'a *' }), 'markdown', { match: '匹配' });
		const [head, line, row] = written.split('\n');
		assert.match(head, /\| 匹配 \|/u);
		assert.equal(line, '| --- | --: | --: | --- | --- | --- |');
		assert.equal(row.split(/(?<!\\)\|/u).length, head.split('|').length);
		assert.equal(exportPage(page({ ...LINES, query: 'none' }), 'markdown').split('\n').length, 3);
	});
});
