import assert from 'node:assert/strict';
import { markdownBlocks } from '../../../src/core/text/markdownBlocks';
import type { PanelModel } from '../../../src/protocol/panelCards';
import { decodeModelCard, decodeModels } from '../../../webview/models/decodeModels';
import { modelSize } from '../../../webview/models/modelSize';
import { modelsWanted, NEW_MODELS, reduceModels, shownModels } from '../../../webview/models/modelsState';
import { DecodeError } from '../../../webview/rpc/decode';
import { Texts } from '../../../webview/texts';

const model = (name: string, title: string, languages: string): PanelModel => ({
	name,
	title,
	languages,
	bytes: 1_358_848,
	sha256: 'ab'.repeat(32),
	group: 'names',
});
const MODELS = [model('en-ner', 'Named entities', 'English'), model('zh-ner', 'Named entities', 'Chinese')];
const card = (name: string) => ({
	name,
	bytes: 1,
	sha256: 'cd'.repeat(32),
	markdown: '# x',
	blocks: markdownBlocks('# x'),
});
const LISTED = reduceModels(NEW_MODELS, { type: 'listLoaded', models: MODELS });

describe('the tab of models', () => {
	it('lists all, finds by name, purpose and language, and shows a few where an engine has several', () => {
		const namesOf = (state: typeof LISTED): string[] => shownModels(state).map(({ name }) => name);
		assert.deepEqual(namesOf(LISTED), ['en-ner', 'zh-ner']);
		assert.deepEqual(namesOf(reduceModels(LISTED, { type: 'filterChanged', filter: 'ENTITIES chin' })), ['zh-ner']);
		const few = reduceModels(LISTED, { type: 'followed', names: ['zh-ner', 'zh-pos'], from: 'entities' });
		assert.deepEqual(namesOf(few), ['zh-ner']);
		assert.deepEqual(namesOf(reduceModels(few, { type: 'allShown' })), ['en-ner', 'zh-ner']);
	});

	it('shows the card of a single one at once, and knows the tab that somebody came from', () => {
		const state = reduceModels(LISTED, { type: 'followed', names: ['en-ner'], from: 'entities' });
		assert.deepEqual([state.chosen, state.from, state.isAsked], ['en-ner', 'entities', false]);
		const shown = reduceModels(state, { type: 'shown', names: [] });
		assert.deepEqual([shown.chosen, shown.from], ['', undefined]);
	});

	it('keeps a card that it has, and drops one that nobody waits for any more', () => {
		const state = reduceModels(LISTED, { type: 'cardChosen', name: 'en-ner' });
		const there = reduceModels(state, { type: 'cardLoaded', card: card('en-ner') });
		assert.equal(there.card?.name, 'en-ner');
		const other = reduceModels(there, { type: 'cardChosen', name: 'zh-ner' });
		assert.equal(reduceModels(other, { type: 'cardLoaded', card: card('en-ner') }), other);
		assert.equal(reduceModels(other, { type: 'cardFailed', name: 'en-ner', reason: 'x' }), other);
		const again = reduceModels(other, { type: 'cardChosen', name: 'en-ner' });
		assert.equal(again.isAsked, true);
	});

	it('asks again after a failure', () => {
		const chosen = reduceModels(LISTED, { type: 'cardChosen', name: 'zh-ner' });
		const failed = reduceModels(reduceModels(chosen, { type: 'cardRequested' }), {
			type: 'cardFailed',
			name: 'zh-ner',
			reason: 'lost',
		});
		assert.equal(failed.failure, 'lost');
		const wanted = modelsWanted(failed);
		assert.deepEqual([wanted.failure, wanted.isAsked, wanted.load.kind], ['', false, 'loaded']);
		assert.equal(modelsWanted(NEW_MODELS).load.kind, 'idle');
	});

	it('writes sizes as people do', () => {
		const texts = new Texts({}, 'en');
		assert.deepEqual(
			[1_358_848, 2288, 999_600].map(bytes => modelSize(bytes, texts)),
			['1.36 MB', '2.29 kB', '1 MB'],
		);
	});
});

describe('what the host says of models', () => {
	it('is decoded', () => {
		assert.deepEqual(decodeModels(MODELS), MODELS);
		const blocks = markdownBlocks('# a\n\np **b** `c`\n\n- i\n\n|x|\n|-|\n|y|\n\n> q\n\n    code\n\n---\n');
		assert.deepEqual(decodeModelCard({ ...card('a'), blocks }).blocks, blocks);
	});

	it('has no address but one of the web', () => {
		const runs = [{ text: 'a', href: 'javascript:alert(1)' }];
		const { blocks } = decodeModelCard({ ...card('a'), blocks: [{ kind: 'paragraph', runs }] });
		assert.deepEqual(blocks, [{ kind: 'paragraph', runs: [{ text: 'a' }] }]);
	});

	it('is refused when it does not fit', () => {
		assert.throws(() => decodeModels([{ ...MODELS[0], group: 'other' }]), DecodeError);
		assert.throws(() => decodeModelCard({ ...card('a'), blocks: [{ kind: 'html' }] }), DecodeError);
	});
});
