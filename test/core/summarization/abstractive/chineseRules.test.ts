import assert from 'node:assert/strict';
import { abstractiveRules } from '../../../../src/core/tasks/summarization/abstractive/abstractiveRules';
import { dropAsides } from '../../../../src/core/tasks/summarization/abstractive/asides';
import {
	dropChineseConnective,
	dropChineseDateline,
	dropChineseLabel,
	dropChineseScene,
	dropChineseSource,
	dropChineseVagueTime,
} from '../../../../src/core/tasks/summarization/abstractive/chinese/chineseOpenings';
import {
	dropChineseAfterthought,
	dropChineseDescription,
	dropChineseEmphasis,
	dropChineseZeal,
	turnChineseName,
} from '../../../../src/core/tasks/summarization/abstractive/chinese/chineseModifiers';
import { joinChinese } from '../../../../src/core/tasks/summarization/abstractive/chinese/joinChinese';
import type { Reduction } from '../../../../src/core/tasks/summarization/abstractive/reduction';
import { renderWords } from '../../../../src/core/tasks/summarization/abstractive/renderWords';
import type { SummarySubstitution } from '../../../../src/core/tasks/summarization/summary';
import { tagged } from './taggedWords';

const after = (reduction: Reduction, text: string): string => renderWords(reduction(tagged(text)), 'zh');

/** What a rule makes of a sentence. */
type Case = readonly [reduction: Reduction, text: string, expected: string];

const CHANGED: readonly Case[] = [
	[dropChineseConnective, '此外/CCONJ ，/PUNCT 公司/NOUN 盈利/VERB 。/PUNCT', '公司盈利。'],
	[dropChineseConnective, '但是/CCONJ 公司/NOUN 亏损/VERB 。/PUNCT', '公司亏损。'],
	[dropChineseSource, '据/ADP 新华社/PROPN 报道/VERB ，/PUNCT 大桥/NOUN 通车/VERB 。/PUNCT', '大桥通车。'],
	[
		dropChineseSource,
		'5月/NOUN/NN/DATE ，/PUNCT 市政府/NOUN 宣布/VERB ，/PUNCT 大桥/NOUN 已经/ADV 通车/VERB 。/PUNCT',
		'大桥已经通车。',
	],
	[dropChineseSource, '结果/NOUN 表明/VERB ，/PUNCT 方法/NOUN 有效/ADJ 。/PUNCT', '方法有效。'],
	[dropChineseVagueTime, '近日/NOUN ，/PUNCT 大桥/NOUN 通车/VERB 。/PUNCT', '大桥通车。'],
	[
		dropChineseDateline,
		'新华社/PROPN 北京/PROPN 电/NOUN （/PUNCT 记者/NOUN 王/PROPN ）/PUNCT 大桥/NOUN 通车/VERB 。/PUNCT',
		'大桥通车。',
	],
	[dropChineseLabel, '目的/NOUN ：/PUNCT 研究/VERB 大桥/NOUN 的/PART 结构/NOUN 。/PUNCT', '研究大桥的结构。'],
	[
		dropChineseScene,
		'随着/ADP 经济/NOUN 发展/VERB ，/PUNCT 城市/NOUN 人口/NOUN 增长/VERB 很/ADV 快/ADJ 。/PUNCT',
		'城市人口增长很快。',
	],
	[
		dropChineseDescription,
		'公司/NOUN 研制/VERB 的/SCONJ 飞船/NOUN “/PUNCT 神舟/PROPN ”/PUNCT 返回/VERB 地球/NOUN 。/PUNCT',
		'飞船“神舟”返回地球。',
	],
	[
		turnChineseName,
		'载人/NOUN 飞船/NOUN “/PUNCT 神舟/PROPN ”/PUNCT 返回/VERB 地球/NOUN 。/PUNCT',
		'“神舟”载人飞船返回地球。',
	],
	[
		turnChineseName,
		'载人/NOUN 飞船/NOUN “/PUNCT 神舟/PROPN ”/PUNCT 号/NOUN 返回/VERB 地球/NOUN 。/PUNCT',
		'“神舟”号载人飞船返回地球。',
	],
	[
		turnChineseName,
		'载人/NOUN 飞船/NOUN “/PUNCT 神舟/PROPN ”/PUNCT 号/PART 返回/VERB 地球/NOUN 。/PUNCT',
		'“神舟”号载人飞船返回地球。',
	],
	[dropChineseEmphasis, '他/PRON 取得/VERB 非常/ADV 重要/ADJ 的/PART 成果/NOUN 。/PUNCT', '他取得重要的成果。'],
	[dropChineseZeal, '政府/NOUN 进一步/ADV 加强/VERB 管理/NOUN 。/PUNCT', '政府加强管理。'],
	[
		dropChineseAfterthought,
		'他们/PRON 修建/VERB 大桥/NOUN ，/PUNCT 旨在/VERB 改善/VERB 交通/NOUN 。/PUNCT',
		'他们修建大桥。',
	],
];

