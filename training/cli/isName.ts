import { NAME_KINDS } from '../../src/core/tasks/ner/nameLabels';

const KINDS: ReadonlySet<string> = new Set(NAME_KINDS);

/** Whether an entity is the name of a person, place or organization, which a model finds. */
export function isName({ label }: { readonly label: string }): boolean {
	return KINDS.has(label);
}
