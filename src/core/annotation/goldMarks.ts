import type { Span } from '../text/span';
import type { GoldMark } from './goldAnnotation';
import type { GoldDocument } from './goldDocument';

/** What a person changed, and the sentences that were looked through, as far as a stretch touches them; in order of their starts. */
export function goldMarks(gold: GoldDocument, range: Span): GoldMark[] {
	const marks: GoldMark[] = [];
	for (const { start: at, sentence } of gold.touching(range)) {
		const add = ({ start, end }: Span, kind: GoldMark['kind'], label: string): void => {
			marks.push({ start: at + start, end: at + end, kind, label });
		};
		if (sentence.checked.length > 0) add({ start: 0, end: sentence.text.length }, 'checked', '');
		for (const word of sentence.words) if (word.isCorrected) add(word, 'word', word.upos || word.xpos);
		for (const entity of sentence.entities) if (entity.isCorrected) add(entity, 'entity', entity.label);
	}
	return marks.sort((a, b) => a.start - b.start);
}