const UNCHANGED: readonly (readonly [why: string, reduction: Reduction, text: string])[] = [
	['an opinion', dropChineseSource, '专家/NOUN 认为/VERB ，/PUNCT 方法/NOUN 有效/ADJ 。/PUNCT'],
	['a denial', dropChineseSource, '公司/NOUN 没有/AUX 宣布/VERB ，/PUNCT 产品/NOUN 停产/VERB 。/PUNCT'],
	['no subject', dropChineseSource, '公司/NOUN 表示/VERB ，/PUNCT 将/ADV 停产/VERB 。/PUNCT'],
	['a pronoun', dropChineseSource, '公司/NOUN 表示/VERB ，/PUNCT 产品/NOUN 由/ADP 他们/PRON 生产/VERB 。/PUNCT'],
	['speech', dropChineseSource, '他/PRON 说/VERB ：/PUNCT “/PUNCT 大桥/NOUN 通车/VERB 。/PUNCT ”/PUNCT'],
	['no name', dropChineseDescription, '公司/NOUN 研制/VERB 的/SCONJ 飞船/NOUN 返回/VERB 地球/NOUN 。/PUNCT'],
	[
		'two verbs',
		dropChineseDescription,
		'我们/NOUN 参观/VERB 位于/VERB 北京/PROPN 的/SCONJ 故宫/PROPN/NNP/LOC 后/ADP 离开/VERB 。/PUNCT',
	],
	['a person', turnChineseName, '总统/PROPN/NNP/PER “/PUNCT 老虎/NOUN ”/PUNCT 来/VERB 了/AUX 。/PUNCT'],
	['a denial', dropChineseEmphasis, '这/PRON 不/ADV 十分/ADV 重要/ADJ 。/PUNCT'],
	[
		'a quoted title',
		dropChineseZeal,
		'他/PRON 作/VERB “/PUNCT 认真/ADV 做好/VERB 工作/NOUN ”/PUNCT 报告/NOUN 。/PUNCT',
	],
	['a bare predicate', dropChineseEmphasis, '工作/NOUN 非常/ADV 重要/ADJ 。/PUNCT'],
	['a verb alone', dropChineseZeal, '公司/NOUN 不断/ADV 创新/VERB ，/PUNCT 赢得/VERB 市场/NOUN 。/PUNCT'],
	['a degree', dropChineseZeal, '他们/PRON 稍微/ADV 深入/ADV 探讨/VERB 原因/NOUN 。/PUNCT'],
	['a condition', dropChineseZeal, '只有/SCONJ 不断/ADV 重复/VERB 过程/NOUN ，/PUNCT 才/ADV 进步/VERB 。/PUNCT'],
	[
		'a name that is the subject of a clause',
		dropChineseDescription,
		'学者/NOUN 研究/VERB 的/PART 张三/PROPN/NNP/PER 走/VERB 的/PART 路/NOUN 很/ADV 长/ADJ 。/PUNCT',
	],
	['a limit', dropAsides, '单行本/NOUN 同步/ADV 发行/VERB （/PUNCT 日本/PROPN 地区/NOUN ）/PUNCT 。/PUNCT'],
	[
		'an aside in a list',
		dropAsides,
		'作品/NOUN 有/VERB 《/PUNCT 急诊室/NOUN 》/PUNCT 、/PUNCT （/PUNCT 2005年/NOUN ）/PUNCT 、/PUNCT 电影/NOUN 。/PUNCT',
	],
	[
		'an aside between a subject and what it is',
		dropAsides,
		'瓦勒普斯岛/PROPN （/PUNCT 英文/NOUN ）/PUNCT 美国/PROPN 小岛/NOUN ，/PUNCT 有/VERB 浅滩/NOUN 。/PUNCT',
	],
	[
		'a name in an aside',
		dropAsides,
		'学者/NOUN （/PUNCT 张三/PROPN/NNP/PER ）/PUNCT 命名/VERB 了/AUX 它/PRON 。/PUNCT',
	],
	['a name with 电', dropChineseDateline, '公司/NOUN 生产/VERB 的/PART 电/NOUN 便宜/ADJ 。/PUNCT'],
];

