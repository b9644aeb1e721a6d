import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packSequenceModel } from '../../src/core/linear/sequenceTagger';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChineseLattice } from '../../src/core/tasks/ner/chineseLattice';
import { ChineseNameFeatures } from '../../src/core/tasks/ner/chineseNameFeatures';
import { CHINESE_NAMES_KIND } from '../../src/core/tasks/ner/chineseNameRecognizer';
import { ChineseUnits } from '../../src/core/tasks/ner/chineseUnits';
import { NameLexicon, packNameLexicon } from '../../src/core/tasks/ner/nameLexicon';
import { OTHER_CHINESE, readUnerChinese } from './chineseCorpora';
import type { NamedText } from './chineseCorpora';
import { buildCharacters, buildNames, buildSimplified, buildWords } from './chineseLexicons';
import { tagsOfText } from './chineseSentences';
import type { NameConfig } from './config';
import { favorNames } from './favorNames';
import { NameTraining } from './nameTraining';

/** Learns the Chinese names and packs them with what they look up. */
export function learnChinese(config: NameConfig, log: (line: string) => void): ModelContent {
	const words = buildWords(config.words);
	const names = buildNames();
	const characters = buildCharacters();
	const simplified = buildSimplified();
	log(`${words.size} clustered words, ${names.size} gazetteer entries, ${characters.size} characters`);
	const units = new ChineseUnits(pairs(simplified));
	const lattice = new ChineseLattice(NameLexicon.of(words), NameLexicon.of(names));
	const features = new ChineseNameFeatures(lattice, NameLexicon.of(characters));
	const sequence = new FeatureSequence();
	const training = new NameTraining();
	const read = (text: NamedText, isTarget: boolean): string[] => {
		units.read(text.text, 0, text.text.length);
		features.extract(units, sequence, isTarget);
		return tagsOfText(text, units);
	};
	for (const text of readUnerChinese('train')) {
		const tags = read(text, true);
		training.addTarget(sequence, tags);
	}
	for (const name of config.others) {
		for (const text of OTHER_CHINESE[name]()) {
			const tags = read(text, false);
			training.addOther(sequence, tags);
		}
	}
	const packed = packSequenceModel(favorNames(training.learn({ ...config.training, log }), config.favor));
	return {
		name: 'zh-ner',
		kind: CHINESE_NAMES_KIND,
		metadata: packed.metadata,
		tensors: {
			...packed.tensors,
			...packNameLexicon('words', words),
			...packNameLexicon('names', names),
			...packNameLexicon('characters', characters),
			simplified: { type: 'uint16', data: simplified },
		},
	};
}

function pairs(codes: Uint16Array): Map<number, number> {
	const map = new Map<number, number>();
	for (let i = 0; i + 1 < codes.length; i += 2) {
		map.set(codes[i], codes[i + 1]);
	}
	return map;
}
