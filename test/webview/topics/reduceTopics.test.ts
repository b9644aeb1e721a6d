import assert from 'node:assert/strict';
import type { PanelClassifiers } from '../../../src/protocol/panelTopics';
import { decodeClassifiers, decodeTopics } from '../../../webview/topics/decodeTopics';
import { reduceTopics } from '../../../webview/topics/reduceTopics';
import { classifiersOfView, strongEvidence, topicAnswer } from '../../../webview/topics/topicsModel';
import {
	DEFAULT_SAVED_TOPICS,
	newTopics,
	readSavedTopics,
	toSavedTopics,
	topicsOfNewText,
	type TopicsState,
} from '../../../webview/topics/topicsState';
import { SAMPLE_CLASSIFIERS, SAMPLE_REPORT, sampleTopics } from '../support/sampleAbout';

const TEXT = 'Curie won prizes. Curie was born in Paris. 小说';
const CLASSIFIERS: PanelClassifiers = {
	classifiers: SAMPLE_CLASSIFIERS,
	reports: { 'own:mail': SAMPLE_REPORT },
	shown: '',
};

const started = reduceTopics(newTopics(DEFAULT_SAVED_TOPICS), { type: 'classifiersLoaded', classifiers: CLASSIFIERS });

function waiting(state: TopicsState): TopicsState {
	return { ...state, load: { kind: 'loading', scopeId: 1 } };
}

describe('the classifiers of a view', () => {
	it('are those that are shipped, or the one of the user’s', () => {
		assert.deepEqual(classifiersOfView(SAMPLE_CLASSIFIERS, ''), ['topic', 'sentiment']);
		assert.deepEqual(classifiersOfView(SAMPLE_CLASSIFIERS, 'own:mail'), ['own:mail']);
		assert.deepEqual(classifiersOfView(SAMPLE_CLASSIFIERS, 'gone'), ['topic', 'sentiment']);
	});
});

describe('the tab of topics', () => {
	it('takes the answers that it asked for, and no others', () => {
		const asked = ['topic', 'sentiment'];
		const topics = sampleTopics(TEXT, 1, asked);
		const loaded = reduceTopics(waiting(started), { type: 'answersLoaded', topics, asked });
		assert.deepEqual(
			loaded.data?.answers.map(({ classifier, decision }) => [classifier, decision]),
			[
				['topic', 'science'],
				['sentiment', 'neutral'],
			],
		);
		const own = reduceTopics(loaded, { type: 'viewChanged', view: 'own:mail' });
		assert.equal(own.data, undefined);
		assert.equal(own.load.kind, 'idle');
		const late = waiting(own);
		assert.equal(reduceTopics(late, { type: 'answersLoaded', topics, asked }), late);
	});

	it('turns to a classifier that a command shows, and back when it is gone', () => {
		const shown = { ...CLASSIFIERS, shown: 'own:mail' };
		const turned = reduceTopics(started, { type: 'classifiersLoaded', classifiers: shown });
		assert.equal(turned.view, 'own:mail');
		assert.equal(reduceTopics(turned, { type: 'classifiersLoaded', classifiers: CLASSIFIERS }).view, 'own:mail');
		const none = { ...CLASSIFIERS, classifiers: SAMPLE_CLASSIFIERS.slice(0, 2) };
		assert.equal(reduceTopics(turned, { type: 'classifiersLoaded', classifiers: none }).view, '');
	});

	it('asks anew when the classifiers changed', () => {
		const loaded: TopicsState = { ...started, load: { kind: 'loaded', scopeId: 1 } };
		assert.equal(reduceTopics(loaded, { type: 'classifiersLoaded', classifiers: CLASSIFIERS }).load.kind, 'idle');
	});

	it('opens and closes its parts, and forgets places with the text', () => {
		const open = reduceTopics(started, { type: 'partToggled', part: 'labels:topic' });
		assert.deepEqual(open.expanded, ['labels:topic']);
		assert.deepEqual(reduceTopics(open, { type: 'partToggled', part: 'labels:topic' }).expanded, []);
		const shown = reduceTopics(open, { type: 'evidenceShown', key: 'k', occurrence: 2 });
		assert.deepEqual([shown.occurrences, topicsOfNewText(shown).occurrences], [{ k: 2 }, {}]);
	});

	it('keeps its choices over a reload', () => {
		const used = reduceTopics({ ...started, view: 'own:mail' }, { type: 'marksToggled' });
		assert.deepEqual(readSavedTopics(JSON.parse(JSON.stringify(toSavedTopics(used)))), {
			view: 'own:mail',
			marks: true,
		});
		assert.deepEqual(readSavedTopics('x'), DEFAULT_SAVED_TOPICS);
	});
});

describe('evidence', () => {
	it('is grouped by text and side, the strongest first, its places in order', () => {
		const place = (start: number, weight: number, text: string) => ({ start, end: start + text.length, weight, text });
		const { evidence } = topicAnswer({
			classifier: 'topic',
			classification: {
				engine: 'x',
				language: 'en',
				probabilities: [{ label: 'a', probability: 1 }],
				decision: 'a',
				evidence: [
					place(30, 0.5, 'b\n c'),
					place(2, -2, 'd'),
					place(4, 0.5, 'b c'),
					place(9, 0, 'e'),
					place(50, 0.1, 'd'),
				],
			},
			isOtherLanguage: false,
			failure: undefined,
		});
		assert.deepEqual(
			evidence.map(({ text, weight, places }) => [text, weight, places.map(({ start }) => start)]),
			[
				['d', -2, [2]],
				['b c', 1, [4, 30]],
				['d', 0.1, [50]],
			],
		);
	});
});

describe('evidence that is marked in the text', () => {
	it('is what spoke for the label, and not weakly beside the strongest', () => {
		const [answer] = sampleTopics(TEXT, 1, ['topic']).answers.map(topicAnswer);
		assert.deepEqual(
			strongEvidence(answer).map(({ text }) => text),
			['prizes', 'Curie'],
		);
		assert.deepEqual(strongEvidence({ ...answer, evidence: [] }), []);
	});
});

describe('messages about topics', () => {
	it('are decoded, also what JSON makes of undefined', () => {
		assert.deepEqual(decodeClassifiers(structuredClone(CLASSIFIERS)), CLASSIFIERS);
		const topics = sampleTopics(TEXT, 1, ['topic']);
		assert.deepEqual(decodeTopics(JSON.parse(JSON.stringify(topics))), topics);
		const silent = { scopeId: 1, answers: [{ classifier: 'topic', classification: null, isOtherLanguage: true }] };
		assert.deepEqual(decodeTopics(silent), {
			scopeId: 1,
			answers: [{ classifier: 'topic', classification: undefined, isOtherLanguage: true, failure: undefined }],
		});
		assert.deepEqual(decodeTopics({ outdated: true }), { outdated: true });
	});

	it('are refused when they do not fit, saying where', () => {
		assert.throws(() => decodeTopics({ scopeId: 1, answers: [{ classifier: 3 }] }), /answers\[0\]\.classifier/u);
		const odd = { ...CLASSIFIERS, classifiers: [{ ...SAMPLE_CLASSIFIERS[0], kind: 'x' }] };
		assert.throws(() => decodeClassifiers(odd), /classifiers\[0\]\.kind/u);
	});
});
