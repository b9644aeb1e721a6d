import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Parser } from 'n3';
import type { RelationMention } from '../../../src/core/doc/relationMention';
import { RELATION_LABELS } from '../../../src/core/doc/relationMention';
import { writeJsonLd, writeRelationsCsv, writeTurtle } from '../../../src/core/formats/relationsWriter';
import { surroundingSentence } from '../../../src/core/formats/surroundingSentence';
import { RELATION_NAMES } from '../../../src/core/tasks/relations/relationNames';

const TEXT = 'Bill "B"\n Gates founded Microsoft in 1975, 微软.';
const RELATIONS: readonly RelationMention[] = [
	{
		label: 'founder',
		subject: { start: 0, end: 15, label: 'PER' },
		object: { start: 24, end: 33, label: 'ORG' },
		engine: 'rule',
		score: 0.9,
	},
	{
		label: 'founded-on',
		subject: { start: 24, end: 33, label: 'ORG' },
		object: { start: 37, end: 41, label: 'DATE' },
		engine: 'model',
		score: 0.999,
	},
];

const ENTITY = 'urn:nlp-lens:entity:';
const RELATION = 'urn:nlp-lens:relation:';

describe('relations as RDF and as a table', () => {
	it('writes Turtle that N3 reads again', () => {
		const quads = new Parser().parse(writeTurtle(TEXT, RELATIONS, RELATION_NAMES));
		const has = (subject: string, predicate: string, object: string): boolean =>
			quads.some(
				quad => quad.subject.value === subject && quad.predicate.value === predicate && quad.object.value === object,
			);
		assert.ok(has(`${ENTITY}Bill_%22B%22_Gates`, `${RELATION}founder`, `${ENTITY}Microsoft`));
		assert.ok(has(`${ENTITY}Microsoft`, `${RELATION}founded-on`, '1975'));
		assert.ok(has(`${RELATION}founder`, 'http://www.w3.org/2000/01/rdf-schema#label', '创始人'));
		const scores = quads.filter(({ predicate }) => predicate.value === 'urn:nlp-lens:mention:score');
		assert.deepEqual(
			scores.map(({ object }) => object.value),
			['0.9', '0.99'],
		);
	});

	it('writes JSON-LD with the same triples', () => {
		const { '@graph': graph } = JSON.parse(writeJsonLd(TEXT, RELATIONS, RELATION_NAMES)) as {
			'@graph': Record<string, unknown>[];
		};
		const gates = graph.find(node => node['@id'] === 'entity:Bill_%22B%22_Gates');
		assert.deepEqual(gates?.['relation:founder'], [{ '@id': 'entity:Microsoft' }]);
		assert.deepEqual(gates['@type'], ['kind:PER']);
		assert.equal(graph.filter(node => String(node['@id']).startsWith('_:mention')).length, 2);
	});

	it('writes one mention a record', () => {
		const lines = writeRelationsCsv(TEXT, RELATIONS, RELATION_NAMES).split('\r\n');
		assert.equal(
			lines[1],
			'"Bill ""B"" Gates",founder,Microsoft,PER,ORG,founder of,0.9,rule,0,33,"Bill ""B"" Gates founded Microsoft in 1975, 微软."',
		);
		assert.equal(lines.length, 4);
	});

	it('says in which sentence a relation stands', () => {
		for (const [text, start, end, sentence] of [
			['One. Ann met Bob here. Two.', 5, 16, 'Ann met Bob here.'],
			['甲。乙是丙的父亲！丁', 2, 5, '乙是丙的父亲！'],
			['a\nb c\nd', 2, 5, 'b c'],
			['v1.5 of X by Y', 0, 9, 'v1.5 of X by Y'],
		] as const) {
			assert.equal(surroundingSentence(text, { start, end }), sentence);
		}
	});

	it('names the text among others, and stands where the sentence stands', () => {
		const sentenceOf = () => ({ start: 0, end: TEXT.length });
		const parts = [1, 2].map(number => {
			return writeTurtle(TEXT, RELATIONS, RELATION_NAMES, { name: `file:///${number}.txt`, number, sentenceOf });
		});
		const quads = new Parser().parse(parts.join(''));
		const values = (name: string) =>
			quads.filter(quad => quad.predicate.value === `urn:nlp-lens:mention:${name}`).map(quad => quad.object.value);
		assert.deepEqual([...new Set(values('document'))], ['file:///1.txt', 'file:///2.txt']);
		assert.deepEqual(values('end'), Array(4).fill(String(TEXT.length)));
		assert.match(values('sentence')[0], /^Bill "B" Gates founded/u);
		assert.equal(
			new Set(quads.filter(quad => quad.subject.termType === 'BlankNode').map(quad => quad.subject.value)).size,
			4,
		);
	});

	it('writes no relations as files that can be read', () => {
		assert.deepEqual(new Parser().parse(writeTurtle('', [], RELATION_NAMES)), []);
		assert.deepEqual((JSON.parse(writeJsonLd('', [], RELATION_NAMES)) as { '@graph': unknown[] })['@graph'], []);
	});

	it('writes Turtle that N3 reads again, whatever the names are', () => {
		const label = fc.constantFrom(...RELATION_LABELS);
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', minLength: 1 }),
				fc.string({ minLength: 1 }),
				label,
				(one, other, relation) => {
					const text = `${one}\ud800 ${other}`;
					const subject = { start: 0, end: one.length + 1 };
					const object = { start: one.length + 2, end: text.length };
					const relations = [{ label: relation, subject, object, engine: 'rule' as const, score: 0.5 }];
					const quads = new Parser().parse(writeTurtle(text, relations, RELATION_NAMES));
					assert.equal(quads.filter(({ predicate }) => predicate.value === `${RELATION}${relation}`).length, 1);
					JSON.parse(writeJsonLd(text, relations, RELATION_NAMES));
				},
			),
			{ numRuns: 50, seed: 3 },
		);
	});
});
