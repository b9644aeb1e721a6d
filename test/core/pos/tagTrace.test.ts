import assert from 'node:assert/strict';
import { labelAt } from '../../../src/core/doc/labelColumn';
import { sentenceRanges } from '../../../src/core/doc/sentenceTokens';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { LANE_UNIT } from '../../../src/core/linear/lanes';
import { Nlp } from '../../../src/core/nlp';
import { explainTag } from '../../../src/core/tasks/pos/explainTag';
import type { TagTrace } from '../../../src/core/tasks/pos/tagTrace';
import { shippedModels } from '../../../training/support/shippedModels';

const TEXTS = {
	en: 'I can fish in the old tin can every Monday. Time flies like an arrow! She SAW the saw, sooooo well-known.',
	zh: '他把研究生命起源的书放在桌上。我们昨天在北京参加了会议，讨论人工智能的发展。',
} as const;

/** Sums of neighbours are kept in bytes by the taggers: how far the parts may be from them, in scores. */
const ROUNDING = { en: 6 / LANE_UNIT, zh: 48 / LANE_UNIT } as const;

describe('the trace of a tag', () => {
	const nlp = new Nlp(shippedModels);

	for (const language of ['en', 'zh'] as const) {
		it(`has the tags of the tagger, and features that add up to its scores: ${language}`, async () => {
			const text = TEXTS[language];
			const settings = { format: 'plain', language, standard: 'pku' } as const;
			const { sentences, tokens, xpos, upos } = await nlp.analyze(text, settings, [
				'sentences',
				'tokens',
				'upos',
				'xpos',
			]);
			assert.ok(sentences && tokens);
			const tagger = await nlp.stages.tagger(language, {});
			for (const { first, end } of sentenceRanges(sentences, tokens)) {
				const range: TokenRange = new TokenRange(text, tokens, first, end);
				for (let index = 0; index < range.length; index++) {
					const trace: TagTrace = tagger.trace(range, index);
					const label = trace.labels[trace.path[index]];
					const tags = [labelAt(upos, first + index), labelAt(xpos, first + index)];
					assert.ok(
						label.split(' ').includes(tags[0] ?? ''),
						`${range.word(index)}: ${label} is not ${tags.join(' ')}`,
					);
					const { labels, features, through } = trace.words[index];
					if (trace.candidates.length === 1) continue;
					labels.forEach((kept, k) => {
						const sum = trace.features.reduce((total, { values }) => total + values[kept], 0) / LANE_UNIT;
						assert.ok(
							Math.abs(sum - features[k]) <= ROUNDING[language],
							`${range.word(index)}: ${sum} is not ${features[k]}`,
						);
					});
					const best = Math.max(...through);
					assert.equal(labels[through.indexOf(best)], trace.path[index]);
				}
			}
		});
	}

	it('says what a word is that can be one thing only', async () => {
		const tagger = await nlp.stages.tagger('en', {});
		const steps = explainTag(tagger.trace(TokenRange.of(['the']), 0));
		assert.equal(steps.length, 2);
	});
});
