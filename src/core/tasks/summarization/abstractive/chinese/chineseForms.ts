/** Closed lists of Chinese words that the rules of this folder look at. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(word => word !== ''));

/** They join a sentence to what stands before it, which a summary may not have. */
export const CONNECTIVES = list(
	'但 但是 然而 不过 而 因此 因而 所以 此外 另外 同时 与此同时 于是 可见 总之 事实上 实际上 其实 当然 首先 最后 再者 ' +
		'值得一提的是 需要指出的是 值得注意的是 值得关注的是 令人欣慰的是 众所周知 不仅如此 除此之外 综上所述 由此可见 总的来说 总的来看 ' +
		'另一方面 换言之 换句话说 也就是说 在本文中 本文中 文中 在此基础上 结果',
);

/** Verbs that give what follows as a fact. */
export const REPORT_VERBS = list(
	'宣布 表示 指出 介绍 称 说 透露 通报 获悉 公布 证实 确认 报道 了解到 看到 得知 告诉 说明 解释',
);

/** What the parts of an abstract are called. */
export const LABELS = list('目的 方法 结果 结论 背景 摘要 讨论 引言 前言 资料 对象 资料与方法 方法与结果');

/** Verbs by which findings are told, and the nouns that tell them. */
export const FINDING_VERBS = list('表明 显示 发现 证明 证实 指出 说明');
export const FINDING_NOUNS = list(
	'结果 研究 实验 试验 数据 分析 调查 统计 证据 计算 仿真 模拟 测试 结果表 报告 图表 经验 实践 理论 算例 对比 比较',
);

/** What comes after a verb of saying. */
export const SAYING_TAILS = list('说 称 道 到 了');

/** They open a source: 据新华社报道. */
export const SOURCE_PREPOSITIONS = list('据 根据');
export const SOURCE_ENDS = list('报道 介绍 了解 悉 统计 透露 消息 称 说 估计 分析 显示 报导');
/** Sources in one word. */
export const SOURCES = list('据悉 据了解 据介绍 据统计 据报道 据称 据说 据透露 据估计 据分析');

/** A sentence that has one of these means somebody who stands elsewhere. */
export const SPEAKER_PRONOUNS = list(
	'当天 当日 同日 当晚 我 我们 他 她 它 他们 她们 它们 自己 咱 咱们 其 你 你们 您 俺 本人 本公司 该 该公司 这 那 此 这些 那些 对此',
);

/** Times that mean nothing away from their day. */
export const VAGUE_TIMES = list(
	'近日 日前 昨天 昨日 今天 今日 明天 当天 当日 同日 昨晚 今晨 今晚 上午 下午 晚上 中午 凌晨 目前 近来 最近 近期 现在 如今 当前 现阶段 此前 日昨 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 本周 上周 本月 上月 这天 那天 此时 这时',
);

/** Prepositions and what governs a phrase, however the tagger calls them. */
export const PREPOSITIONS = list(
	'在 对 把 被 从 由 为 向 以 将 让 使 令 给 与 和 同 跟 比 除 除了 据 按 按照 随着 通过 经过 经 因 因为 由于 于 至 到 沿 依 凭 当 关于 对于 针对 围绕 为了 作为 根据 自 自从 不 没有 未',
);

/** Verbs of clauses that tell where a named thing is or comes from. */
export const DESCRIBING_VERBS = list(
	'位于 坐落 地处 成立于 创立于 创建于 始建于 建于 出生于 生于 来自 毕业于 享有 素有 拥有 有着 号称 隶属于 隶属 位居 总部位于',
);

/** Degrees that add no more than emphasis. */
export const EMPHASES = list('非常 十分 特别 相当 极其 极为 格外 异常 颇为 尤为 很');

/** Adverbs of zeal: what is done with them is done without them. */
export const ZEAL = list('进一步 切实 大力 认真 积极 不断 深入 全力 着力 扎实 稳步');

/** What a sentence about an event calls the event. */
export const EVENT_NOUNS = list(
	'成功 完成 实施 建成 举行 召开 举办 出台 发布 推出 诞生 成立 落成 投产 通车 发现 突破 胜利 成果 成就 举措 做法 行动 事件 进展 试验 实验 ' +
		'会议 合作 协议 签署 签订 任务 发射 飞行 着陆 对接 决定 变化 现象 趋势 结果 调整 改革 政策 措施 活动 比赛 交易 收购 并购 合并 创新',
);
export const EVENT_PRONOUNS = list('这 此举 此 这次 此次');

/** Verbs that say what an event means. */
export const MEANING_VERBS = list(
	'标志 标志着 意味 意味着 表明 说明 显示 体现 体现了 反映 反映了 证明 代表 象征 预示 预示着 打破 创造 填补',
);

/** They open a phrase that says when, where or why, before the sentence proper. */
export const SCENE_PREPOSITIONS = list('在 随着 为 为了 针对 面对 围绕 经过 自 自从 当');

/** They open a clause at the end that says what for or gives examples. */
export const AFTERTHOUGHTS = list('旨在 从而 以便 以期 进而 例如 比如 如 譬如 包括 尤其 尤其是 特别 特别是 其中');
