/** Relations of works, products, living things and events, in the form that `relationConcepts.ts` describes. */
export const THING_CONCEPTS = `
thing: genre, genres, style, type, music genre, 流派, 类型, 题材, 风格, 曲风, 体裁, 音乐风格, 文学体裁, 游戏类型, 小说类型,
    电影类型, 作品类型
? genre, genres, style, kind of music, what kind, type, 类型, 题材, 风格, 流派, 体裁, 哪种, 什么类, 哪一类, 什么类型

organization: publisher, published by, press, 出版社, 出版商, 出版单位, 发行商, 发行公司, 出版者
? publish, published, publisher, press, 出版社, 出版, 发行, 哪家出版社

time: publication date, date published, published, release date, released, premiere, air date, first aired, 出版时间, 出版日期,
    发行时间, 上映时间, 发行日期, 首播时间, 上市时间, 发布时间, 首映时间, 连载时间, 发布日期, 播出时间, 发售日期
? publish, published, released, release, come out, came out, premiered, air, aired, written, 出版, 发行, 上映, 首播, 上市, 发布,
    面世, 问世, 播出, 发售

thing: invention, inventions, invented, 发明, 主要发明
? invent, invented, invention, inventions, 发明
< inventor, invented by, 发明者, 发明人

person: inventor, invented by, discoverer, discovered by, developer, designer, designed by, architect, developed by, 发明者,
    发明人, 发现者, 发现人, 开发商, 设计者, 设计师, 设计单位, 研发商, 开发者, 提出者, 建筑师
? invent, invented, discover, discovered, design, designed, developed, created, made, architect, 发明, 发现, 设计, 开发, 研发,
    提出, 制造
< inventions, discoveries, designed, projects, 发明

time: date of discovery, discovery date, discovered, invention date, 发现时间, 发明时间
? discovered, invented, discovery, 发现, 发明

thing: named after, eponym, namesake, 名称由来, 命名, 得名
? named after, named for, get its name, 以谁命名, 得名, 命名

thing: field, discipline, field of study, area of interest, research field, 专业, 研究方向, 研究领域, 学科, 主攻方向, 擅长领域,
    专业方向, 学科类别
? field, study, research, major, 专业, 研究什么, 研究方向, 领域, 学科

thing: award, awards, awards won, honors, prize, prizes, award received, 奖项, 获奖, 所获奖项, 荣誉, 获得荣誉, 所获荣誉
? award, awards, prize, win, won, honor, 获奖, 奖项, 得过什么奖, 荣誉, 获得
< winner, winners, recipients, 获奖者

organization: manufacturer, made by, brand, producer, producers, production company, company, 制造商, 生产商, 厂商, 品牌,
    生产厂家, 出品公司, 制片人, 出品人, 出品方, 制作人, 生产企业, 制作公司, 研制单位
? make, made, makes, manufacture, produce, produced, brand, manufacturer, 制造, 生产, 出品, 哪个公司, 厂家, 品牌, 制作, 制片
< products, models, 产品

thing: product, products, produces, main products, services, business, 产品, 主要产品, 经营范围, 主营业务, 主营产品, 主营,
    业务范围
? product, products, make, makes, produce, sell, sells, service, 产品, 生产什么, 卖什么, 经营, 主营

thing: industry, sector, 行业, 产业, 所属行业
? industry, sector, business, 行业, 产业

quantity: employees, number of employees, staff count, 员工数, 员工人数, 员工, 职工人数, 员工数量
? employees, work there, staff, workers, 员工, 职工, 多少人

quantity: revenue, turnover, net worth, income, gdp, 营业额, 年营业额, 收入, 产值, 净资产, 资产, 注册资本, 注册资金, 总资产
? revenue, turnover, earn, income, worth, gdp, 营业额, 收入, 产值, 资产, 资本, 资金

thing: alias, aliases, also known as, nickname, alternative name, alternate name, other names, 别名, 又名, 别称, 外号, 绰号,
    昵称, 又称, 俗称, 字, 号, 曾用名, 简称, 本名, 原名, 笔名, 网名
? alias, nickname, also called, other name, called, known as, real name, 别名, 别称, 又叫, 外号, 绰号, 昵称, 叫什么, 称号, 又名,
    也叫, 简称, 原名, 本名, 笔名, 俗称

thing: foreign name, english name, original name, 外文名, 英文名, 英文名称, 外文名称, 外语名, 英文, 外文
? english name, called in english, in english, 英文, 外文, 英语, 英文怎么说, 外语

thing: chinese name, 中文名, 中文名称, 名称, 姓名, 名字, 书名, 片名, 游戏名称, 中文
? chinese name, name of, 中文名, 中文, 名字, 名称, 姓名, 叫什么名字

thing: ethnicity, ethnic group, ethnic groups, people, 民族, 民 族, 民族族群, 主要民族, 人种
? ethnic, ethnicity, race, ethnic groups, 民族, 哪个族, 什么族, 少数民族

thing: gender, sex, 性别
? gender, sex, male or female, 性别, 男, 女, 男的还是女的, 男女

thing: zodiac, star sign, constellation, 星座, 生肖, 属相
? zodiac, star sign, constellation, 星座, 生肖, 属什么

thing: blood type, 血型
? blood type, 血型

time: dynasty, era, period, time period, 朝代, 所处时代, 时代, 年代, 时期, 所属年代
? dynasty, era, period, 朝代, 时代, 年代, 哪个朝代, 时期

thing: hobby, hobbies, interest, 爱好, 兴趣, 兴趣爱好, 喜好
? hobby, like to do, interest, 爱好, 喜欢什么, 兴趣

thing: website, homepage, url, official website, 网址, 官网, 官方网站, 网站, 主页, 连载网站, 首发网站, 门户网站
? website, web site, url, homepage, site, 网址, 官网, 网站, 主页

thing: phone, telephone, phone number, 电话, 联系电话, 客服电话, 咨询电话, 热线
? phone, telephone, call, 电话, 热线, 联系方式

thing: calling code, area code, dialing code, 区号, 电话区号, 电话区码
? area code, calling code, dial, 区号

thing: postal code, zip code, postcode, 邮编, 邮政编码, 邮政区码, 邮政编号
? postal code, zip, postcode, 邮编, 邮政

thing: license plate, plate, 车牌代码, 车牌号, 车牌
? plate, 车牌, 牌照

thing: isbn, isbn号, isbn码, 书号, 国际标准书号
? isbn, 书号

quantity: pages, number of pages, page count, 页数, 总页数, 页码
? pages, how many pages, 页, 多少页, 页数

quantity: duration, runtime, running time, 片长, 时长, 播放时间, 每集长度, 集数, 电视剧集数, 播放时长, 集 数
? how long, runtime, duration, minutes, episodes, 片长, 时长, 多长时间, 集, 多少集

thing: format, 开本, 装帧, 版次, 版本, 包装
? format, binding, 开本, 装帧, 版次, 版本, 第几版

quantity: word count, number of words, 字数, 总字数, 笔画, 笔画数, 汉字笔划, 总笔画
? words, 字数, 多少字, 几画, 笔画, 多少画

thing: pinyin, pronunciation, 拼音, 读音, 发音, 注音, 汉语拼音
? pinyin, pronounce, pronunciation, 拼音, 怎么读, 读音, 怎么念, 发音

thing: radical, 部首, 偏旁, 部首笔画
? radical, 部首, 偏旁

thing: formula, molecular formula, chemical formula, 分子式, 化学式, cas号, 分子量, 密度, 熔点, 沸点
? formula, 分子式, 化学式, 分子量, 密度, 熔点, 沸点

thing: kingdom, 界, 门, 纲, 目, 科, 属, 亚科, 亚属, 种, 拉丁学名, 拉丁名, 学名, binomial name, family, order, class, genus,
    species
? family, order, class, genus, species, scientific name, latin name, 哪一科, 什么科, 哪个科, 哪个目, 什么目, 哪一纲, 什么属,
    学名, 拉丁

thing: symptom, symptoms, signs, 症状, 临床表现, 常见症状, 主要症状, 表现
? symptom, symptoms, sign, 症状, 表现

thing: treatment, treatments, therapy, cure, 治疗, 治疗方法, 疗法, 功效, 主治, 用途, 作用, 功能主治, 适应症, 功能
? treat, treatment, cure, use, used for, function, 治疗, 怎么治, 功效, 主治, 作用, 用途, 有什么用

thing: department, 就诊科室, 科室, 挂号科室
? department, 科室, 挂什么号, 看什么科

place: body part, affected part, 发病部位, 部位, 多发部位
? part of the body, 部位, 哪个部位

thing: ingredient, ingredients, main ingredient, material, materials, 原料, 主要原料, 主要食材, 主料, 材料, 成分, 主要成分,
    材质, 配料, 食材
? ingredient, made of, material, contain, 原料, 食材, 用什么做, 材料, 成分, 材质, 做成, 组成

thing: taste, flavor, 口味, 味道, 口感, 菜系, 分类, cuisine
? taste, flavor, cuisine, 口味, 味道, 菜系, 什么菜

thing: color, colour, colors, 颜色, 颜 色, 外观
? color, colour, colors, 颜色, 什么色

thing: sport, sports, event, 运动项目, 项目, 运动, 比赛项目, 体育项目, 专业特长, 场上位置, 司职, 主项
? sport, sports, play, event, 运动, 项目, 位置, 司职, 踢什么位置, 打什么位置

thing: jersey number, number, 球衣号码, 号码, 号
? jersey, number, 球衣, 号码, 几号

place: stadium, arena, home stadium, venue, arena stadium, home venue, 主场, 主场馆, 球场, 体育场
? stadium, arena, play at, home stadium, 主场, 球场

person: coach, head coach, manager, trainer, 教练, 主教练, 现任教练, 主帅
? coach, coaches, manager, 教练, 主帅, 执教
< team coached

organization: league, division, 联赛, 所属联赛, 赛事, 级别
? league, 联赛, 级别

thing: championships, championships won, titles, championship, 冠军, 主要荣誉, 夺冠
? championship, win, won, super bowl, world series, titles, 夺冠, 冠军

person: influences, influenced by, influence, 受影响于, 影响
? influence, influenced, inspired, 影响
< influenced

place: residence, lived in, places lived, lives in, home, place lived, 居住地, 现居地, 住所, 居住, 定居地
? live, lives, lived, reside, residence, living, grow up, 住在, 居住, 定居, 现居

place: tourist attractions, attractions, sights, landmarks, points of interest, 景点, 著名景点, 主要景点, 旅游景点
? see, visit, do in, attractions, things to do, sights, places to go, 景点, 名胜, 好玩, 旅游, 玩

thing: airport, airports, nearby airports, station, railway station, 机场, 火车站, 车站, 主要机场
? airport, airports, fly, station, 机场, 火车站, 车站

thing: anthem, national anthem, 国歌
? anthem, 国歌

thing: official symbols, symbol, flag, flower, bird, motto, symbols, 市花, 市树, 国花, 国旗, 校训, 口号, 吉祥物, 格言, 座右铭,
    国家代码, 国际域名缩写
? symbol, flag, flower, bird, motto, mascot, animal, 市花, 国花, 校训, 口号, 吉祥物, 座右铭

place: administrative divisions, first level divisions, divisions, states, counties, provinces, 下辖地区, 行政区划, 下辖, 管辖
? states, provinces, regions, counties, divisions, countries, cities, part of, 下辖, 管辖, 哪些地区, 辖

place: administrative region, county, province, state, 所属省份, 所属省, 省份, 所属城市, 行政区类别, 所属国家, 所属区域
? county, state, province, which country, 哪个省, 什么省, 哪个市, 哪个国家, 哪个县, 哪个城市, 属于哪

time: start date, start time, begin, from, date, time, start, 开始时间, 时间, 日期, 起始时间, 举办时间, 召开时间, 发生时间,
    战争时间, 爆发时间
? when, start, begin, happen, take place, held, what year, 什么时候, 何时, 哪年, 几时, 时间, 举行, 举办, 爆发, 发生, 召开, 开始

time: end date, end time, end, to, 结束时间, 截止时间, 完结时间
? end, ended, finish, over, 结束, 截止, 完结

thing: predecessor, preceded by, 前任, 前身, 上一任
? before, predecessor, preceded, 前任, 前身, 之前
< successor, succeeded by, 继任

thing: successor, succeeded by, 继任, 继任者, 下一任
? after, successor, succeed, replaced, 继任, 接替, 之后
< predecessor, preceded by, 前任

text: description, abstract, comment, summary, definition, 简介, 介绍, 描述, 释义, 解释, 定义, 含义, 意思, 概述, 基本释义
? what is, who is, describe, about, mean, meaning, definition, 介绍, 是什么, 是谁, 简介, 意思, 含义, 什么意思, 定义, 解释

quantity: number of children, number, count, 数量, 总数, 个数
? how many, number of, 多少, 几个, 数量

thing: progress, status, 小说进度, 连载状态, 状态, 写作进度, 进度, 连载情况, 写作状态, 作品状态
? finished, status, complete, 完结, 连载, 进度, 状态, 写到

thing: platform, game platform, operating system, 游戏平台, 平台, 运行平台, 运行环境, 系统, 操作系统, 系统平台
? platform, runs on, 平台, 什么系统, 操作系统

place: origin country, country of origin, production country, made in, 制片地区, 产地, 出品国家, 发行地区, 制片国家, 国家地区,
    原产地, 出产地区, 原产国, 分布, 分布区域, 分布地区, 分布范围, 主要分布
? made in, country, from, produced, distributed, 哪国, 产地, 地区, 哪个国家, 分布, 产于, 国产

text: slogan, characteristics, feature, features, 特点, 特性, 主要特点, 特征, 性格, 性格特点, 优点
? feature, special, characteristic, 特点, 特征, 特性, 性格

thing: school type, kind of school, category, categories, class, 类别, 种类, 类属, 学校类别, 学校类型, 性质, 公司性质, 企业性质,
    级别, 景点级别, 词性, 属性, 企业类型, 公司类型, 机构类别, 经营性质
? type, kind, category, 类别, 种类, 性质, 哪种, 哪类, 什么性质, 级别, 什么级别, 几级
`;
