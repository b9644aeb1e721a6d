/** How a form is made of a word: an ending is taken off, which is named, and another put on. */
export interface FormScript {
	readonly off: string;
	readonly on: string;
}

/** The script from a word to a form of it. */
export function formScript(word: string, form: string): FormScript {
	let shared = 0;
	while (shared < word.length && shared < form.length && word[shared] === form[shared]) shared++;
	return { off: word.slice(shared), on: form.slice(shared) };
}

/** The form of a word; undefined where the word does not end so. */
export function formOf(word: string, { off, on }: FormScript): string | undefined {
	return word.endsWith(off) ? word.slice(0, word.length - off.length) + on : undefined;
}

/** The word that a form was made of; undefined where the form does not end so. */
export function wordOfForm(form: string, { off, on }: FormScript): string | undefined {
	return formOf(form, { off: on, on: off });
}

/** A script as a text, `off>on`. */
export function scriptText({ off, on }: FormScript): string {
	return `${off}>${on}`;
}

/** The script that {@link scriptText} wrote; undefined for another text. */
export function parseFormScript(text: string): FormScript | undefined {
	const at = text.indexOf('>');
	return at < 0 ? undefined : { off: text.slice(0, at), on: text.slice(at + 1) };
}
