import type { ClassLabel } from '../../src/core/tasks/classification/classification';

const names = (label: string, en: string, zh: string): ClassLabel => ({ label, en, zh });

/** What Chinese texts are told apart by. */
export const CHINESE_TOPICS: readonly ClassLabel[] = [
	names('sports', 'sports', '体育'),
	names('finance', 'finance', '财经'),
	names('stocks', 'stocks', '股票'),
	names('technology', 'technology', '科技'),
	names('politics', 'politics', '政治'),
	names('entertainment', 'entertainment', '娱乐'),
	names('education', 'education', '教育'),
	names('realty', 'real estate', '房产'),
	names('games', 'games', '游戏'),
	names('society', 'society', '社会'),
	names('cars', 'cars', '汽车'),
	names('military', 'military', '军事'),
	names('travel', 'travel', '旅游'),
	names('health', 'health', '健康'),
	names('food', 'food', '美食'),
	names('history', 'history', '历史'),
];

/** What English texts are told apart by. */
export const ENGLISH_TOPICS: readonly ClassLabel[] = [
	names('sports', 'sports', '体育'),
	names('politics', 'politics', '政治'),
	names('business', 'business', '财经'),
	names('technology', 'technology', '科技'),
	names('science', 'science', '科学'),
	names('health', 'health', '健康'),
	names('entertainment', 'entertainment', '娱乐'),
	names('education', 'education', '教育'),
	names('military', 'military', '军事'),
	names('travel', 'travel and places', '旅游与地理'),
	names('religion', 'religion', '宗教'),
];

/** The two ends of an opinion; between them a text is neutral. */
export const SENTIMENTS: readonly ClassLabel[] = [
	names('positive', 'positive', '正面'),
	names('negative', 'negative', '负面'),
];
