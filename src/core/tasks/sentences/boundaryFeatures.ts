import { featureKey, hashStep, hashTemplate } from '../../linear/featureHash';
import type { ParagraphPieces } from './paragraphPieces';
import { NO_MARKS } from './pieceColumns';

/** How many features a gap has. */
export const BOUNDARY_KEYS = 12;

/** Hashes that begin the features. */
const TEMPLATES = Int32Array.from({ length: BOUNDARY_KEYS }, (_, template) => hashTemplate(template));

/** Stands for the word and the shape of a piece beyond the paragraph. */
const NO_WORD = 1;
const NO_SHAPE = 9;

/** Writes the features of gaps between pieces of a paragraph: what the model decides by, and learns from. */
export class BoundaryFeatures {
	/** The keys of the gap described last. */
	readonly keys = new Int32Array(BOUNDARY_KEYS);
	#last = -1;

	/** Turns to another paragraph. */
	begin(): void {
		this.#last = -1;
	}

	/** Writes the keys of a gap; gaps must come in order. */
	describe({ pieces, gapPieces, gapBreaks }: ParagraphPieces, gap: number): void {
		const { count, words, leads, trails, shapes, shorts } = pieces;
		const left = gapPieces[gap];
		const right = left + 1;
		const trail = trails[left];
		const shape = shapes[right];
		const word = words[right];
		const before = left > 0 ? words[left - 1] : NO_WORD;
		const shapeBefore = left > 0 ? shapes[left - 1] : NO_SHAPE;
		const hasNext = right + 1 < count;
		const shapeAfter = hasNext ? shapes[right + 1] : NO_SHAPE;
		const around = shapes[left] * 16 + shape;
		const afterTrail = hashStep(trail, shape);
		const short = hashStep(trail, shorts[left]);
		this.#write(0, hashStep(hashStep(short, around), hashStep(gapBreaks[gap], leads[right])));
		this.#write(1, hashStep(trail, around * 256 + shapeBefore * 16 + shapeAfter));
		this.#write(2, hashStep(trail, words[left]));
		this.#write(3, hashStep(trail, word));
		this.#write(4, hashStep(word, shape));
		this.#write(5, hashStep(word, hasNext ? words[right + 1] : NO_WORD));
		this.#write(6, hashStep(afterTrail, bucket(left - this.#last)));
		this.#write(7, hashStep(afterTrail, bucket(count - right)));
		this.#write(8, hashStep(short, before));
		this.#write(9, hashStep(short, hashStep(trails[right], shorts[right])));
		this.#write(10, hashStep(trails[right], shape));
		this.#write(11, hashStep(afterTrail, leads[right]));
		if (trail !== NO_MARKS) {
			this.#last = left;
		}
	}

	#write(template: number, part: number): void {
		this.keys[template] = featureKey(hashStep(TEMPLATES[template], part));
	}
}

/** Small counts exactly, larger ones by powers of two. */
function bucket(count: number): number {
	return count < 4 ? count : 36 - Math.clz32(count);
}
