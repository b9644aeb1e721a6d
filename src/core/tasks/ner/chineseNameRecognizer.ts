import type { EntityMention } from '../../doc/entityMention';
import type { TokenRange } from '../../doc/tokenRange';
import { FeatureSequence } from '../../linear/featureSequence';
import { SequenceTagger } from '../../linear/sequenceTagger';
import type { ModelFile } from '../../model/modelFile';
import { ChineseLattice } from './chineseLattice';
import { ChineseNameFeatures } from './chineseNameFeatures';
import { ChineseUnits } from './chineseUnits';
import { NAME_TAGS, namesOfPath } from './nameLabels';
import { NameLexicon } from './nameLexicon';
import { nameScore } from './nameScore';

/** The kind of model file that it reads. */
export const CHINESE_NAMES_KIND = 'chinese-names/1';

/**
 * Finds the names of persons, places and organizations in Chinese sentences with a linear-chain model over characters, so
 * that names do not depend on how the text was cut into words. Traditional characters are read as simplified ones.
 */
export class ChineseNameRecognizer {
	readonly #units: ChineseUnits;
	readonly #features: ChineseNameFeatures;
	readonly #tagger: SequenceTagger;
	readonly #sequence = new FeatureSequence();
	#path = new Uint8Array(256);

	private constructor(units: ChineseUnits, features: ChineseNameFeatures, tagger: SequenceTagger) {
		this.#units = units;
		this.#features = features;
		this.#tagger = tagger;
	}

	/**
	 * The recognizer of a model file.
	 * @throws NlpError `model-version` or `model-malformed` when the file holds something else.
	 */
	static from(file: ModelFile): ChineseNameRecognizer {
		file.expectKind(CHINESE_NAMES_KIND);
		const tagger = SequenceTagger.from(file);
		if (tagger.labels.join() !== NAME_TAGS.join()) {
			throw file.malformed('its tags are not those of names');
		}
		const lattice = new ChineseLattice(NameLexicon.from(file, 'words'), NameLexicon.from(file, 'names'));
		const features = new ChineseNameFeatures(lattice, NameLexicon.from(file, 'characters'));
		return new ChineseNameRecognizer(new ChineseUnits(simplifiedCodes(file)), features, tagger);
	}

	/** The names of a sentence in order, with a confidence each; offsets are of the whole text. */
	recognize({ text, start, end }: TokenRange): EntityMention[] {
		const units = this.#units;
		units.read(text, start, end);
		if (units.length === 0) {
			return [];
		}
		this.#features.extract(units, this.#sequence);
		if (this.#path.length < units.length) {
			this.#path = new Uint8Array(units.length * 2);
		}
		this.#tagger.tag(this.#sequence, this.#path);
		const names = namesOfPath(this.#path, units.length);
		if (names.length === 0) {
			return [];
		}
		const marginals = this.#tagger.marginalsOfLast(this.#sequence.length);
		return names.map(({ first, end: last, kind }) => ({
			start: units.starts[first],
			end: units.ends[last - 1],
			label: kind,
			engine: 'model',
			score: nameScore(marginals, this.#path, first, last),
		}));
	}
}

/** The table of traditional and simplified characters: pairs of codes, one after the other. */
function simplifiedCodes(file: ModelFile): ReadonlyMap<number, number> {
	const pairs = file.tensor('simplified', 'uint16');
	const codes = new Map<number, number>();
	for (let i = 0; i + 1 < pairs.length; i += 2) {
		codes.set(pairs[i], pairs[i + 1]);
	}
	return codes;
}
