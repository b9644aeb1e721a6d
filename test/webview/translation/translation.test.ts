import assert from 'node:assert/strict';
import { decodeTranslated, TRANSLATION_NOTIFICATION_DECODERS } from '../../../webview/translation/decodeTranslation';
import { alignedPieces, phraseAfter } from '../../../webview/translation/alignedPieces';
import { reduceTranslation, translationRequested } from '../../../webview/translation/reduceTranslation';
import { exportedTranslation } from '../../../webview/translation/translationExport';
import type { TranslationMessage } from '../../../webview/translation/translationMessage';
import {
	AUTOMATIC_LENGTH,
	DEFAULT_SAVED_TRANSLATION,
	isTranslationWanted,
	newTranslation,
	readSavedTranslation,
	toSavedTranslation,
	translationOfNewText,
	type TranslationState,
} from '../../../webview/translation/translationState';
import { wordAlignment } from '../../../webview/translation/wordAlignment';
import { SAMPLE_TRANSLATION_SETTINGS, sampleSentence, sampleSentences } from '../support/sampleTranslation';

const fresh = newTranslation(DEFAULT_SAVED_TRANSLATION);
const ready = reduceTranslation(fresh, { type: 'settingsLoaded', settings: SAMPLE_TRANSLATION_SETTINGS });
const sentences = sampleSentences(4);
const done = { scopeId: 1, engine: 'x', direction: 'zh-en', notes: [] } as const;

function after(state: TranslationState, ...messages: readonly TranslationMessage[]): TranslationState {
	return messages.reduce(reduceTranslation, state);
}

describe('when a text is translated', () => {
	it('is by itself where it is short and nothing leaves the machine, else when somebody asks', () => {
		assert.equal(isTranslationWanted(fresh, 10), false);
		assert.equal(isTranslationWanted(ready, AUTOMATIC_LENGTH), true);
		assert.equal(isTranslationWanted(ready, AUTOMATIC_LENGTH + 1), false);
		assert.equal(isTranslationWanted(after(ready, { type: 'asked' }), AUTOMATIC_LENGTH + 1), true);
		const model = after(ready, { type: 'engineChosen', engine: 'languageModel' });
		assert.equal(isTranslationWanted(model, 10), false);
		assert.equal(isTranslationWanted(after(model, { type: 'wanted' }), 10), true);
	});

	it('is not again after it was stopped, before there is another text', () => {
		const stopped = after(translationRequested(ready, 1), { type: 'stopped' });
		assert.equal(stopped.load.kind, 'loaded');
		assert.equal(isTranslationWanted(stopped, 10), false);
		assert.equal(isTranslationWanted(translationOfNewText(stopped), 10), true);
		assert.equal(isTranslationWanted(after(stopped, { type: 'asked' }), 10), true);
	});

	it('is anew when engine, direction or glossary change, and a model is not asked by that', () => {
		const loaded = after(
			translationRequested(ready, 1),
			{ type: 'sentencesTold', run: 1, sentences },
			{ type: 'translated', translated: { ...done, run: 1 } },
		);
		const swapped = after(loaded, { type: 'directionChosen', direction: 'en-zh' });
		assert.deepEqual([swapped.load.kind, swapped.isAsked], ['idle', true]);
		const model = after(loaded, { type: 'engineChosen', engine: 'languageModel' });
		assert.deepEqual([model.load.kind, model.isAsked], ['idle', false]);
		assert.equal(after(loaded, { type: 'directionChosen', direction: 'auto' }), loaded);
		const told = { ...SAMPLE_TRANSLATION_SETTINGS, revision: 2 };
		assert.equal(after(loaded, { type: 'settingsLoaded', settings: told }).load.kind, 'idle');
		assert.equal(after(loaded, { type: 'settingsLoaded', settings: SAMPLE_TRANSLATION_SETTINGS }).load.kind, 'loaded');
	});
});

describe('sentences that arrive', () => {
	const asked = translationRequested(ready, 1);

	it('are shown as they come, those of another request never', () => {
		const first = after(asked, { type: 'sentencesTold', run: 1, sentences: sentences.slice(0, 2) });
		const second = after(first, { type: 'sentencesTold', run: 1, sentences: sentences.slice(2) });
		assert.deepEqual(second.data?.sentences, sentences);
		assert.equal(second.active, 0);
		assert.equal(after(second, { type: 'sentencesTold', run: 7, sentences }), second);
		assert.equal(after(second, { type: 'translated', translated: { ...done, run: 7 } }), second);
	});

	it('take the place of those of an engine that gave up', () => {
		const first = after(asked, { type: 'sentencesTold', run: 1, sentences: sentences.slice(0, 3) });
		const again = after(first, { type: 'sentencesTold', run: 1, sentences: sentences.slice(0, 1) });
		assert.deepEqual(again.data?.sentences, sentences.slice(0, 1));
	});

	it('leave what was there until the first of them, and know an empty text', () => {
		const loaded = after(
			asked,
			{ type: 'sentencesTold', run: 1, sentences },
			{ type: 'translated', translated: { ...done, run: 1 } },
		);
		const again = translationRequested(loaded, 2);
		assert.equal(again.data?.sentences.length, 4);
		const empty = after(again, { type: 'translated', translated: { ...done, scopeId: 2, run: 2 } });
		assert.deepEqual([empty.data?.sentences, empty.data?.done?.engine, empty.active], [[], 'x', -1]);
	});
});

