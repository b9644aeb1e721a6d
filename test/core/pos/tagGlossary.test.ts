import assert from 'node:assert/strict';
import { ENTITY_LABELS } from '../../../src/core/doc/entityMention';
import { TAG_GLOSSARY } from '../../../src/core/tasks/pos/tagGlossary';
import type { Glossary } from '../../../src/protocol/analysis';

describe('TAG_GLOSSARY', () => {
	const glossary: Omit<Glossary, 'relations'> = TAG_GLOSSARY;

	it('names all seventeen universal tags and all entity labels', () => {
		assert.equal(Object.keys(glossary.upos).length, 17);
		assert.deepEqual(Object.keys(glossary.entities).sort(), [...ENTITY_LABELS].sort());
	});

	it('has an English and a Chinese name for every tag', () => {
		for (const names of [glossary.upos, glossary.xpos.en, glossary.xpos.zh, glossary.entities]) {
			for (const [tag, { en, zh }] of Object.entries(names)) {
				assert.match(en, /^[a-z]/i, tag);
				assert.match(zh, /\p{Script=Han}/u, tag);
			}
		}
	});

	it('uses the standard names', () => {
		assert.deepEqual(glossary.upos['PROPN'], { en: 'proper noun', zh: '专有名词' });
		assert.equal(glossary.xpos.en['VBZ'].en, 'verb, present tense, third person singular');
		assert.equal(glossary.xpos.zh['AS'].zh, '动态助词');
	});
});
