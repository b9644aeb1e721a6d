import assert from 'node:assert/strict';
import { dominantLanguage } from '../../../src/core/text/dominantLanguage';

const of = (text: string) => dominantLanguage(text, { start: 0, end: text.length });

describe('dominant language', () => {
	for (const [text, language, isOther] of [
		['今天天气真好', 'zh', false],
		['苹果公司发布了新款 MacBook', 'zh', false],
		['The cat sits on the mat.', 'en', false],
		['NBA Finals: Lakers beat Celtics', 'en', false],
		['', 'en', false],
		['2024 😀 \ud800', 'en', false],
		['What do we do? How do they do it?', 'en', false],
		['Pour it per cup, den by den: do or die!', 'en', false],
		['Ich weiß auch nicht, wo das Buch von gestern liegt.', 'en', true],
		['El perro y los gatos no están en la casa.', 'en', true],
		['O cão e os gatos não estão em casa.', 'en', true],
		['Der Hund und die Katze sind nicht im Haus.', 'en', true],
		['Le chat est dans la maison et il dort.', 'en', true],
		['Привет, как дела?', 'en', true],
		['これは日本語の文章です。', 'zh', true],
		['안녕하세요 여러분', 'en', true],
	] as const) {
		it(`${JSON.stringify(text)} is ${isOther ? 'neither' : language}`, () => {
			assert.deepEqual(of(text), { language, isOther });
		});
	}

	it('looks at the stretch alone', () => {
		assert.equal(dominantLanguage('今天 sunny day', { start: 3, end: 12 }).language, 'en');
	});
});