describe('the sentence at hand', () => {
	const loaded = after(translationRequested(ready, 1), { type: 'sentencesTold', run: 1, sentences });

	it('has a phrase at hand that is one of its own', () => {
		const chosen = after(loaded, { type: 'sentenceChosen', sentence: 1, phrase: 99 });
		assert.deepEqual([chosen.active, chosen.phrase], [1, 4]);
		assert.equal(after(loaded, { type: 'sentenceChosen', sentence: 9, phrase: 0 }), loaded);
		const pointed = after(chosen, { type: 'phrasePointed', sentence: 1, phrase: 2 });
		assert.equal(after(pointed, { type: 'phrasePointed', sentence: 1, phrase: 2 }), pointed);
		assert.equal(after(pointed, { type: 'phrasePointed', sentence: 1, phrase: -1 }).pointed, undefined);
	});

	it('goes from phrase to phrase in the order of the source', () => {
		const [, sentence] = sentences;
		const path = [phraseAfter(sentence, -1, 1)];
		while (path.length < 6) path.push(phraseAfter(sentence, path[path.length - 1], 1));
		assert.deepEqual(path, [0, 3, 1, 2, 4, 4]);
		assert.equal(phraseAfter({ ...sentence, phrases: [] }, -1, 1), -1);
	});

	it('draws groups that come near, and remembers the heights of those that go away', () => {
		const moved = after(loaded, { type: 'groupsMoved', near: [1, 2], away: [{ group: 0, height: 321 }] });
		assert.deepEqual([[...moved.near], moved.heights.get(0)], [[1, 2], 321]);
	});
});

describe('the two texts of a sentence', () => {
	it('are cut where phrases begin and end, and lose nothing', () => {
		for (const sentence of sentences) {
			for (const side of ['source', 'target'] as const) {
				const pieces = alignedPieces(sentence, side);
				const text = side === 'source' ? sentence.sourceText : sentence.text;
				assert.equal(pieces.map(piece => piece.text).join(''), text);
			}
		}
		const [, sentence] = sentences;
		assert.deepEqual(
			alignedPieces(sentence, 'source').map(({ text, phrase }) => `${text}/${phrase}`),
			['词元/0', '打印/3', '在/1', 'https://example.org/2', '。/4'],
		);
	});

	it('are whole where phrases overlap or were left out', () => {
		const [sentence] = sentences;
		const { phrases } = sentence;
		const odd = {
			...sentence,
			phrases: [{ ...phrases[0], target: { start: 0, end: 0 } }, phrases[1], { ...phrases[1] }],
		};
		assert.equal(
			alignedPieces(odd, 'target')
				.map(({ text }) => text)
				.join(''),
			sentence.text,
		);
	});

	it('have words with lines between those that belong together', () => {
		const { source, target, links } = wordAlignment(sampleSentence(0, 100));
		assert.deepEqual(
			source.map(({ text }) => text),
			['我', '昨天', '在', '绍兴', '买', '了', '一', '本', '书', '。'],
		);
		assert.deepEqual(
			target.map(({ text }) => text),
			['I', 'yesterday', 'in', 'Shaoxing', 'bought', 'a', 'book', '.'],
		);
		const pairs = links.map(link => `${source[link.source].text}-${target[link.target].text}`);
		assert.deepEqual(pairs, [
			'我-I',
			'昨天-yesterday',
			'在-in',
			'绍兴-Shaoxing',
			'买-bought',
			'一-a',
			'书-book',
			'。-.',
		]);
		assert.deepEqual(wordAlignment({ ...sampleSentence(0, 0), phrases: [] }), { source: [], target: [], links: [] });
	});

	it('are copied as a table without breaking it, and as JSON with all phrases', () => {
		const [first] = sentences;
		const odd = { ...first, sourceText: 'a\tb\n|c', text: '*d*' };
		const data = { scopeId: 1, run: 1, sentences: [odd], done: undefined };
		assert.equal(exportedTranslation(data, 'tsv'), 'source\ttranslation\na b |c\t*d*\n');
		assert.equal(
			exportedTranslation(data, 'markdown'),
			'| Source | Translation |\n| --- | --- |\n| a b \\|c | \\*d\\* |\n',
		);
		const json = JSON.parse(exportedTranslation(data, 'json')) as { sentences: (typeof odd)[] };
		assert.deepEqual(json.sentences, [odd]);
	});
});

describe('the host’s messages about translation', () => {
	it('are decoded, and refused where they do not fit', () => {
		const told = { run: 3, sentences };
		const decode = TRANSLATION_NOTIFICATION_DECODERS;
		assert.deepEqual(decode['panel/translatedSentences'](structuredClone(told)), told);
		assert.deepEqual(decodeTranslated({ ...done, run: 1 }), { ...done, run: 1 });
		assert.deepEqual(decodeTranslated({ outdated: true }), { outdated: true });
		assert.throws(() => decodeTranslated({ ...done, run: 1, direction: 'de-en' }), /translated\.direction/u);
		assert.throws(() => decode['panel/translatedSentences']({ run: 1, sentences: [{}] }), /sentences\[0\]/u);
	});

	it('leave what is kept over a reload to the user', () => {
		const hidden = after(ready, { type: 'pictureToggled' });
		assert.deepEqual(readSavedTranslation(JSON.parse(JSON.stringify(toSavedTranslation(hidden)))), {
			showsPicture: false,
		});
		for (const value of [null, 'x', {}]) assert.deepEqual(readSavedTranslation(value), DEFAULT_SAVED_TRANSLATION);
	});
});
