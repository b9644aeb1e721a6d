import type { Phrase } from '../../explanation/explanation';
import { say } from '../../explanation/say';
import type { FeatureWeights } from '../../linear/featureWeights';
import type { EnglishLexicon } from './englishLexicon';
import { JOINT_TEMPLATES, MARGIN, type JointFeatures } from './englishPosFeatures';
import { EnglishWordKeys, NEIGHBOR_TEMPLATES, OFFSETS, OWN_TEMPLATES } from './englishWordKeys';
import { EnglishWordReader } from './englishWordReader';
import type { TagFeature } from './tagTrace';

/** What a word tells of its own tag, by template; `{0}` is the word, the other values are the template's. */
const OWN_NAMES: readonly Phrase[] = [
	say('tags.bias'),
	say('tags.word'),
	say('tags.written'),
	say('tags.shape'),
	...[1, 2, 3, 4, 5].map(size => say('tags.suffix', size)),
	...[1, 2, 3, 4].map(size => say('tags.prefix', size)),
	...['casingLength', 'suffixCasing', 'cluster6', 'cluster8', 'cluster10', 'afterHyphen', 'endingCasing'].map(name =>
		say(`tags.${name}`),
	),
	...[
		'drawnOut',
		'clusterCasing',
		'clusterEnding',
		'lexiconTags',
		'lexiconLead',
		'lexiconRanks',
		'lexiconCapitals',
	].map(name => say(`tags.${name}`)),
	...['lexiconCasing', 'lexiconEnding'].map(name => say(`tags.${name}`)),
];

/** The same for the form as it is written, where the lexicon knows it apart: template 36 and on. */
const WRITTEN_NAMES = ['lexiconTags', 'lexiconLead', 'lexiconRanks', 'lexiconCasing'].map(name => say(`tags.${name}`));
const WRITTEN_TEMPLATES = 36;

/** What a neighbour tells. */
const NEIGHBOR_NAMES = ['word', 'cluster10', 'cluster8', 'lexiconTags', 'suffix3', 'shape', 'casing'].map(name =>
	name === 'suffix3' ? say('tags.suffix', 3) : say(`tags.${name}`),
);

/** What several words tell together. */
const JOINT_NAMES = [
	'wordBefore',
	'wordAfter',
	'wordsAround',
	'endings',
	'shapes',
	'shapeSentence',
	'twoBefore',
	'twoAfter',
	'lexiconAround',
	'lexiconTwoBefore',
	'lexiconTwoAfter',
	'verbBefore',
	'verbAfter',
	'lexiconVerbs',
	'wordVerbs',
].map(name => say(`tags.joint.${name}`));

/** What the tagger has of a sentence. */
export interface EnglishTagParts {
	readonly lexicon: EnglishLexicon;
	readonly weights: FeatureWeights;
	readonly labelCount: number;
	/** The records of the forms, and where those of the sentence's words begin. */
	readonly records: Int32Array;
	readonly sentence: Int32Array;
	readonly joint: JointFeatures;
}

/** The features of word i of a sentence, each with what it adds to each label. @param words the forms as the tagger reads them */
export function englishTagFeatures(parts: EnglishTagParts, words: readonly string[], i: number): TagFeature[] {
	const keys = new EnglishWordKeys();
	const reader = new EnglishWordReader(parts.lexicon);
	reader.read(words[i], 0, words[i].length);
	keys.writeOwn(reader);
	const features = takeKeys(keys, parts, template => ownName(template, words[i]));
	for (let slot = 1; slot < OFFSETS.length; slot++) {
		const other = i + OFFSETS[slot];
		const word = words.at(other < 0 ? words.length : other);
		keys.writeNeighbor(parts.records, parts.sentence[other + MARGIN], slot);
		const first = OWN_TEMPLATES + (slot - 1) * NEIGHBOR_TEMPLATES;
		const place = word === undefined ? say('tags.edge') : `“${word}”`;
		features.push(
			...takeKeys(keys, parts, template => say(`tags.at.${OFFSETS[slot]}`, place, NEIGHBOR_NAMES[template - first])),
		);
	}
	const joint = new Int32Array(JOINT_TEMPLATES);
	parts.joint.write(i, joint);
	joint.forEach((key, template) =>
		features.push({ name: JOINT_NAMES[template], values: valuesOf(key, parts), stage: 1 }),
	);
	return features;
}

function ownName(template: number, word: string): Phrase {
	if (template >= WRITTEN_TEMPLATES)
		return say('tags.ofWritten', `“${word}”`, WRITTEN_NAMES[template - WRITTEN_TEMPLATES]);
	return template === 0 ? OWN_NAMES[0] : say('tags.own', `“${word}”`, OWN_NAMES[template]);
}

function takeKeys(keys: EnglishWordKeys, parts: EnglishTagParts, name: (template: number) => Phrase): TagFeature[] {
	return Array.from({ length: keys.count }, (_, index) => ({
		name: name(keys.templates[index]),
		values: valuesOf(keys.keys[index], parts),
		stage: 0,
	}));
}

/** What one feature adds to each label. */
function valuesOf(key: number, { weights, labelCount }: EnglishTagParts): Int32Array {
	const values = new Int32Array(labelCount);
	weights.addScores(values, Int32Array.of(key), 1);
	return values;
}