const JOINED: readonly (readonly [first: string, second: string, expected: string | undefined])[] = [
	['公司/NOUN 完成/VERB 了/AUX 收购/NOUN 。/PUNCT', '这/PRON 说明/VERB', undefined],
	[
		'探测器/NOUN 着陆/VERB 。/PUNCT',
		'这/PRON 标志/VERB 着/AUX 新/ADJ 时代/NOUN 的/PART 开始/NOUN 。/PUNCT',
		'探测器着陆，标志着新时代的开始。',
	],
	[
		'探测器/NOUN 着陆/VERB 。/PUNCT',
		'此次/DET 任务/NOUN 的/PART 成功/NOUN ，/PUNCT 标志/VERB 着/AUX 进步/NOUN 。/PUNCT',
		'探测器着陆，标志着进步。',
	],
	[
		'小米/PROPN 公司/NOUN 发布/VERB 手机/NOUN 。/PUNCT',
		'该/DET 公司/NOUN 还/ADV 推出/VERB 汽车/NOUN 。/PUNCT',
		'小米公司发布手机，还推出汽车。',
	],
	[
		'张三/PROPN/NNP/PER 生/VERB 于/ADP 北京/PROPN 。/PUNCT',
		'他/PRON 毕业/VERB 于/ADP 清华/PROPN 。/PUNCT',
		'张三生于北京，毕业于清华。',
	],
	// The second clause has a subject of its own, which would become that of the third.
	[
		'公司/NOUN 发布/VERB 手机/NOUN ，/PUNCT 股价/NOUN 上涨/VERB 。/PUNCT',
		'公司/NOUN 推出/VERB 汽车/NOUN 。/PUNCT',
		undefined,
	],
	[
		'石勒/PROPN/NNP/PER 定/VERB 九法/NOUN 、/PUNCT 苻坚/PROPN/NNP/PER 复/VERB 士籍/NOUN ，/PUNCT 皆/ADV 承认/VERB 世族/NOUN 。/PUNCT',
		'石勒/PROPN/NNP/PER 破/VERB 一/NUM 州/NOUN 。/PUNCT',
		undefined,
	],
	['公司/NOUN 宣布/VERB 产品/NOUN 停产/VERB 。/PUNCT', '公司/NOUN 推出/VERB 汽车/NOUN 。/PUNCT', undefined],
	['探测器/NOUN 着陆/VERB 。/PUNCT', '该/DET 产品/NOUN 标志/VERB 着/AUX 进步/NOUN 。/PUNCT', undefined],
	['小米/PROPN 发布/VERB 手机/NOUN 。/PUNCT', '他/PRON 推出/VERB 汽车/NOUN 。/PUNCT', undefined],
];

const REWRITTEN: readonly (readonly [text: string, expected: string, made: readonly SummarySubstitution[]])[] = [
	[
		'研究者/NOUN 对/ADP 影响/VERB 产量/NOUN 的/SCONJ 因素/NOUN 进行/VERB 了/AUX 分析/NOUN 。/PUNCT',
		'研究者分析了影响产量的因素。',
		[{ from: '对…进行了分析', to: '分析了…' }],
	],
	[
		'探测器/NOUN 在/ADP 火星/PROPN 表面/NOUN 着陆/VERB 。/PUNCT',
		'探测器登陆火星。',
		[{ from: '在…表面着陆', to: '登陆…' }],
	],
	['他们/PRON 能够/AUX 到/VERB 北京/PROPN 。/PUNCT', '他们能到北京。', [{ from: '能够', to: '能' }]],
	// Names in quotation marks stay, and so does what is followed by another noun.
	['他们/PRON 看/VERB “/PUNCT 能够/AUX 飞/VERB ”/PUNCT 。/PUNCT', '他们看“能够飞”。', []],
	['他们/PRON 对/ADP 不足/NOUN 中医/NOUN 可以/AUX 进行/VERB 补充/NOUN 。/PUNCT', '他们对不足中医可以进行补充。', []],
	['他们/PRON 对/ADP 产品/NOUN 首次/ADV 进行/VERB 检查/NOUN 。/PUNCT', '他们对产品首次进行检查。', []],
	['他们/PRON 对/ADP 产品/NOUN 进行/VERB 检查/NOUN 工作/NOUN 。/PUNCT', '他们对产品进行检查工作。', []],
];

describe('the rules of Chinese abstractive summaries', () => {
	for (const [reduction, text, expected] of CHANGED) {
		it(`${reduction.name} makes ${expected}`, () => {
			assert.equal(after(reduction, text), expected);
		});
	}
	for (const [why, reduction, text] of UNCHANGED) {
		it(`${reduction.name} leaves a sentence with ${why}`, () => {
			const words = tagged(text);
			assert.equal(reduction(words), words);
		});
	}
	for (const [first, second, expected] of JOINED) {
		it(expected === undefined ? `does not join ${renderWords(tagged(second), 'zh')}` : `joins ${expected}`, () => {
			const joined = joinChinese(tagged(first), tagged(second));
			assert.equal(joined && renderWords(joined, 'zh'), expected);
		});
	}
	for (const [text, expected, substitutions] of REWRITTEN) {
		it(`rewrites ${expected}`, () => {
			const made: SummarySubstitution[] = [];
			assert.equal(renderWords(abstractiveRules().zh.rewrite(tagged(text), made), 'zh'), expected);
			assert.deepEqual(made, substitutions);
		});
	}
});
