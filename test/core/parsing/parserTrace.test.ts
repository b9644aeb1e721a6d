import assert from 'node:assert/strict';
import { hashText } from '../../../src/core/linear/featureHash';
import { LANE_UNIT } from '../../../src/core/linear/lanes';
import { Nlp } from '../../../src/core/nlp';
import { LABEL_FEATURES, MOVE_FEATURES } from '../../../src/core/tasks/parsing/featureNames';
import { ParserFeatures } from '../../../src/core/tasks/parsing/parserFeatures';
import { ParserSentence } from '../../../src/core/tasks/parsing/parserSentence';
import { ParserState } from '../../../src/core/tasks/parsing/parserState';
import { shippedModels } from '../../../training/support/shippedModels';

const WORDS = [
	['The', 'DET', 'DT'],
	['quick', 'ADJ', 'JJ'],
	['fox', 'NOUN', 'NN'],
	['jumped', 'VERB', 'VBD'],
	['over', 'ADP', 'IN'],
	['the', 'DET', 'DT'],
	['dog', 'NOUN', 'NN'],
	['.', 'PUNCT', '.'],
] as const;

function sentenceOf(words: typeof WORDS): ParserSentence {
	const sentence = new ParserSentence();
	sentence.begin(words.length);
	words.forEach(([form, upos, xpos], index) => sentence.setWord(index, form, hashText(upos), hashText(xpos)));
	return sentence;
}

describe('the trace of a parse', () => {
	it('has a name for every feature', () => {
		const sentence = sentenceOf(WORDS);
		const state = new ParserState();
		const features = new ParserFeatures();
		state.begin(sentence);
		features.ofState(state, sentence);
		assert.equal(features.count, MOVE_FEATURES.length);
		features.ofArc(state, sentence, 1, 0);
		assert.equal(features.count, LABEL_FEATURES.length);
		assert.equal(new Set(MOVE_FEATURES).size, MOVE_FEATURES.length);
		assert.equal(new Set(LABEL_FEATURES).size, LABEL_FEATURES.length);
	});

	it('gives the tree of the parser, and features that add up to the scores', async () => {
		const parser = await new Nlp(shippedModels).stages.parser('en');
		const sentence = sentenceOf(WORDS);
		const heads = new Int32Array(WORDS.length);
		const labels = new Uint8Array(WORDS.length);
		parser.parse(sentence, heads, labels);
		for (let word = 0; word < WORDS.length; word++) {
			const { decisions, asked, moveFeatures, labelFeatures } = parser.trace(sentence, word);
			for (const { arc } of decisions) if (arc) assert.equal(arc.head, heads[arc.word]);
			const { arc, move, scores } = decisions[asked];
			assert.equal(arc?.word, word);
			assert.equal(arc.label, labels[word]);
			const sumOf = (features: typeof moveFeatures, choice: number): number =>
				features.reduce((sum, { values }) => sum + values[choice], 0) / LANE_UNIT;
			assert.equal(sumOf(moveFeatures, move), scores[move]);
			assert.equal(sumOf(labelFeatures, arc.label), arc.scores[arc.label]);
		}
	});
});
