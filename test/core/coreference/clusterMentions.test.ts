import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clusterMentions, clusterSteps } from '../../../src/core/coreference/clusterMentions';
import { isChineseAbbreviation } from '../../../src/core/coreference/shortForms';
import type { EntityLabel } from '../../../src/core/doc/entityMention';
import { ENTITY_LABELS } from '../../../src/core/doc/entityMention';
import { mentionsIn } from './mentionsIn';

/** The clusters of forms that stand one after the other in a text, each as its forms. */
function formsOf(label: EntityLabel, ...forms: string[]): string[][] {
	const text = forms.join('\n');
	const mentions = mentionsIn(
		text,
		forms.map(form => [label, form] as const),
	);
	return clusterMentions(text, mentions).map(cluster => [...cluster.forms]);
}

describe('clusterMentions', () => {
	it('gathers the forms of a person', () => {
		assert.deepEqual(formsOf('PER', 'John Smith', 'Smith', 'J. Smith', 'JOHN SMITH', 'Mr. Smith', "John Smith's"), [
			['John Smith', 'Smith', 'J. Smith', 'JOHN SMITH', 'Mr. Smith', "John Smith's"],
		]);
		assert.deepEqual(formsOf('PER', '小明', '王小明', '老王', '王先生'), [['小明', '王小明', '老王', '王先生']]);
		assert.deepEqual(formsOf('PER', '让·雷诺', '雷诺', '让•雷诺'), [['让·雷诺', '雷诺', '让•雷诺']]);
	});

	it('gathers those of organizations and places', () => {
		assert.deepEqual(formsOf('ORG', 'WHO', 'World Health Organization', 'the World Health Organization', 'W.H.O.'), [
			['WHO', 'World Health Organization', 'the World Health Organization', 'W.H.O.'],
		]);
		assert.deepEqual(formsOf('ORG', 'Apple Inc.', 'Apple', 'Apple, Inc.'), [['Apple Inc.', 'Apple', 'Apple, Inc.']]);
		assert.deepEqual(formsOf('ORG', '北京大学', '北大', '清华大学', '清华'), [
			['北京大学', '北大'],
			['清华大学', '清华'],
		]);
		assert.deepEqual(formsOf('LOC', '北京市', '北京', 'New York City', 'New York', 'U.S.', 'United States'), [
			['北京市', '北京'],
			['New York City', 'New York'],
			['U.S.', 'United States'],
		]);
	});

	it('leaves a short form alone that two names have', () => {
		assert.deepEqual(formsOf('PER', 'Ann Lee', 'Bob Lee', 'Lee'), [['Ann Lee'], ['Bob Lee'], ['Lee']]);
		assert.deepEqual(formsOf('PER', '王小明', '王大伟', '王先生'), [['王小明'], ['王大伟'], ['王先生']]);
	});

	it('calls an entity by its fullest form, and does not mix kinds', () => {
		const text = 'Smith met John Smith in Smith.';
		const mentions = mentionsIn(text, [
			['PER', 'Smith'],
			['PER', 'John Smith'],
			['LOC', 'Smith'],
		]);
		const clusters = clusterMentions(text, mentions);
		assert.deepEqual(
			clusters.map(({ label, name, mentions: places }) => [label, name, places.length]),
			[
				['PER', 'John Smith', 2],
				['LOC', 'Smith', 1],
			],
		);
	});

	it('keeps every mention once, in order, whatever the text', () => {
		const parts = fc.array(
			fc.tuple(
				fc.constantFrom(...ENTITY_LABELS),
				fc.oneof(
					fc.string({ minLength: 1, unit: 'binary' }),
					fc.constantFrom('A B', 'B', '张三', '\ud800', '😀', 'the', "'s", '·'),
				),
			),
			{ maxLength: 30 },
		);
		fc.assert(
			fc.property(parts, pieces => {
				let text = '';
				const mentions = pieces.map(([label, form]) => {
					const start = text.length;
					text += form;
					return { start, end: text.length, label, engine: 'rule' as const };
				});
				const found = clusterMentions(text, mentions).flatMap(cluster => cluster.mentions);
				assert.deepEqual(
					found.map(({ start }) => start).sort((a, b) => a - b),
					mentions.map(({ start }) => start),
				);
			}),
		);
	});

	it('knows what abbreviates just one of many Chinese organizations, as a look at each would', () => {
		const names = fc.uniqueArray(fc.stringMatching(/^[甲乙][丙丁戊己][丙丁戊己庚][丙丁戊己庚辛]{2,3}$/u), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(names, fc.stringMatching(/^[甲乙][丙丁戊己庚辛]$/u), (full, short) => {
				const alike = full.filter(name => isChineseAbbreviation(short, name));
				const isMember = formsOf('ORG', ...full, short).every(forms => forms[0] !== short);
				assert.equal(isMember, alike.length === 1, `${short} of ${full.join()}`);
			}),
			{ seed: 5, numRuns: 300 },
		);
	});

	it('lets others work in between, however many names begin alike', () => {
		const forms = Array.from({ length: 4000 }, (_, i) => `中国${String.fromCodePoint(0x4e00 + i, 0x5e00 + i)}集团公司`);
		const text = forms.join('\n');
		const steps = clusterSteps(
			text,
			mentionsIn(
				text,
				forms.map(form => ['ORG', form] as const),
			),
		);
		let pauses = 0;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) pauses++;
		assert.equal(step.value.length, forms.length);
		assert.ok(pauses >= 20, `${pauses} pauses`);
	});
});
