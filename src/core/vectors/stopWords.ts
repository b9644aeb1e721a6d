/** Words of grammar by themselves: particles, pronouns, prepositions, conjunctions, auxiliaries, and the commonest adverbs. */
const CHINESE =
	'的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 么 啦 之 者 所 们 我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 自己 谁 什么 哪 哪里 怎么 ' +
	'怎样 为什么 多少 几 这 那 这个 那个 这些 那些 这里 那里 这样 那样 此 该 其 其中 某 各 每 另 是 有 在 把 被 让 给 对 对于 关于 从 自 由 ' +
	'由于 以 以及 于 向 往 到 为 为了 按 按照 根据 比 跟 同 与 和 及 或 或者 而 而且 并 并且 且 但 但是 不过 然而 因为 因此 所以 如果 若 即使 ' +
	'虽然 尽管 只要 只有 除了 那么 于是 则 即 也 都 就 还 又 再 才 很 太 更 最 非常 已 已经 曾 曾经 正 正在 将 会 能 能够 可以 可 要 应 应该 ' +
	'必须 不 没 没有 别 未 无 等 等等 上 下 里 中 内 外 后 前 时 个 一 一个 一些 种 些 来 去';

const ENGLISH =
	'a about above after again against all also am an and any are as at be because been before being below between both but by can ' +
	'cannot could did do does doing down during each few for from further had has have having he her here hers herself him himself ' +
	'his how however i if in into is it its itself just may me might more most must my myself no nor not of off on once only or other ' +
	'our ours ourselves out over own same shall she should so some such than that the their theirs them themselves then there these ' +
	'they this those through to too under until up upon us very was we were what when where whether which while who whom whose why ' +
	"will with would yet you your yours yourself yourselves 's s 't n't 'm 're 've 'll 'd ’s ’m ’re ’ve ’ll ’d n’t";

const STOP_WORDS: ReadonlySet<string> = new Set(`${CHINESE} ${ENGLISH}`.split(' '));

/** Whether a word says little of what a text is about. @param word in lower case */
export function isStopWord(word: string): boolean {
	return STOP_WORDS.has(word);
}
