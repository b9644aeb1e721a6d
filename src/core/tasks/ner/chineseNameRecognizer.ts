import type { EntityMention } from '../../doc/entityMention';
import type { TokenRange } from '../../doc/tokenRange';
import type { ModelFile } from '../../model/modelFile';
import { ChineseNameScores } from './chineseNameScores';
import { ChineseUnits } from './chineseUnits';
import { chineseNameParts } from './chineseNameParts';
import { NameDecoder } from './nameDecoder';
import { nameTrace } from './nameTrace';
import type { NameTrace } from './nameTrace';
import { forEachName, NAME_TAGS } from './nameLabels';

/** The kind of model file that it reads. */
export const CHINESE_NAMES_KIND = 'chinese-names/2';

/**
 * Finds the names of persons, places and organizations in Chinese sentences with a linear-chain model over characters, so
 * that names do not depend on how the text was cut into words. Traditional characters are read as simplified ones.
 */
export class ChineseNameRecognizer {
	readonly #units = new ChineseUnits();
	readonly #scores: ChineseNameScores;
	readonly #decoder: NameDecoder;

	private constructor(scores: ChineseNameScores, decoder: NameDecoder) {
		this.#scores = scores;
		this.#decoder = decoder;
	}

	/**
	 * The recognizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when the file holds something else.
	 */
	static from(file: ModelFile): ChineseNameRecognizer {
		file.expectKind(CHINESE_NAMES_KIND);
		const decoder = NameDecoder.from(file);
		return new ChineseNameRecognizer(ChineseNameScores.from(file, NAME_TAGS.length), decoder);
	}

	/** The names of a sentence in order, with a confidence each; offsets are of the whole text. */
	recognize({ text, start, end }: TokenRange): EntityMention[] {
		const mentions: EntityMention[] = [];
		for (let at = start; at < end;) {
			at = this.#units.read(text, at, end);
			this.#recognizeUnits(mentions);
		}
		return mentions;
	}

	/** How the tag of the unit at an offset comes about; undefined where there is none. */
	trace({ text, start, end }: TokenRange, offset: number): NameTrace | undefined {
		const units = this.#units;
		for (let at = start; at < end;) {
			at = units.read(text, at, end);
			const { length } = units;
			if (length === 0 || units.ends[length - 1] <= offset) continue;
			const decoder = this.#decoder;
			decoder.begin(length);
			this.#scores.score(units, decoder.lanes);
			decoder.decode(length, this.#scores.parts);
			const texts = Array.from({ length }, (_, i) => text.slice(units.starts[i], units.ends[i]));
			const index = units.ends.findIndex(unitEnd => unitEnd > offset);
			return nameTrace({
				units: texts.map((written, i) => ({ text: written, scores: decoder.scoresOf(i) })),
				path: [...decoder.path.subarray(0, length)],
				move: (from, to) => decoder.moveScore(from, to),
				index,
				parts: chineseNameParts(this.#scores.view, texts, index),
			});
		}
		return undefined;
	}

	#recognizeUnits(mentions: EntityMention[]): void {
		const units = this.#units;
		const decoder = this.#decoder;
		decoder.begin(units.length);
		this.#scores.score(units, decoder.lanes);
		if (!decoder.decode(units.length, this.#scores.parts)) {
			return;
		}
		forEachName(decoder.path, units.length, (first, end, label) => {
			const score = decoder.confidence(first, end, units.length);
			mentions.push({ start: units.starts[first], end: units.ends[end - 1], label, engine: 'model', score });
		});
	}
}
