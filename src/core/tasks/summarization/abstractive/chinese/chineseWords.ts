import type { Word } from '../word';
import { VAGUE_TIMES } from './chineseForms';

/** Whether a word says when. */
export function isTimeWord({ entity, text }: Word): boolean {
	return entity === 'DATE' || entity === 'TIME' || VAGUE_TIMES.has(text);
}
