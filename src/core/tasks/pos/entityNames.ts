import type { EntityLabel } from '../../doc/entityMention';
import type { TagName } from './tagName';

/** The kinds of named entity and of pattern. */
export const ENTITY_NAMES: Readonly<Record<EntityLabel, TagName>> = {
	PER: { en: 'person', zh: '人名' },
	LOC: { en: 'location', zh: '地名' },
	ORG: { en: 'organization', zh: '机构名' },
	DATE: { en: 'date', zh: '日期' },
	TIME: { en: 'time', zh: '时间' },
	MONEY: { en: 'money', zh: '金额' },
	PERCENT: { en: 'percentage', zh: '百分比' },
	NUMBER: { en: 'number', zh: '数字' },
	EMAIL: { en: 'e-mail address', zh: '电子邮件地址' },
	URL: { en: 'web address', zh: '网址' },
};
