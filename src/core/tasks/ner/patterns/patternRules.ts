import type { Language } from '../../../text/language';
import { CHINESE_DATE_RULES } from './chineseDates';
import { CHINESE_TIME_RULES } from './chineseTimes';
import { ENGLISH_DATE_RULES } from './englishDates';
import { ENGLISH_TIME_RULES } from './englishTimes';
import { MONEY_RULES } from './money';
import { NUMBER_RULES } from './numbers';
import { NAME_NUMBER_RULES } from './numbersInNames';
import { ORDINARY_RULES } from './ordinaryWords';
import type { PatternRule } from './patternRule';
import { PERCENT_RULES } from './percentages';

const COMMON_RULES = [...MONEY_RULES, ...PERCENT_RULES, ...ORDINARY_RULES, ...NAME_NUMBER_RULES, ...NUMBER_RULES];

/** All rules; of two that match equally far the earlier one wins, so that the order is that of a text's language. */
export const PATTERN_RULES: Readonly<Record<Language, readonly PatternRule[]>> = {
	zh: [...CHINESE_DATE_RULES, ...ENGLISH_DATE_RULES, ...CHINESE_TIME_RULES, ...ENGLISH_TIME_RULES, ...COMMON_RULES],
	en: [...ENGLISH_DATE_RULES, ...CHINESE_DATE_RULES, ...ENGLISH_TIME_RULES, ...CHINESE_TIME_RULES, ...COMMON_RULES],
};
