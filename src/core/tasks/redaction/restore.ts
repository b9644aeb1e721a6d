import type { RedactedEntity, Restoration } from './redaction';

const PLACEHOLDER = /\[[A-Z]+-\d+(?:-\d+)?\]/gu;

/** What a map says of a placeholder. */
export type RestoredEntity = Pick<RedactedEntity, 'placeholder' | 'form'>;

/** Where a redacted text, or one that was made of it, has placeholders, and what they stand for. */
export function restorationOf(text: string, entities: readonly RestoredEntity[]): Restoration {
	const forms = new Map(entities.map(({ placeholder, form }) => [placeholder, form]));
	const edits: Restoration['edits'][number][] = [];
	const unknown = new Set<string>();
	for (const { index, 0: placeholder } of text.matchAll(PLACEHOLDER)) {
		const form = forms.get(placeholder);
		if (form === undefined) unknown.add(placeholder);
		else edits.push({ start: index, end: index + placeholder.length, form });
	}
	return { edits, unknown: [...unknown] };
}

/** Puts back what placeholders stand for. */
export function restore(text: string, entities: readonly RestoredEntity[]): string {
	const parts: string[] = [];
	let done = 0;
	for (const { start, end, form } of restorationOf(text, entities).edits) {
		parts.push(text.slice(done, start), form);
		done = end;
	}
	return parts.join('') + text.slice(done);
}
