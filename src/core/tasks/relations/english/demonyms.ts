/** English adjectives of countries and peoples, which say a person's nationality. */
export const DEMONYMS: ReadonlySet<string> = new Set(
	`afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian azerbaijani bahamian
	bahraini bangladeshi barbadian belarusian belgian belizean beninese bhutanese bolivian bosnian brazilian british bruneian
	bulgarian burmese burundian cambodian cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot
	czech danish dominican dutch ecuadorian egyptian emirati english eritrean estonian ethiopian fijian filipino finnish flemish french
	gabonese gambian georgian german ghanaian greek guatemalan guinean guyanese haitian honduran hungarian icelandic indian
	indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kuwaiti
	kyrgyz laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malawian malaysian maldivian malian
	maltese mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan
	nigerian norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese prussian qatari romanian
	russian rwandan salvadoran samoan saudi scottish senegalese serbian singaporean slovak slovene slovenian somali soviet
	spanish sudanese surinamese swazi swedish swiss syrian taiwanese tajik tanzanian thai tibetan togolese tongan trinidadian
	tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean`.split(
		/\s+/u,
	),
);
