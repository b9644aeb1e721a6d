import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ENTITY_LABELS } from '../../../src/core/doc/entityMention';
import type { EntityLabel, EntityMention } from '../../../src/core/doc/entityMention';
import { redact } from '../../../src/core/tasks/redaction/redact';
import { restore } from '../../../src/core/tasks/redaction/restore';

const ALL = { labels: new Set<EntityLabel>(ENTITY_LABELS) };

/** Mentions of these forms, each looked for after the one before. */
function mentionsOf(text: string, forms: readonly [EntityLabel, string][]): EntityMention[] {
	let from = 0;
	return forms.map(([label, form]) => {
		const start = text.indexOf(form, from);
		from = start + form.length;
		return { start, end: from, label, engine: 'model' };
	});
}

describe('redact', () => {
	it('hides the same entity by the same placeholder, and each way of writing it by its own', () => {
		const text = 'John Smith met Ann Lee in Paris. Smith liked Paris.';
		const mentions = mentionsOf(text, [
			['PER', 'John Smith'],
			['PER', 'Ann Lee'],
			['LOC', 'Paris'],
			['PER', 'Smith'],
			['LOC', 'Paris'],
		]);
		const { text: redacted, entities } = redact(text, mentions, ALL);
		assert.equal(redacted, '[PER-1] met [PER-2] in [LOC-1]. [PER-1-2] liked [LOC-1].');
		assert.deepEqual(entities.at(-1), { placeholder: '[LOC-1]', label: 'LOC', form: 'Paris', count: 2 });
		assert.equal(restore(redacted, entities), text);
	});

	it('does not take one for another where a word is in two names', () => {
		const text = 'Ann Lee and Bob Lee. Lee left.';
		const mentions = mentionsOf(text, [
			['PER', 'Ann Lee'],
			['PER', 'Bob Lee'],
			['PER', 'Lee'],
		]);
		assert.equal(redact(text, mentions, ALL).text, '[PER-1] and [PER-2]. [PER-3] left.');
	});

	it('leaves labels that were not asked for', () => {
		const text = '张三在2024年去了北京。';
		const mentions = mentionsOf(text, [
			['PER', '张三'],
			['DATE', '2024年'],
			['LOC', '北京'],
		]);
		assert.equal(redact(text, mentions, { labels: new Set(['PER']) }).text, '[PER-1]在2024年去了北京。');
	});

	it('keeps clear of what the text has in brackets', () => {
		const text = 'See [PER-1] and Bob.';
		const { text: redacted, entities } = redact(text, mentionsOf(text, [['PER', 'Bob']]), ALL);
		assert.equal(redacted, 'See [PER-1] and [PER-2].');
		assert.equal(restore(redacted, entities), text);
	});

	it('gives every text back', () => {
		const parts = fc.array(
			fc.tuple(
				fc.string(),
				fc.constantFrom(...ENTITY_LABELS),
				fc.constantFrom('A B', 'A', 'B', 'A·B', '张三', '[PER-1]'),
			),
		);
		fc.assert(
			fc.property(parts, pieces => {
				let text = '';
				const mentions: EntityMention[] = [];
				for (const [between, label, form] of pieces) {
					text += between;
					mentions.push({ start: text.length, end: text.length + form.length, label, engine: 'rule' });
					text += form;
				}
				const { text: redacted, entities } = redact(text, mentions, ALL);
				assert.equal(restore(redacted, entities), text);
			}),
		);
	});
});
