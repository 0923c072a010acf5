extension Documents {
  /// The report of 2020 in the structure of the bureau, its figures bound to the records.
  static let report2020 = """
    ---
    title: 楚雄州应急管理局2020年安全生产行政执法“三项制度”执行情况报告
    date: 2021-01-29
    source: 楚雄彝族自治州应急管理局
    year: 2020
    column: reports
    order: 1
    ---

    2020年，全州应急管理部门坚持人民至上、生命至上，依照《中华人民共和国安全生产法》等法律法规履行监督管理职责，把行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”贯穿执法各环节。现将执行情况报告如下（本报告为演示样例，文字和案件均为虚构，数字由记录自动汇总）。

    ## 一、年度监督检查计划的制定和实施

    州应急管理局统筹执法力量和辖区企业的数量、分布、风险状况，编制年度监督检查计划，明确重点检查对象、一般检查对象和立案任务，实行分类分级、“双随机”抽查与专项执法相结合。

    计划重点检查非煤矿山、尾矿库企业20户，危险化学品、烟花爆竹批发企业25户，金属冶炼、粉尘涉爆、涉氨制冷、工贸企业21户，应急预案管理企业11户，安全中介服务机构、教育培训机构5户；一般检查48户。各类计划对象合计{{figure:bureau.plan.units}}户，立案任务{{figure:bureau.plan.cases}}件。

    全年州局实际检查企业{{figure:bureau.inspected.units}}户，立案查处{{figure:bureau.cases.filed}}件。计划户数为各类对象简单相加，检查户数按照统一社会信用代码去重，两者口径不同，未作完成率计算。各县市结合实际制定本级计划，对辖区重点行业领域开展检查。

    ## 二、执法制度建设

    修订完善行政执法公示、全过程记录、重大执法决定法制审核以及裁量适用、案卷评查等制度，对制度执行情况定期检查，相关文本在“制度文件”栏目公开。

    ## 三、“三项制度”落实情况

    1. **执法公示**：执法主体、人员、依据、程序、救济渠道和抽查事项清单在事前公开；现场执法主动亮证；处罚决定经保密审查后在规定期限内公开。
    2. **全过程记录**：执法人员配备执法记录仪和移动终端，使用统一的执法文书，记录随案归档。
    3. **法制审核**：责令停产停业、暂扣和吊销许可证件、较大数额罚款等重大决定，由法规科审核、法律顾问把关、案件审查委员会审定。

    ## 四、行政执法总体情况

    全州应急管理部门共执法检查各类生产经营单位{{figure:inspections.total}}家次，下达各类执法文书{{figure:documents.issued}}份，排查隐患{{figure:hazards.found}}项，整改隐患{{figure:hazards.rectified}}项，整改率{{figure:hazards.rate}}%。

    立案查处违法案件{{figure:cases.filed}}件，实施行政处罚罚款{{figure:penalties.fines|万元}}万元，其中事故罚款{{figure:penalties.fines.accident|万元}}万元，监督检查罚款{{figure:penalties.fines.supervision|万元}}万元；责令停产停业整顿生产经营单位{{figure:penalties.suspensions}}个，暂扣安全生产许可证{{figure:licences.withheld}}个，注销安全生产许可证{{figure:licences.cancelled}}个，吊销安全生产许可证{{figure:licences.revoked}}个，给予警告处罚{{figure:penalties.warnings}}次，将{{figure:dishonest.listed}}户企业纳入联合惩戒对象管理。

    州局本级立案查处违法案件{{figure:bureau.cases.filed}}件，监督检查罚款{{figure:bureau.penalties.fines.supervision|万元}}万元，责令停业整顿{{figure:bureau.penalties.suspensions}}户企业。全年行政复议{{figure:review.reconsiderations}}件，行政诉讼{{figure:review.litigations}}件。

    | 指标 | 全州 | 其中州局本级 |
    | --- | ---: | ---: |
    | 执法检查（家次） | {{figure:inspections.total}} | {{figure:bureau.inspections.total}} |
    | 执法文书（份） | {{figure:documents.issued}} | {{figure:bureau.documents.issued}} |
    | 排查隐患（项） | {{figure:hazards.found}} | {{figure:bureau.hazards.found}} |
    | 整改隐患（项） | {{figure:hazards.rectified}} | {{figure:bureau.hazards.rectified}} |
    | 立案（件） | {{figure:cases.filed}} | {{figure:bureau.cases.filed}} |
    | 监督检查罚款（万元） | {{figure:penalties.fines.supervision|万元}} | {{figure:bureau.penalties.fines.supervision|万元}} |

    ## 五、存在的问题

    1. 基层执法力量不足，专业人员缺乏，少数县市执法装备使用不够经常；
    2. 应急救援、防灾减灾救灾领域的执法主体和依据有待进一步明确；
    3. 个别案件的信息公开审查不够及时，公开质量有待提高。

    ## 六、下一步工作

    1. 编制2021年监督检查计划，突出高风险行业和重大隐患；
    2. 开展执法业务培训和案卷评查，提高办案质量；
    3. 严格落实“三项制度”，做到检查有记录、决定有审核、结果有公示；
    4. 强化执法与普法结合，促进企业落实安全生产主体责任。

    楚雄彝族自治州应急管理局

    2021年1月29日

    """
}
