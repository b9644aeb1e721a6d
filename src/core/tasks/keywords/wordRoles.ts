import { labelAt } from '../../doc/labelColumn';
import type { RangeAnnotation } from '../../doc/rangeAnnotation';
import type { Steps } from '../../steps';

/** What a word can be in a phrase. */
export const ROLES = [
	'break',
	'hyphen',
	'noun',
	'name',
	'verb',
	'adjective',
	'foreign',
	'prefix',
	'suffix',
	'number',
	'gerund',
	'participle',
] as const;
export type WordRole = (typeof ROLES)[number];

/** The place of a role in {@link ROLES}. */
export function roleId(role: WordRole): number {
	return ROLES.indexOf(role);
}

const BREAK = roleId('break');
const HYPHEN = roleId('hyphen');
const NOUN = roleId('noun');

/** Roles by fine tag, which tells more than the coarse one. */
const BY_FINE_TAG: ReadonlyMap<string, WordRole> = new Map(
	Object.entries({
		NNB: 'break',
		SFN: 'suffix',
		PFA: 'prefix',
		VV: 'verb',
		VA: 'adjective',
		VBG: 'gerund',
		VBN: 'participle',
		HYPH: 'hyphen',
	} as const),
);

const BY_COARSE_TAG: ReadonlyMap<string, WordRole> = new Map(
	Object.entries({
		NOUN: 'noun',
		PROPN: 'name',
		ADJ: 'adjective',
		X: 'foreign',
		NUM: 'number',
	} as const),
);

/**
 * Words that do not help to say what a text is about, though their part of speech would let them: light verbs and nouns, words of
 * place, time and measure. No phrase has one.
 */
const LIGHT_WORDS: ReadonlySet<string> = new Set(
	(
		'be have do get go make take say tell see know come give use other such own same many much more most few several new good ' +
		'first last next one two three year day time way thing people lot kind part using used based et al. e.g. i.e. etc. ' +
		'different various certain possible able important main due ' +
		'一 二 三 两 个 种 些 有 是 在 为 到 等 将 称 说 年 月 日 时 时候 进行 表示 大 小 多 新 没有 可以 可能 具有 通过 采用 利用 ' +
		'提出 得到 认为 使用 基于 其中 我国 本文 作者 方面 情况 问题 过程 结果 目的 方法 结论 作用 影响 不同 主要 重要 相关 能 会 ' +
		'宣布 开始 指出 强调 说明 发现 报道 介绍 据 包括 成为 开展 实现 提供 需要 以及 以下 如下 同时 目前 近年 今天 昨天 ' +
		'today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday ' +
		'昨日 今日 明日 当日 次日 当天 当晚 昨晚 今晚 今晨 凌晨 清晨 早上 早晨 上午 中午 下午 傍晚 晚上 晚间 去年 今年 明年 前年 近日 日前 ' +
		'本周 上周 下周 本月 上月 下月 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 如今 现在 ' +
		'上 下 中 内 外 前 后 间 来 去 做 使 让 被 把 于 给 对 从 向 由 与 和 及 或'
	).split(' '),
);

/** What is longer, in UTF-16 code units, is no word. */
const LONGEST_WORD = 50;

const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
/** Addresses of the web and of mail are no keywords. */
const ADDRESS = /^(?:https?:\/\/|www\.)|.@./u;
/** Years, days, hours and shares are no keywords. */
const DATE_OR_SHARE = /^[\d.,:：]+(?:年|月|日|号|时|点|分|秒|%|％)?(?:代|份|半)?$/u;

/** Tokens whose roles are told in one step. */
const STEP = 4000;

/**
 * The role of each token.
 * @param termIds what each token counts as, an index into `terms`
 */
export function* wordRoles(
	text: string,
	annotation: RangeAnnotation,
	termIds: Int32Array,
	terms: readonly string[],
): Steps<Uint8Array> {
	const { tokens, upos, xpos } = annotation;
	const roles = new Uint8Array(termIds.length);
	if (tokens === undefined) return roles;
	const { starts, ends } = tokens;
	const isFit = yield* fitTerms(terms);
	for (let token = 0; token < roles.length; token++) {
		if (token % STEP === STEP - 1) yield;
		const id = termIds[token];
		if (isTightHyphen(text, starts[token], ends[token])) roles[token] = HYPHEN;
		else roles[token] = isFit[id] === 0 ? BREAK : roleOf(terms[id], labelAt(upos, token), labelAt(xpos, token));
	}
	return roles;
}

/** 1 for terms that can be words of a phrase by what they read as. */
function* fitTerms(terms: readonly string[]): Steps<Uint8Array> {
	const isFit = new Uint8Array(terms.length);
	for (const [id, term] of terms.entries()) {
		if (id % STEP === STEP - 1) yield;
		isFit[id] = Number(isFitting(term));
	}
	return isFit;
}

/** Whether a term can be a word of a phrase by what it reads as. */
function isFitting(term: string): boolean {
	if (term.length > LONGEST_WORD || !WORD.test(term) || LIGHT_WORDS.has(term)) return false;
	return !isDate(term) && !ADDRESS.test(term);
}

/** Whether a term is a date, an hour or a share; bare numbers may be part of a name. */
function isDate(term: string): boolean {
	return DATE_OR_SHARE.test(term) && !/^\d+$/u.test(term);
}

function roleOf(term: string, upos: string | undefined, xpos: string | undefined): number {
	if (upos === undefined) return LETTER.test(term) && term.length > 1 ? NOUN : BREAK;
	return roleId(BY_FINE_TAG.get(xpos ?? '') ?? BY_COARSE_TAG.get(upos) ?? 'break');
}

/** A hyphen or a slash between two words that no space parts. */
function isTightHyphen(text: string, start: number, end: number): boolean {
	return end === start + 1 && /[-‐‑–/]/u.test(text[start]) && isWordAt(text, start - 1) && isWordAt(text, end);
}

function isWordAt(text: string, offset: number): boolean {
	return offset >= 0 && offset < text.length && WORD.test(text[offset]);
}
