import * as assert from 'node:assert/strict';
import type { LineNote } from '../../../../src/core/tasks/answering/answerFile';
import { readKnowledgeFile } from '../../../../src/core/tasks/answering/knowledge/readKnowledgeFile';
import type { RdfTerm } from '../../../../src/core/tasks/answering/knowledge/rdfTerm';

interface ReadFile {
	readonly statements: string[];
	readonly places: string[];
	readonly notes: readonly LineNote[];
}

function read(name: string, text: string): ReadFile {
	const statements: string[] = [];
	const places: string[] = [];
	const notes = readKnowledgeFile({ name, stamp: '', format: 'plain', kind: 'knowledge', text }, statement => {
		const { subject, predicate, object, place } = statement;
		statements.push([subject, predicate, object].map(shown).join(' '));
		places.push(text.slice(place.start, place.end));
	});
	return { statements, places, notes };
}

function shown({ kind, value, language, datatype }: RdfTerm): string {
	if (kind === 'iri') return value.replace(/^.*[#/:]/u, '');
	if (kind === 'blank') return '_';
	return `"${value}"${language === '' ? '' : `@${language}`}${datatype === '' ? '' : `^${datatype.replace(/^.*#/u, '')}`}`;
}

describe('readKnowledgeFile', () => {
	it('reads Turtle and says on which line each statement stands', () => {
		const { statements, places, notes } = read(
			'a.ttl',
			'@prefix : <http://e.org/> .\r\n:a :p :b ;\r\n  :q "x"@en, 5 .\r\n[] :r """two\r\nlines""" .\r\n',
		);
		assert.deepEqual(notes, []);
		assert.deepEqual(statements, ['a p b', 'a q "x"@en', 'a q "5"^integer', '_ r "two\r\nlines"']);
		assert.deepEqual(places.slice(0, 3), [':a :p :b ;', ':q "x"@en, 5 .', ':q "x"@en, 5 .']);
	});

	it('goes on behind what is no Turtle, with the prefixes before it', () => {
		const { statements, notes } = read(
			'a.ttl',
			'@prefix : <http://e.org/> .\n:a :p :b .\n:a :p ;; what ? .\n:c :p :d .\n:e :p unknown:f .\n:g :p :h .\n',
		);
		assert.deepEqual(statements, ['a p b', 'c p d', 'g p h']);
		assert.deepEqual(
			notes.map(({ line }) => line),
			[3, 5],
		);
		assert.match(notes[1].message, /Undefined prefix "unknown:"/u);
	});

	it('quotes little of what is no Turtle', () => {
		const [note] = read('x.ttl', '@'.repeat(100_000)).notes;
		assert.equal(note.line, 1);
		assert.ok(note.message.length < 250 && /^Unexpected "@+….$/u.test(note.message), note.message.slice(0, 300));
	});

	it('reads each line of N-Triples and N-Quads for itself', () => {
		const { statements, notes } = read(
			'a.nq',
			'<urn:x:a> <urn:x:p> "1" .\nnonsense\n<urn:x:a> <urn:x:p> <urn:x:b> <urn:x:g> .\n',
		);
		assert.deepEqual(statements, ['a p "1"', 'a p b']);
		assert.deepEqual(
			notes.map(({ line }) => line),
			[2],
		);
	});

	it('reads tables with a head, with addresses, numbers and names', () => {
		const { statements, notes } = read(
			'a.csv',
			'Subject,Predicate,Object\n长江,长度,6300公里\n"长江",流经,武汉\nhttp://e.org/x,http://e.org/p,Ann\n',
		);
		assert.deepEqual(notes, []);
		const names = decodeURIComponent(statements.join('\n'));
		assert.match(names, /^长江 长度 "6300公里"$/mu);
		assert.match(names, /^长江 流经 武汉$/mu);
		assert.match(names, /^x p Ann$/mu);
		assert.match(names, /^武汉 label "武汉"$/mu);
	});

	it('reads heads in traditional characters, in any order', () => {
		const { statements, notes } = read('t.csv', '屬性,主語,賓語\n長度,長江,6300 km\n');
		assert.deepEqual(notes, []);
		assert.ok(
			statements.some(statement => statement.endsWith('"6300 km"') && statement.startsWith(encodeURIComponent('長江'))),
		);
	});

	it('tells lines of a table that are no statement, and reads the others', () => {
		const { statements, notes } = read('a.tsv', 'subject\tpredicate\tobject\na\tp\n\t\t\nb\tp\t7\n');
		assert.deepEqual(
			notes.map(({ line }) => line),
			[2, 3],
		);
		assert.ok(statements.includes('b p "7"'));
	});

	it('stops at a table that is none', () => {
		const { notes } = read('a.csv', 'x,y\n'.repeat(200));
		assert.ok(notes.length < 60);
	});

	it('reads JSON-LD with a context in the file', () => {
		const { statements, places, notes } = read(
			'a.jsonld',
			JSON.stringify(
				{
					'@context': {
						'@vocab': 'http://e.org/',
						e: 'http://e.org/',
						knows: { '@id': 'e:knows', '@type': '@id' },
						born: { '@id': 'e:born', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
						wrote: { '@reverse': 'e:author' },
						label: { '@id': 'e:label', '@container': '@language' },
					},
					'@graph': [
						{ '@id': 'e:a', '@type': 'Person', knows: ['e:b', 'e:c'], born: '1900-01-01', n: 5, ok: true },
						{ '@id': 'e:b', label: { en: 'B', zh: ['乙'] }, wrote: { '@id': 'e:w' }, address: { city: 'X' } },
						{ '@id': 'e:c', v: { '@value': 'x', '@language': 'en' }, list: { '@list': [1] } },
					],
				},
				undefined,
				1,
			),
		);
		assert.deepEqual(notes, []);
		for (const expected of [
			'a type Person',
			'a knows b',
			'a knows c',
			'a born "1900-01-01"^date',
			'a n "5"^integer',
			'a ok "true"^boolean',
			'b label "B"@en',
			'b label "乙"@zh',
			'w author b',
			'b address _',
			'_ city "X"',
			'c v "x"@en',
			'c list _',
			'_ first "1"^integer',
			'_ rest nil',
		]) {
			assert.ok(statements.includes(expected), `${expected} in ${statements.join('; ')}`);
		}
		assert.equal(places[statements.indexOf('a knows c')], '"e:c"');
	});

	it('reads keywords under other names', () => {
		const { statements, notes } = read(
			'a.jsonld',
			'{"@context": {"@vocab": "http://e.org/", "type": "@type", "id": "@id"}, "id": "http://e.org/a", "type": "Person"}',
		);
		assert.deepEqual(notes, []);
		assert.deepEqual(statements, ['a type Person']);
	});

	it('fetches no context', () => {
		const { statements, notes } = read(
			'a.jsonld',
			'{\n"@context": "https://example.org/context.jsonld",\n"name": "x"}',
		);
		assert.deepEqual(statements, []);
		assert.equal(notes[0].line, 2);
		assert.match(notes[0].message, /nothing is fetched/u);
	});

	it('knows the context of schema.org without fetching it', () => {
		const { statements } = read('a.json', '{"@context":"https://schema.org","@type":"Person","name":"Ann"}');
		assert.deepEqual(statements, ['_ type Person', '_ name "Ann"']);
	});

	it('says where JSON is broken', () => {
		assert.deepEqual(
			read('a.json', '{\n"a": 1,\n"b" 2}').notes.map(({ line }) => line),
			[3],
		);
		assert.match(read('a.json', '['.repeat(100_000)).notes[0].message, /deep/u);
	});

	it('tells the format by the content where the name does not', () => {
		assert.deepEqual(read('a.txt', '<urn:x:a> <urn:x:p> <urn:x:b> .').statements, ['a p b']);
		assert.deepEqual(read('a', '{"@context":{"@vocab":"urn:x:"},"@id":"urn:x:a","p":"v"}').statements, ['a p "v"']);
	});

	it('takes strange signs in addresses for what they are', () => {
		const { statements } = read(
			'a.json',
			'{"@context":{"@vocab":"urn:x:"},"@id":"urn:x:a> } ; DROP <","p":{"@id":"javascript:alert(1)"}}',
		);
		assert.equal(statements.length, 1);
		assert.doesNotMatch(statements[0], /[<>{}]/u);
	});

	it('takes lone surrogates in names of things and properties', () => {
		const names = read('a.csv', 'subject,predicate,object\n\ud800,\udc00,\ud83d\n');
		const relations = read('a.csv', 'subject,relation,object\na,\udc00b,c\n');
		const addresses = read(
			'a.json',
			'{"@context":{"@vocab":"urn:x:\ud800"},"@id":"urn:x:\udc00","p":{"@id":"\ud83d"}}',
		);
		assert.deepEqual([names.notes, relations.notes, addresses.notes], [[], [], []]);
		assert.equal(addresses.statements.length, 1);
	});
});
