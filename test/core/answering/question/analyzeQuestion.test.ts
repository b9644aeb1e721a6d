import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { QuestionKind } from '../../../../src/core/tasks/answering/answers';
import { analyzeQuestion } from '../../../../src/core/tasks/answering/question/analyzeQuestion';

const QUESTIONS: readonly (readonly [question: string, kind: QuestionKind, asking: string, focus?: string])[] = [
	['《红楼梦》的作者是谁？', 'person', '谁', '作者'],
	['他是什么时候出生的？', 'time', '什么时候'],
	['他出生于哪一年？', 'time', '哪一年'],
	['第一屆奧運會何時舉行？', 'time', '何時'],
	['法国的首都是哪里？', 'place', '哪里', '首都'],
	['会议在周几举行？', 'time', '周几'],
	['今天是星期几？', 'time', '星期几'],
	['他在哪？', 'place', '哪'],
	['她在哪個城市長大？', 'place', '哪個城市', '城市'],
	['他毕业于哪所大学？', 'organization', '哪所大学', '大学'],
	['这座桥有多少个桥墩？', 'count', '多少', '桥墩'],
	['这座桥有多长？', 'quantity', '多长'],
	['全长多少公里？', 'quantity', '多少', '公里'],
	['天空为什么是蓝色的？', 'reason', '为什么'],
	['這種動物為什麼會滅絕？', 'reason', '為什麼'],
	['这种动物被称为什么？', 'thing', '什么'],
	['怎样才能加入？', 'manner', '怎样'],
	['他是否结过婚？', 'yesNo', '是否'],
	['他结过婚吗？', 'yesNo', '吗'],
	['什么是光合作用？', 'definition', '什么是', '光合作用'],
	['哪些动物会冬眠？', 'thing', '哪些', '动物'],
	['Who wrote Hamlet?', 'person', 'Who'],
	['When did the war end?', 'time', 'When'],
	['In what year did the war end?', 'time', 'what', 'year'],
	['Where do bullets go when fired?', 'place', 'Where'],
	['How many moons does Mars have?', 'count', 'How many', 'moons'],
	['How long is the river?', 'quantity', 'How long'],
	['Which river flows through Paris?', 'thing', 'Which', 'river flows through Paris'],
	['What is the capital of France?', 'place', 'What', 'capital'],
	['Why is the sky blue?', 'reason', 'Why'],
	['How do plants grow?', 'manner', 'How'],
	['What is photosynthesis?', 'definition', 'What'],
	['Is Pluto a planet?', 'yesNo', 'Is'],
	['what ?!', 'thing', 'what'],
	['capital of France', 'thing', ''],
	['', 'thing', ''],
];

describe('analyzeQuestion', () => {
	for (const [question, kind, asking, focus] of QUESTIONS) {
		it(`reads "${question}"`, () => {
			const read = analyzeQuestion(question);
			assert.deepEqual(
				{ kind: read.kind, asking: question.slice(read.asking.start, read.asking.end), focus: read.focus },
				{ kind, asking, focus },
			);
		});
	}

	it('finds asking words within any text', () => {
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.constantFrom('谁', '什', '么', '的', '？', 'who ', 'what', ' is', '\ud83d', '\r\n', '幾'),
				}),
				text => {
					const { asking } = analyzeQuestion(text);
					assert.ok(asking.start >= 0 && asking.start <= asking.end && asking.end <= text.length);
				},
			),
		);
	});
});
