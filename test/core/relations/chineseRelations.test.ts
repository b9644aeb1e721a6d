import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChineseRelations } from '../../../src/core/tasks/relations/chinese/chineseRelations';
import { sentenceOf } from './chineseMarkup';

function relationsOf(markup: string, words?: string): string[] {
	const sentence = sentenceOf(markup, words);
	const { text } = sentence.tokens;
	return new ChineseRelations()
		.recognize(sentence)
		.map(({ label, subject, object }) =>
			[text.slice(subject.start, subject.end), label, text.slice(object.start, object.end)].join(' '),
		);
}

describe('ChineseRelations', () => {
	const examples: readonly (readonly [markup: string, ...relations: string[]])[] = [
		['[马云]P是[阿里巴巴集团]O的创始人。', '马云 founder 阿里巴巴集团'],
		['[腾讯]O创始人[马化腾]P、[张志东]P出席。', '马化腾 founder 腾讯', '张志东 founder 腾讯'],
		['[阿里巴巴]O由[马云]P于[1999年]D在[杭州]L创立。', '马云 founder 阿里巴巴'],
		['[曹丕]P是[曹操]P与[卞夫人]P的长子，[曹植]P的哥哥。', '曹丕 child 曹操', '曹丕 child 卞夫人', '曹丕 sibling 曹植'],
		['[奥巴马]P的妻子是[米歇尔]P。', '米歇尔 spouse 奥巴马'],
		['[程砚秋]P与[果素瑛]P育有一子[程永光]P。', '程砚秋 parent 程永光', '果素瑛 parent 程永光'],
		[
			'[鲁迅]P（[1881年9月25日]D－[1936年]D），原名[周樟寿]P，作家。',
			'鲁迅 born-on 1881年9月25日',
			'鲁迅 died-on 1936年',
		],
		[
			'[屠呦呦]P，女，[中国]L药学家，[1930年]D生于[宁波]L。',
			'屠呦呦 nationality 中国',
			'屠呦呦 born-on 1930年',
			'屠呦呦 born-in 宁波',
		],
		['[鲁迅]P毕业于仙台医学专门学校。', '鲁迅 alma-mater 仙台医学专门学校'],
		['[华为]O总部位于[深圳]L。', '华为 headquarters 深圳'],
		['[埃菲尔铁塔]L坐落于[巴黎]L。', '埃菲尔铁塔 located-in 巴黎'],
		['[吉利]O收购了[沃尔沃]O。', '吉利 owner 沃尔沃'],
		['[美国]L总统[拜登]P访问了[波兰]L。', '拜登 leader 美国', '拜登 position 总统'],
		['《红楼梦》的作者是[曹雪芹]P。', '曹雪芹 author 红楼梦'],
		['[老舍]P著有《骆驼祥子》、《茶馆》。', '老舍 author 骆驼祥子', '老舍 author 茶馆'],
		['[鲁迅]P是《呐喊》和《朝花夕拾》的作者。', '鲁迅 author 呐喊', '鲁迅 author 朝花夕拾'],
		['《呐喊》、《彷徨》与《野草》的作者是[鲁迅]P。', '鲁迅 author 呐喊', '鲁迅 author 彷徨', '鲁迅 author 野草'],
		['《野草》和《热风》由[鲁迅]P所著。', '鲁迅 author 野草', '鲁迅 author 热风'],
		['电影改编自《野草》和《热风》，由[王明]P执导。'],
		['[馬雲]P是[阿里巴巴集團]O的創始人。', '馬雲 founder 阿里巴巴集團'],
		['[美國]L作家[海明威]P抵達[巴黎]L。', '海明威 nationality 美國'],
		[
			'[华光集团]O由[陈志强]P与他的弟弟[陈明]P于[1998年]D联合创办。',
			'陈志强 founder 华光集团',
			'陈明 founder 华光集团',
		],
		['[陈志强]P和妻子[周婷]P创办了[华光集团]O。', '陈志强 founder 华光集团', '周婷 founder 华光集团'],
		['[星河]L科技由[林远]P和他的妻子[许雯]P共同创立。', '林远 founder 星河科技', '许雯 founder 星河科技'],
		['副校长为[张建]P，校长由[李明]P教授担任。', '张建 position 副校长', '李明 position 校长'],
		[
			'[库克]P是[甲公司]O和[乙公司]O的首席执行官。',
			'库克 leader 甲公司',
			'库克 leader 乙公司',
			'库克 position 首席执行官',
		],
		[
			'[甲公司]O与[乙公司]O的总裁是[安娜·李]P。',
			'安娜·李 leader 甲公司',
			'安娜·李 leader 乙公司',
			'安娜·李 position 总裁',
		],
		['[张伟]P、[张强]P是一对孪生兄弟。', '张伟 sibling 张强'],
		['[李梅]P和[李小]P是母女。', '李梅 parent 李小'],
		['[王国]P与[李兰]P于[1990年]D结婚，育有一子[王明]P。', '王国 spouse 李兰', '王国 parent 王明', '李兰 parent 王明'],
		['[王国]P是画家，他的妻子是[李兰]P。', '李兰 spouse 王国'],
		['[甲公司]O是[乙集团]O的一家子公司。', '乙集团 owner 甲公司'],
		['[甲公司]O是[乙集团]O旗下的品牌。', '甲公司 part-of 乙集团'],
		[
			'[李光]P[1889年]D生于[黄冈]L，[1971年]D卒于[北京]L。',
			'李光 born-on 1889年',
			'李光 born-in 黄冈',
			'李光 died-on 1971年',
			'李光 died-in 北京',
		],
	];
	for (const [markup, ...relations] of examples) {
		it(`reads ${markup}`, () => {
			assert.deepEqual(relationsOf(markup).sort(), [...relations].sort());
		});
	}

	it('finds causes and effects among tagged words', () => {
		assert.deepEqual(relationsOf('长期吸烟会导致肺癌。', '长期/ADJ 吸烟/VERB 会/AUX 导致/VERB 肺癌/NOUN 。/PUNCT'), [
			'长期吸烟 cause 肺癌',
		]);
	});

	it('finds causes in traditional characters', () => {
		assert.deepEqual(relationsOf('長期吸煙會導致肺癌。', '長期/ADJ 吸煙/VERB 會/AUX 導致/VERB 肺癌/NOUN 。/PUNCT'), [
			'長期吸煙 cause 肺癌',
		]);
	});

	it('takes a noun phrase and what becomes of it as an effect', () => {
		assert.deepEqual(
			relationsOf('由于暴雨导致地铁线路停运。', '由于/ADP 暴雨/NOUN 导致/VERB 地铁/NOUN 线路/NOUN 停运/VERB 。/PUNCT'),
			['暴雨 cause 地铁线路停运'],
		);
	});

	const silent = [
		'[马云]P不是[腾讯]O的创始人。',
		'[马云]P是[阿里巴巴]O的创始人吗？',
		'[吉利]O拟收购[沃尔沃]O。',
		'如果[华光集团]O由[陈强]P和妻子[周婷]P创立，就好了。',
		'据传[华光集团]O总经理为[赵辉]P。',
		'[刘敞]P为儿子娶[翟宣]P（[翟方进]P的儿子）之女为妻。',
		'[奥巴马]P的女儿毕业于[哈佛大学]O。',
		'',
		'今天天气真好。',
	];
	for (const markup of silent) {
		it(`states nothing: ${markup}`, () => {
			const found = relationsOf(markup).filter(relation => !relation.includes('child') && !relation.includes('parent'));
			assert.deepEqual(found, []);
		});
	}

	const repeated: readonly (readonly [start: string, piece: string, ...relations: string[]])[] = [
		['[甲公司]O', '现任'],
		['[甲公司]O', '前任第一任'],
		['[美国]L', '华裔'],
		['[甲]P（[1881年]D', '—', '甲 born-on 1881年'],
		['[甲]P', '和他的好友[乙]P'],
		['[甲]P', '已经后来'],
		['[甲公司]O', '正式'],
		['[甲]P', '同父异母'],
		['《戊》', '、《戊》'],
		['吗？', ' '],
	];
	for (const [start, piece, ...relations] of repeated) {
		it(`ends where ${piece} is repeated after ${start}`, () => {
			assert.deepEqual(relationsOf(start + piece.repeat(40)), relations);
		});
	}

	it('gives spans of the text, in order, whatever the text', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'[甲]P',
				'[乙]P',
				'[丙]O',
				'[丁]L',
				'[1999年]D',
				'《戊》',
				'（',
				'）',
				'，',
				'。',
				'、',
				'和',
				'的',
			),
			fc.constantFrom(
				'创始人',
				'是',
				'生于',
				'毕业于',
				'妻子',
				'之子',
				'位于',
				'总部',
				'由',
				'创办',
				'\ud83d',
				'😀',
				'\ue000',
				'\r\n',
			),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
				const sentence = sentenceOf(pieces.join(''));
				const { text } = sentence.tokens;
				let last = 0;
				for (const { subject, object } of new ChineseRelations().recognize(sentence)) {
					assert.ok(subject.start < subject.end && subject.end <= text.length);
					assert.ok(object.start < object.end && object.end <= text.length);
					assert.ok(subject.end <= object.start || object.end <= subject.start, 'no argument lies in the other');
					assert.ok(Math.min(subject.start, object.start) >= last);
					last = Math.min(subject.start, object.start);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
