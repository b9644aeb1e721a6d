import * as assert from 'node:assert/strict';
import type { GraphQuery } from '../../../../src/core/tasks/answering/knowledge/graphQuery';
import { blank, iri, literal } from '../../../../src/core/tasks/answering/knowledge/rdfTerm';
import type { RdfTerm } from '../../../../src/core/tasks/answering/knowledge/rdfTerm';
import { runQuery } from '../../../../src/core/tasks/answering/knowledge/runQuery';
import { sparqlText } from '../../../../src/core/tasks/answering/knowledge/sparqlText';
import { TripleStore } from '../../../../src/core/tasks/answering/knowledge/tripleStore';

const PLACE = { start: 0, end: 0 };
const INTEGER = 'http://www.w3.org/2001/XMLSchema#integer';

function storeOf(...triples: [RdfTerm, RdfTerm, RdfTerm][]): TripleStore {
	const store = new TripleStore();
	for (const [subject, predicate, object] of triples) store.add({ subject, predicate, object, place: PLACE }, 0);
	return store;
}

function id(store: TripleStore, term: RdfTerm): number {
	return store.idOf(term) ?? assert.fail(`no ${term.value}`);
}

describe('queries', () => {
	const size = iri('urn:x:size');
	const store = storeOf(
		[iri('urn:x:a'), size, literal('3', '', INTEGER)],
		[iri('urn:x:b'), size, literal('10', '', INTEGER)],
		[iri('urn:x:c'), size, literal('none')],
		[blank('n'), iri('urn:x:says'), literal('a "quote"\n\\', 'en')],
		[iri('urn:x:a'), iri('urn:x:near'), iri('urn:x:b')],
		[iri('urn:x:b'), iri('urn:x:near'), iri('urn:x:a')],
	);

	it('compare by numbers and leave out what is none', () => {
		const patterns = [{ subject: 'answer', predicate: id(store, size), object: 'value' }];
		const query = {
			form: 'select',
			patterns,
			answer: 'answer',
			extreme: { variable: 'value', isGreatest: true },
		} as const;
		assert.deepEqual(
			runQuery(store, query).map(({ answer }) => store.term(answer).value),
			['urn:x:b'],
		);
		assert.equal(
			sparqlText(store, query, 1),
			'SELECT ?answer WHERE {\n  ?answer <urn:x:size> ?value .\n}\nORDER BY DESC(?value)\nLIMIT 1',
		);
	});

	it('go round circles', () => {
		const near = id(store, iri('urn:x:near'));
		const patterns = [
			{ subject: 'answer', predicate: near, object: 'other' },
			{ subject: 'other', predicate: near, object: 'answer' },
		];
		assert.equal(runQuery(store, { form: 'select', patterns, answer: 'answer' }).length, 2);
	});

	it('compare and count all there is, or say nothing where that is too much', () => {
		const numbered = (count: number): TripleStore => {
			const made = new TripleStore();
			for (let at = 0; at < count; at++) {
				const object = literal(String(at), '', INTEGER);
				made.add({ subject: iri(`urn:x:${at}`), predicate: size, object, place: PLACE }, 0);
			}
			return made;
		};
		const found = (large: TripleStore, more: Partial<GraphQuery>): number[] => {
			const patterns = [{ subject: 'answer', predicate: id(large, size), object: 'value' }];
			return runQuery(large, { form: 'select', patterns, answer: 'answer', ...more }).map(({ answer }) => answer);
		};
		const greatest = { extreme: { variable: 'value', isGreatest: true } };
		const large = numbered(30_000);
		assert.deepEqual(found(large, greatest), [id(large, iri('urn:x:29999'))]);
		assert.equal(found(large, { form: 'count' }).length, 30_000);
		assert.equal(found(large, {}).length, 20_000);
		const some = numbered(1000);
		const every = { predicate: id(some, size), object: 'value' };
		const patterns = [
			{ ...every, subject: 'answer' },
			{ ...every, subject: 'other', object: 'third' },
		];
		assert.deepEqual(found(some, { ...greatest, patterns }), []);
		assert.deepEqual(found(some, { form: 'count', patterns }), []);
		assert.ok(found(some, { patterns }).length > 100);
	}).timeout(20_000);

	it('write literals so that they end where they end, and describe nodes without names', () => {
		const node = store.subject(3);
		const said = store.object(3);
		const patterns = [{ subject: node, predicate: 'link', object: said }];
		assert.equal(
			sparqlText(store, { form: 'ask', patterns, answer: 'answer' }, 1),
			'ASK {\n  ?node1 ?link "a \\"quote\\"\\n\\\\"@en .\n  ?node1 <urn:x:says> "a \\"quote\\"\\n\\\\"@en .\n}',
		);
	});

	it('forget what is filtered out, with terms that nothing has any more', () => {
		const other = storeOf([iri('urn:x:a'), size, literal('1')], [iri('urn:x:b'), size, literal('2')]);
		other.filter(statement => statement === 1);
		assert.equal(other.count, 1);
		assert.equal(other.idOf(iri('urn:x:a')), undefined);
		assert.equal(other.term(other.subject(0)).value, 'urn:x:b');
		assert.equal(other.incoming(id(other, literal('2'))).length, 1);
	});
});
