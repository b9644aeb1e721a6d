import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelFile } from '../../../src/core/model/modelFile';
import { ChineseNameLexicon, packChineseNameLexicon } from '../../../src/core/tasks/ner/chineseNameLexicon';
import { PairFact, PairFacts, PairLonger } from '../../../src/core/tasks/ner/pairFacts';

const hash = fc.oneof(fc.integer(), fc.constant(0));
const lexicon = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(200), { maxKeys: 30 });

function lexiconOf(entries: Readonly<Record<string, number>>): ChineseNameLexicon {
	const tensors = packChineseNameLexicon('words', new Map(Object.entries(entries)));
	return ChineseNameLexicon.from(new ModelFile({ name: 'test', kind: 'test', metadata: {}, tensors }), 'words');
}

describe('PairFacts', () => {
	it('says what both lexicons say, when asked again and after others of the same place', () => {
		fc.assert(
			fc.property(lexicon, lexicon, fc.array(hash, { maxLength: 40 }), (words, entries, hashes) => {
				const [known, named] = [lexiconOf(words), lexiconOf(entries)];
				const facts = new PairFacts(known, named);
				for (const each of [...hashes, ...hashes.map(one => one ^ 1), ...hashes]) {
					const place = facts.placeOf(each);
					assert.equal(facts.data[place + PairFact.word], known.get(each));
					assert.equal(facts.data[place + PairFact.entry], named.get(each));
					const longer = facts.data[place + PairFact.longer];
					assert.equal((longer & PairLonger.word) !== 0, known.goesOn(each));
					assert.equal((longer & PairLonger.entry) !== 0, named.goesOn(each));
				}
			}),
			{ seed: 7, numRuns: 200 },
		);
	});
});
