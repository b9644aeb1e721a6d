import assert from 'node:assert/strict';
import { kindOfFile } from '../../../src/core/tasks/answering/kindOfFile';

describe('kindOfFile', () => {
	for (const [name, text, kind] of [
		['a.ttl', '', 'knowledge'],
		['a.JSONLD', '', 'knowledge'],
		['a.md', '# question,answer', 'text'],
		['a', 'question,answer', 'text'],
		['a.csv', 'Question,Answer,Votes\r\na,b,1', 'questions'],
		['a.tsv', '问题\t答案\na\tb', 'questions'],
		['a.csv', '\ufeffsubject,predicate,object\na,b,c', 'knowledge'],
		['a.csv', '主语;关系;宾语\na;b;c', 'knowledge'],
		['a.csv', 'x,y\n1,2', 'text'],
		['a.csv', '', 'text'],
		['a.jsonl', '\n{"question": "a", "answer": "b"}\n', 'questions'],
		['a.jsonl', '{"text": "a"}\n', 'text'],
		['a.jsonl', 'null\n', 'text'],
		['a.jsonl', '{broken', 'text'],
	] as const) {
		it(`takes ${name} that begins with ${JSON.stringify(text)} for ${kind}`, () => {
			assert.equal(kindOfFile(name, text), kind);
		});
	}
});
