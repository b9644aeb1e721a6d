import assert from 'node:assert/strict';
import { Nlp } from '../../../src/core/nlp';
import { ROOT } from '../../../src/core/doc/dependencyColumn';
import { labelAt } from '../../../src/core/doc/labelColumn';
import { ModelFile } from '../../../src/core/model/modelFile';
import { DependencyParser, PARSER_MODEL_KIND } from '../../../src/core/tasks/parsing/dependencyParser';
import { writeConllu } from '../../../src/core/formats/conlluWriter';
import { shippedModels } from '../../../training/support/shippedModels';

const SETTINGS = { language: 'auto', standard: 'pku', format: 'plain' } as const;

/** Each word with the word that it depends on and the relation: `cat<sits:nsubj`. */
async function parse(text: string): Promise<string[]> {
	const { tokens, dependencies } = await new Nlp(shippedModels).analyze(text, SETTINGS, ['tokens', 'dependencies']);
	assert.ok(tokens && dependencies);
	const form = (token: number): string => (token === ROOT ? '' : text.slice(tokens.starts[token], tokens.ends[token]));
	return Array.from(
		dependencies.heads,
		(head, token) => `${form(token)}<${form(head)}:${labelAt(dependencies, token)}`,
	);
}

describe('DependencyParser', () => {
	it('parses plain English sentences, each by itself', async () => {
		const arcs = await parse('The cat sits on the mat. She gave him a book.');
		assert.deepEqual(arcs.slice(0, 7), [
			'The<cat:det',
			'cat<sits:nsubj',
			'sits<:root',
			'on<mat:case',
			'the<mat:det',
			'mat<sits:obl',
			'.<sits:punct',
		]);
		assert.ok(arcs.includes('She<gave:nsubj'));
		assert.ok(arcs.includes('book<gave:obj'));
	});

	it('parses plain Chinese sentences', async () => {
		const arcs = await parse('学生在图书馆看书。');
		assert.ok(arcs.includes('学生<看:nsubj') || arcs.includes('学生<看书:nsubj'), arcs.join(' '));
		assert.ok(arcs.includes('在<图书馆:case'), arcs.join(' '));
	});

	it('gives each sentence of any text one root', async () => {
		const text = 'Well... yes?! 😀 OK\r\n\r\n第一句,第二句!a b c. 1 2 3';
		const { sentences, tokens, dependencies } = await new Nlp(shippedModels).analyze(text, SETTINGS, [
			'sentences',
			'tokens',
			'dependencies',
		]);
		assert.ok(sentences && tokens && dependencies);
		assert.equal(dependencies.heads.length, tokens.starts.length);
		const roots = Array.from(dependencies.heads).filter(head => head === ROOT).length;
		assert.equal(roots, sentences.starts.length);
	});

	it('goes into CoNLL-U as heads and relations', async () => {
		const text = 'Hi. She sleeps.';
		const annotation = await new Nlp(shippedModels).analyze(text, SETTINGS, ['sentences', 'tokens', 'dependencies']);
		assert.match(
			writeConllu(text, annotation, 1),
			/1\tShe\t_\t_\t_\t_\t2\tnsubj\t_\t_\n2\tsleeps\t_\t_\t_\t_\t0\troot\t/u,
		);
	});

	it('says what is wrong with a file of another kind or without labels', () => {
		const file = (kind: string, labels: string[]): ModelFile =>
			new ModelFile({ name: 'p', kind, metadata: { labels }, tensors: {} }, 'p.bin');
		assert.throws(() => DependencyParser.from(file('other/1', ['x'])), /holds a model of kind "other\/1"/u);
		assert.throws(() => DependencyParser.from(file(PARSER_MODEL_KIND, [])), /malformed: it has no labels/u);
		assert.throws(() => DependencyParser.from(file(PARSER_MODEL_KIND, ['x'])), /p\.bin is malformed/u);
	});
});
