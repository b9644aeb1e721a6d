import fc from 'fast-check';
import { readPairs } from '../../../src/core/tasks/answering/community/readPairs';
import { kindOfFile } from '../../../src/core/tasks/answering/kindOfFile';
import { KnowledgeBase } from '../../../src/core/tasks/answering/knowledge/knowledgeBase';
import { isUsefulMessage } from '../engine/refusals';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { json, jsonText, lines, sentence, table, word } from './arbitraries';
import { ODD_TEXTS, textOf } from './textOf';

const LONGEST_NOTE = 400;

/** Adds a file of statements to an empty base; what is said of lines is short and of lines that there are. */
async function addKnowledge(name: string, text: string): Promise<void> {
	const base = new KnowledgeBase();
	const { notes } = await base.add({ name, stamp: '', format: 'plain', kind: 'knowledge', text });
	const count = text.split(/\r\n?|\n/u).length;
	for (const { line, message } of notes) {
		if (!(line >= 1 && line <= count)) throw new Error(`a note of line ${line} of ${count}: ${message.slice(0, 80)}`);
		if (message.length === 0 || message.length > LONGEST_NOTE) throw new Error(`a note of ${message.length} units`);
	}
	base.remove(name);
}

function knowledge(name: string, file: string, rest: Omit<FuzzTarget, 'name' | 'read'>): FuzzTarget {
	return { name, ...rest, read: input => addKnowledge(file, textOf(input)) };
}

/** Reads questions; every place is one of the text, and what stands there is not empty. */
function readQuestions(name: string, text: string): void {
	kindOfFile(name, text);
	const { pairs, notes } = readPairs({ name, text });
	for (const { question, answer } of pairs) {
		for (const { start, end, text: said } of [question, answer]) {
			if (!(start >= 0 && start < end && end <= text.length) || said.trim() === '')
				throw new Error(`a place ${start}-${end}`);
		}
	}
	for (const { message } of notes) if (!isUsefulMessage(message)) throw new Error(`a note: ${message.slice(0, 100)}`);
}

function questions(name: string, file: string, rest: Omit<FuzzTarget, 'name' | 'read'>): FuzzTarget {
	return { name, ...rest, read: input => readQuestions(file, textOf(input)) };
}

const term = fc.constantFrom(
	'<http://a.b/c>',
	'ex:Paris',
	'_:b1',
	'a',
	'"Paris"@en',
	'"42"^^xsd:integer',
	'"""long\ntext"""',
	'(1 2)',
	'[ ex:in ex:France ]',
	'42',
	'true',
	'法国',
	'<< ex:a ex:b ex:c >>',
);
const turtleLine = fc.oneof(
	fc
		.tuple(term, term, term, fc.constantFrom(' .', ' ;', ' ,', ''))
		.map(parts => parts.slice(0, 3).join(' ') + parts[3]),
	fc.constantFrom(
		'@prefix ex: <http://e.x/> .',
		'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>',
		'@base <http://b/> .',
		'# comment',
		'GRAPH ex:g { ex:a ex:b ex:c }',
		'',
	),
);
const quadLine = fc.oneof(
	fc.constantFrom(
		'<http://a/s> <http://a/p> "o"@en .',
		'<http://a/s> <http://a/p> _:x <http://g> .',
		'_:a <http://a/p> "1"^^<http://www.w3.org/2001/XMLSchema#int> .',
		'# c',
	),
);

const jsonLdNode = fc.letrec<{ node: unknown; value: unknown }>(tie => ({
	node: fc.record(
		{
			'@context': fc.oneof(
				fc.constantFrom('https://schema.org', { '@vocab': 'http://v/' }, { ex: 'http://e/', name: 'ex:name' }),
				json,
			),
			'@id': fc.constantFrom('ex:a', '_:b', 'http://a/b'),
			'@type': fc.constantFrom('Person', 'ex:City'),
			name: tie('value'),
			'ex:in': tie('value'),
			'@graph': fc.array(tie('node'), { maxLength: 2 }),
			'@reverse': fc.record({ 'ex:of': tie('node') }),
		},
		{ requiredKeys: [] },
	),
	value: fc.oneof(
		{ depthSize: 'small' },
		word,
		fc.record({ '@value': word, '@language': fc.constant('en') }),
		fc.record({ '@list': fc.array(word, { maxLength: 3 }) }),
		tie('node'),
	),
})).node;

const heads = ['question', 'answer', 'votes'];

export const knowledgeTargets: readonly FuzzTarget[] = [
	knowledge('Turtle and TriG', 'k.ttl', {
		documents: lines(turtleLine),
		words: [
			'@prefix ',
			'<http://a>',
			'ex:',
			' .\n',
			';',
			',',
			'[',
			']',
			'(',
			')',
			'"""',
			'"',
			"'",
			'@en',
			'^^',
			'_:',
			'{',
			'}',
			'<<',
			'>>',
			'\\u00e9',
			'\\U0001F600',
			'=>',
			'?x',
			...ODD_TEXTS,
		],
	}),
	knowledge('N-Triples and N-Quads', 'k.nq', {
		documents: lines(quadLine),
		words: ['<http://a>', ' .', '_:b', '"', '@en', '^^', '\\u00e9', '<<', '>>', ...ODD_TEXTS],
	}),
	knowledge('JSON-LD', 'k.jsonld', {
		documents: jsonText(fc.oneof(jsonLdNode, fc.array(jsonLdNode, { maxLength: 2 }))),
		words: [
			'"@context":',
			'"@id":',
			'"@type":',
			'"@graph":[',
			'"@reverse":{',
			'"@list":[',
			'"@set":',
			'"@value":',
			'"@container":"@language"',
			'"@vocab":',
			'"@base":',
			'{',
			'}',
			'[',
			']',
			',',
			'null',
			'"__proto__":',
		],
	}),
	knowledge('tables of statements', 'k.csv', {
		documents: table(
			['subject', 'predicate', 'object', 'score', 'sentence'],
			[word, word, word, fc.constantFrom('', '0.5'), sentence],
		),
		words: ['subject', 'predicate', 'relation', 'object', ',', '\t', ';', '"', '""', 'http://a/', ...ODD_TEXTS],
	}),
	questions('tables of questions', 'q.csv', {
		documents: table(heads, [sentence, sentence, fc.constantFrom('3', '', 'x')]),
		words: ['question', 'answer', '问题', '答案', ',', ';', '\t', '"', '""', '\r\n', ...ODD_TEXTS],
	}),
	questions('JSON lines of questions', 'q.jsonl', {
		documents: lines(
			jsonText(fc.record({ question: sentence, answer: sentence, votes: json }, { requiredKeys: ['question'] })).map(
				text => text.replaceAll('\n', ' '),
			),
		),
		words: ['"question":', '"answer":', '{', '}', '[', ']', ',', ':', '\\"', '\\\\', '\\u0022', '\n'],
	}),
	questions('questions in Markdown', 'q.md', {
		documents: lines(
			fc.oneof(
				sentence,
				sentence.map(text => `## ${text}?`),
				sentence.map(text => `Q: ${text}`),
				sentence.map(text => `A: ${text}`),
				fc.constantFrom('', '---', '**Q: Why?**', '问：为什么？', '答：因为。', '- item', '```', '> quote'),
			),
		),
		words: [
			'# ',
			'## ',
			'?',
			'？',
			'Q: ',
			'A: ',
			'问：',
			'答：',
			'\n\n',
			'```',
			'---',
			'**',
			'- ',
			'1. ',
			...ODD_TEXTS,
		],
	}),
];
