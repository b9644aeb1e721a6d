import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { Nlp } from '../../core/nlp';
import { KEYWORD_LAYERS } from '../../core/tasks/keywords/textWords';
import { formatOfName } from '../../core/text/formatOfName';
import type { LanguageSetting } from '../../core/text/language';

/** A text with what keywords and topics are found by. */
export interface AnnotatedText {
	readonly text: string;
	readonly prose: string;
	readonly annotation: RangeAnnotation;
}

/** Analyzes a text. @param name of its file; of a Markdown file only prose counts */
export async function annotate(
	nlp: Nlp,
	name: string,
	text: string,
	language: LanguageSetting,
): Promise<AnnotatedText> {
	const document = nlp.open(text, { format: formatOfName(name), language, standard: 'pku' });
	const annotation = await document.analyze({ start: 0, end: text.length }, KEYWORD_LAYERS);
	return { text, prose: document.prose, annotation };
}
