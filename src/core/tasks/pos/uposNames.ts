import type { TagNames } from './tagName';

/** The 17 universal parts of speech (universaldependencies.org/u/pos). */
export const UPOS_NAMES: TagNames = {
	ADJ: { en: 'adjective', zh: '形容词' },
	ADP: { en: 'adposition', zh: '介词' },
	ADV: { en: 'adverb', zh: '副词' },
	AUX: { en: 'auxiliary', zh: '助动词' },
	CCONJ: { en: 'coordinating conjunction', zh: '并列连词' },
	DET: { en: 'determiner', zh: '限定词' },
	INTJ: { en: 'interjection', zh: '感叹词' },
	NOUN: { en: 'noun', zh: '名词' },
	NUM: { en: 'numeral', zh: '数词' },
	PART: { en: 'particle', zh: '小品词' },
	PRON: { en: 'pronoun', zh: '代词' },
	PROPN: { en: 'proper noun', zh: '专有名词' },
	PUNCT: { en: 'punctuation', zh: '标点符号' },
	SCONJ: { en: 'subordinating conjunction', zh: '从属连词' },
	SYM: { en: 'symbol', zh: '符号' },
	VERB: { en: 'verb', zh: '动词' },
	X: { en: 'other', zh: '其他' },
};
