/** Long texts of an office, with few or no figures of the data: nothing in them is wrong. */
export const PLAIN_TEXTS: Readonly<Record<string, string>> = {
  plan: `关于加强社区服务的实施方案
（征求意见稿）
为贯彻有关部署，健全“一核多元”工作机制，经第12次专题会议研究，制定本方案。
一、总体要求
（一）工作目标。到2027年底，全市城乡社区服务设施覆盖率达到95%以上，每百户居民拥有服务设施面积不低于30平方米；到2030年，基本建成“10分钟便民圈”。
（二）基本原则。坚持“四个统筹”，落实“三张清单”，推动“一门受理、一次办成”。
二、重点任务
1. 建设综合服务站。今年新建120个，改造45个，每个补助20万元，10月31日前完工。
2. 壮大队伍。招聘社区工作者800名，其中本科以上学历占六成；组织6期培训，每期3天，约1500人次参加。
3. 优化流程。将87项事项压减为52项，办理时限由15个工作日缩短到5个工作日，材料减少三分之一。
4. 关爱老人。为80周岁及以上老人每月发放补贴100元，65周岁及以上老人免费乘车，60周岁以上老人可申请助餐。
三、保障措施
（一）加强领导。由2名副局长牵头，设8个工作组，实行“1+3+N”模式，每季度调度1次。
（二）经费安排。市级财政安排3.2亿元，区级配套不低于1:1，社会资本参与不超过49%。
（三）督查考核。得分低于60分的，约谈主要负责人；连续两年排名后3位的，取消评优资格。
联系人：王同志，电话：010-66001234，传真：66005678；文号：民函〔2025〕38号；附件共4份、12页。`,
  news: `老街的新账本
清晨6点半，幸福里社区的豆浆铺准时开门。老板娘李阿姨今年58岁，在这条300米长的街上住了31年。她说，过去一天卖200碗，如今外卖占了一半，线上订单比线下多出两成。
社区书记告诉记者，辖区共有4个小区、26栋楼、3168户，去年加装电梯17部，拆除围挡5处，新增车位240个。居民议事会开了9次，收到意见132条，办结率超过98%。
“以前贴张通知，三天没人看；现在群里一发，10分钟就有50多人回复。”网格员小陈负责第7网格，手机里存着420个号码，每天走1.5万步。
6月18日，社区办起“邻里节”，来了700多人，最年长的92岁，最小的3个月。活动花了2.3万元，其中企业赞助占七成。
下一步，社区打算把老澡堂改成活动中心，面积1200平方米，预算460万元，工期8个月，预计2026年5月投用。专家认为，这样的改造投入产出比约为1比3.5。`,
  report: `Progress report of the district office
This report covers the first half of the year and was adopted on 15 July at the 9th meeting of the board. It has 24 pages, 6 tables and 3 annexes (see Figure 2 and note 5).
The office received 1,284 requests, 12 percent more than in the same period, and answered 96 percent of them within five working days. Staff costs rose 3.4 percent to 2.7 million yuan, while spending on repairs fell by a third. Two of the four lifts were replaced; the other two will follow in 2027.
Some 450 volunteers aged 18 to 35 took part in 37 events. Meals were delivered to 210 residents aged 80 and over, at 15 yuan each. A survey of 600 visitors found that 88 percent were satisfied or very satisfied, 4 points more than a year before.
The target for next year is to cut the waiting time by 20 percent and to open 3 more counters. Contact: office@example.org, tel. 555-0134-778; room 305, 2nd floor.`,
}
