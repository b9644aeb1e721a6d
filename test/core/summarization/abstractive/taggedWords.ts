import type { EntityLabel } from '../../../../src/core/doc/entityMention';
import type { Word } from '../../../../src/core/tasks/summarization/abstractive/word';

/**
 * Words written as `form/UPOS`, `form/UPOS/XPOS` or `form/UPOS/XPOS/ENTITY`, with a space between them. In the text that
 * they stand for English words have a space before them but for marks, Chinese ones none. The lemma is the form, or
 * stands before it: `say:said/VERB/VBD`.
 */
export function tagged(text: string): Word[] {
	const words: Word[] = [];
	let end = 0;
	for (const part of text.trim().split(/\s+/u)) {
		const [form, upos, xpos = '', entity = ''] = part.split('/');
		const [lemma, shown = lemma] = /^\p{L}+:\p{L}/u.test(form) ? form.split(':') : [form];
		const isSpaced = words.length > 0 && /^[\p{Script=Latin}\p{N}"(]/u.test(shown) && upos !== 'SUFFIX';
		const start = end + (isSpaced ? 1 : 0);
		end = start + shown.length;
		words.push({
			text: shown,
			lemma: lemma.toLowerCase(),
			upos,
			xpos,
			entity: entity === '' ? undefined : (entity as EntityLabel),
			isSpaced,
			isNew: false,
			start,
			end,
		});
	}
	return words;
}
