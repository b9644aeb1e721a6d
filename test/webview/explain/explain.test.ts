import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DecodeError } from '../../../webview/rpc/decode';
import { decodePanelExplanation, decodeShowHow } from '../../../webview/explain/decodeExplain';
import { newExplain, readSavedExplain, toSavedExplain } from '../../../webview/explain/explainState';
import { isAnswered, explainWish, wishKey } from '../../../webview/explain/explainWish';
import { wordsText } from '../../../webview/explain/explainWords';
import { arcLevels, lanesOf } from '../../../webview/explain/laneLayout';
import { explainCursorMoved, reduceExplain } from '../../../webview/explain/reduceExplain';
import { initialState, type PanelState } from '../../../webview/state/panelState';
import { Texts } from '../../../webview/texts';
import { SAMPLE_EXPLAINED_TEXT, SAMPLE_EXPLANATION } from '../support/sampleExplain';

const ANSWER = { scopeId: 1, explanation: SAMPLE_EXPLANATION, text: SAMPLE_EXPLAINED_TEXT, failures: [] };
const OPEN = newExplain({ isOpen: true, chosen: {} });

function stateWith(explain: PanelState['explain'], cursor?: number): PanelState {
	const scope = { id: 1, title: 'a', kind: 'document', start: 0, end: 6, documentLength: 6 } as const;
	return { ...initialState(), connection: 'ready', status: { kind: 'ready' }, scope, cursor, explain };
}

describe('the state of the drawer', () => {
	it('wants nothing while it is closed, and the place at the cursor while it is open', () => {
		assert.equal(explainWish(stateWith(newExplain({ isOpen: false, chosen: {} }), 2)), undefined);
		const wish = explainWish(stateWith(OPEN, 2));
		assert.equal(wish?.at, 2);
		assert.equal(wish.ability, 'segmentation');
		assert.equal(explainWish(stateWith({ ...OPEN, place: 4 }, 2))?.at, 4);
		assert.equal(explainWish(stateWith(OPEN, 99))?.at, 6);
	});

	it('asks once for a word, whichever of its characters the cursor is at', () => {
		const wish = explainWish(stateWith(OPEN, 0));
		assert.ok(wish);
		const asked = wishKey(wish);
		const requested = reduceExplain(OPEN, { type: 'requested', asked });
		const loaded = reduceExplain(requested, { type: 'loaded', asked, ability: 'segmentation', answer: ANSWER });
		assert.ok(isAnswered(stateWith(loaded, 1), { ...wish, at: 1 }));
		assert.ok(!isAnswered(stateWith(loaded, 2), { ...wish, at: 2 }));
		assert.ok(!isAnswered(stateWith(loaded, 1), { ...wish, at: 1, ability: 'tags' }));
	});

	it('drops answers to what is no longer asked', () => {
		const state = reduceExplain(OPEN, { type: 'requested', asked: 'new' });
		assert.equal(reduceExplain(state, { type: 'loaded', asked: 'old', ability: 'tags', answer: ANSWER }), state);
		assert.equal(reduceExplain(state, { type: 'failed', asked: 'new', message: 'no' }).message, 'no');
	});

	it('follows the cursor after a word was chosen', () => {
		const chosen = reduceExplain(OPEN, { type: 'placeChosen', at: 4 });
		assert.equal(explainCursorMoved(chosen).place, undefined);
		assert.equal(explainCursorMoved(OPEN), OPEN);
	});

	it('keeps over a reload what was chosen, and nothing that it does not know', () => {
		const chosen = reduceExplain(OPEN, { type: 'abilityChosen', tab: 'tokens', ability: 'tags' });
		assert.deepEqual(readSavedExplain(toSavedExplain(chosen)), { isOpen: true, chosen: { tokens: 'tags' } });
		assert.deepEqual(readSavedExplain({ isOpen: 1, chosen: { tokens: 'magic' } }), { isOpen: false, chosen: {} });
		assert.deepEqual(readSavedExplain(null), { isOpen: false, chosen: {} });
	});
});

describe('the explanation from the host', () => {
	it('is read as it was sent, with what is absent as null', () => {
		const sent = JSON.parse(JSON.stringify(ANSWER)) as unknown;
		const read = decodePanelExplanation(sent);
		assert.ok('explanation' in read);
		assert.deepEqual(JSON.parse(JSON.stringify(read.explanation.steps[1].pictures[1])), {
			...(JSON.parse(JSON.stringify(SAMPLE_EXPLANATION.steps[1].pictures[1])) as object),
		});
		assert.deepEqual(decodePanelExplanation({ outdated: true }), { outdated: true });
	});

	it('is refused where it does not fit', () => {
		fc.assert(
			fc.property(fc.jsonValue(), value => {
				try {
					decodePanelExplanation({ scopeId: 1, text: '', failures: [], explanation: value ?? {} });
				} catch (error) {
					assert.ok(error instanceof DecodeError);
				}
			}),
		);
		assert.throws(() => decodeShowHow({ ability: 'magic' }), DecodeError);
		assert.deepEqual(decodeShowHow({}), {});
	});

	it('has phrases in the language of the interface, and those that are not known by their keys', () => {
		const texts = new Texts({ 'explain.tags.word': '词本身' }, 'zh');
		assert.equal(wordsText({ key: 'tags.word' }, texts), '词本身');
		assert.equal(wordsText({ key: 'no.such', values: ['a', 1234.5] }, texts), 'no.such a 1,230');
		assert.equal(wordsText('<b>', texts), '<b>');
	});
});

const stretches = fc.array(
	fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }) }).map(({ start, length }) => ({
		start,
		end: start + length,
	})),
	{ maxLength: 30 },
);

describe('the layout of lanes and arcs', () => {
	it('lays no stretch over another in its lane', () => {
		fc.assert(
			fc.property(stretches, all => {
				const lanes = lanesOf(all, () => false);
				all.forEach((one, i) =>
					all.forEach((other, k) => {
						if (k > i && lanes[i] === lanes[k]) assert.ok(one.end <= other.start || other.end <= one.start);
					}),
				);
			}),
		);
	});

	it('draws an arc above those that lie within it', () => {
		fc.assert(
			fc.property(stretches, all => {
				const levels = arcLevels(all);
				all.forEach((one, i) =>
					all.forEach((other, k) => {
						const isWithin = other.start >= one.start && other.end <= one.end;
						const isShorter = other.end - other.start < one.end - one.start;
						if (i !== k && isWithin && isShorter) assert.ok(levels[i] > levels[k]);
					}),
				);
			}),
		);
	});
});
