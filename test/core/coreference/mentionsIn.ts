import type { EntityLabel, EntityMention } from '../../../src/core/doc/entityMention';

/** Mentions of these forms, each looked for after the one before. */
export function mentionsIn(text: string, forms: readonly (readonly [EntityLabel, string])[]): EntityMention[] {
	let from = 0;
	return forms.map(([label, form]) => {
		const start = text.indexOf(form, from);
		if (start < 0) throw new Error(`${form} is not there.`);
		from = start + form.length;
		return { start, end: from, label, engine: 'model' };
	});
}
