import assert from 'node:assert/strict';
import { Nlp } from '../../../src/core/nlp';
import { splitChineseSentences, traceChineseSentences } from '../../../src/core/tasks/sentences/chineseSentences';
import { shippedModels } from '../../../training/support/shippedModels';

const EN = 'I met Dr. Smith in the U.S. last year. He was fine (really!). "Go," she said.\n- one item\n- two';
const ZH = '“你去吗？”他问。我说：“去。”（真的！）好……吧。版本v1.2发布了\n标题\n第一，我们去。😀';

describe('the trace of sentences', () => {
	it('ends English sentences where the splitter does', async () => {
		const splitter = await new Nlp(shippedModels).stages.englishSentences();
		const ends: number[] = [];
		splitter.split(EN, 0, EN.length, 'en', (_, end) => ends.push(end));
		const gaps = splitter.traceEnglish(EN, 0, EN.length);
		assert.deepEqual([...gaps.filter(gap => gap.ends).map(({ end }) => end), EN.length], ends);
		for (const { weights, ends: isEnd, isItem } of gaps)
			if (!isItem) assert.equal(weights.reduce((sum, weight) => sum + weight, 0) > 0, isEnd);
	});

	it('ends Chinese sentences where the splitter does, and gives a reason for every other mark', () => {
		const ends: number[] = [];
		splitChineseSentences(ZH, 0, ZH.length, (_, end) => ends.push(end));
		const marks = traceChineseSentences(ZH, 0, ZH.length);
		const ending = marks.filter(({ verdict }) => verdict === 'ends' || verdict === 'lineEnds').map(({ end }) => end);
		assert.deepEqual([...ending, ZH.length], ends);
		const verdicts = new Set(marks.map(({ verdict }) => verdict));
		for (const verdict of ['reported', 'inBrackets', 'trailsOff', 'inWord'] as const)
			assert.ok(verdicts.has(verdict), verdict);
	});
});
