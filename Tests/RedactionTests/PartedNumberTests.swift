import Testing

@testable import Redaction

/// Numbers away from the word that announces them, cut in parts, or with letters that a scanner took for digits.
struct PartedNumberTests {
  @Test(arguments: [
    "问：请提供你的护照号。答：⟦SE2956\n017⟧。", "你的台胞证号？\n答：⟦0052 771 4⟧。", "提供了收款账号。具体如下：\n⟦871266552195003⟧\n以上属实。",
    "电话（一格一字）| ⟦1 | 5 | 2 | 6 | 9 | 6 | 6 | 1 | 2 | 2 | 1⟧ |", "⟦SE2956017⟧，这是当事人本人提供的护照号。",
    "wx一栏，经办人先填错又划掉，后来在页边补写，字迹清楚，即⟦yang88977904⟧。",
    "下面记录的是其公民身份号码，由其本人口述，执法人员当场记录，并经其核对无误后签字确认：⟦530102/1950/0809/8861⟧。",
    "问：你有没有住宅电话？\n答：有的，我想一下。\n问：请报一下。\n答：⟦028--616--85026⟧。", "⟦F82730089⟧，这是其本人提供的社保编号。", "住宅电话：区号⟦0871，号码3507270⟧。",
    "微信号原登记有误，现更正为⟦zhou_lin-5985⟧。",
  ])
  func hidesWhatIsAnnouncedFarAway(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "手机号码：[⟦1][5][6][2][2][2][2][0][7][0][4⟧]。", "| 电话 | ⟦15915（此处涂改）699074⟧ |",
    "卡号：第一组⟦6231，第二组9067，第三组8924，第四组5704，第五组950⟧。",
    "| 项目 | 内容 |\n|---|---|\n| 身份证号码 | ⟦53230219971001 |\n|  | 4382⟧ |\n",
    "银行账号: ⟦530501626018280\n\n第 3 页 共 7 页\n\n32846⟧，属实。",
    "作业证编号**⟦T** **371329** **19970621** **1825⟧**。", "微信（⟦chen\n_min-8640⟧）", "微信：⟦hej\nie3694⟧，",
    "微信号⟦z h o u _ y a n - 2 5 1 5⟧。",
  ])
  func hidesPartsTogether(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "宅电（（⟦020）B8701896⟧）", "Passport No.：⟦G47S28979⟧ 有效", "高压电工作业证号⟦TS32322195503030395⟧。",
    "身份证为⟦33O726 l989 lO l8 894l⟧，",
    "产权证号⟦云（2020）禄丰市不动产权第13753O8号⟧", "产权证号⟦云（2020）禄丰市不动产权第O137538号⟧",
  ])
  func hidesLettersForDigits(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "肇事车⟦新（C）03734D⟧逃逸", "机动车号牌（⟦云南ED42637⟧）", "牌照号 ⟦粤 C 4 2 1 1 挂⟧，", "卡口抓拍：⟦云N“48295⟧”于3月22日经过。",
  ])
  func hidesPlates(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "<table><thead><tr><th>序号</th><th>岗位</th><th>微信号</th></tr></thead><tbody><tr><td>1</td><td>配电工</td><td>⟦liuyan3581⟧</td></tr></tbody></table>",
    "<table>\n<tr>\n <th>护照号</th>\n <th>备注</th>\n</tr>\n<tr>\n <td>⟦K1234567⟧</td>\n <td>在</td>\n</tr>\n<tr><td>⟦AB 123456⟧</td><td></td></tr></table>",
    "<table><tr><td>银行卡号</td><td>⟦6221556413</td></tr><tr><td></td><td>661951⟧</td></tr></table>",
    "|序号|Passport No.|备注|\n|---|---|---|\n|1|⟦E474 72311⟧|已离职|\n|2|⟦K1234567⟧|在|\n",
    "| 序号 | **护照号** | x |\n|---|---|---|\n| 1 | ⟦K1234567⟧ | a |\n",
    "| 序号 | 护照号（必填） | x |\n|---|---|---|\n| 1 | ⟦K1234567⟧ | a |\n",
    "| 序号 | 护照号* | x |\n|---|---|---|\n| 1 | ⟦K1234567⟧ | a |\n",
    "\"序号\",\"微信号\",\"x\"\n\"1\",\"⟦liuyan3581⟧\",\"a\"\n",
    "|姓名|访问IP|赔偿|\n|-|-|-|\n|某|⟦220点111点89点36⟧|1|\n|某|⟦202。36。31。71⟧|1|\n|某|⟦87.27.29.25⟧|2|\n",
    "序号\t登录IP\t日期\n1\t⟦243.242.125.154⟧\t2022-05-06\n2\t⟦2409:8962:eed1:fb2d::2dad⟧\t2022-05-06\n",
    "<table><tr><th>序号</th><th>住址</th></tr><tr><td>1</td><td>楚雄市⟦鹿城镇青龙街12号⟧</td></tr></table>",
  ])
  func hidesWhatStandsBelowAHead(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "{\"bankAccount\":\"⟦5318 9941 0479 53⟧\"}", "{\"accountNumber\":\"⟦531899410479⟧\"}",
    "{\"qqNumber\":\"⟦123456⟧\"}", "wechat_id=⟦liuyan3581⟧",
    "https://yj.example.gov.cn/receipt?yhzh=⟦530042650389069142883⟧&t=2", "/case/txzh-⟦M51073731⟧.html",
    "bank_account_⟦531899410479536790⟧.docx",
  ])
  func readsNamesOfFields(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "微信账号为⟦wxid_t31firv edn1i4w⟧，抽样", "VX：⟦feiyu_ 96⟧", "微信账号＝⟦das han223868⟧，租金",
    "| 姓名 | 微信 |\n|---|---|\n| 王某 | ⟦d a s h a n 8 3 6⟧ |\n",
    "msgrd?v=3&uin=⟦142018014⟧&site=qq",
    "从⟦116点209点212点146⟧（IP）登录", "网络地址（IP）⟦113.56.11\n4.177⟧，归属地", "访问来源 ⟦114.203.251\n.18⟧，UA",
    "手机号⟦13887654321⟧QQ号⟦12345678⟧", "罚款缴至⟦6222021234567890123⟧。", "资料都发到⟦gao_xi\na28@189.cn⟧了",
    "邮箱：⟦сhеn_хiа27@sinа.соm⟧",
    "护照编号⟦D_E666_0546⟧，备案",
  ])
  func hidesAccountsAndAddressesInParts(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "账户：⟦6217993203336916617⟧（邮储银行），68,000元。", "回乡证号：⟦H14467089⟧，当事人某某，2018-02-28接受询问，",
    "台湾居民来往大陆通行证号码：⟦61422609⟧，当事人某某，2024.2.9接受询问。", "名单 ⟦530102198101273787⟧ 8,000元", "账户：⟦6210814833⟧（邮储银行），0.2万元。",
    "名单 ⟦230102800314299⟧ 500元",
  ])
  func endsNumbersBeforeDatesAndSums(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "向楚雄州应急管理局举报，联系电话⟦0878-3123456⟧。", "举报人向楚雄州应急管理局举报，举报电话⟦0878-3123456⟧。",
    "被询问人自称在县水务局上班，办公电话⟦0878-3123456⟧。", "楚雄州应急管理局值班电话：⟦13800138000⟧。", "某矿值班电话：⟦0878-3123456⟧。",
    "可请咨询⟦0878-3123456⟧联系李师傅。", "楚雄州应急管理局，电话⟦0878-3123456⟧（某甲）。", "姓名：某甲\n单位：楚雄市教育局\n电话：⟦0878-3123456⟧",
    "答：可咨询⟦0878-3123456⟧。", "当事人已向楚雄市应急管理局提交材料，电话：⟦0878-3123456⟧。",
  ])
  func hidesTelephonesOfPersonsBesideAuthorities(text: String) { #expect(Samples.marked(text) == text) }

  @Test(arguments: [
    "<table><tr><th>出厂编号</th><th>型号</th></tr><tr><td>248911932</td><td>MFZ</td></tr><tr><td>2489119321</td><td>MFZ</td></tr></table>",
    "<table><tr><th>月份</th><th>耗电（kWh）</th></tr><tr><td>1</td><td>76543210</td></tr><tr><td>2</td><td>24891193</td></tr></table>",
    "Serial Number,Order No.,x\n1,87654321,a\n", "视频文件VID_20250907992542.mp4",
    "Report number 87654321, Document number 123456789",
    "微信公众号发布了通知，详情见：https://yj.example.gov.cn/a12345。", "QQ群里通知，参加人数如下：12345人。",
    "电话通知当事人到场，当事人陈述该批产品型号为：YX12345678。",
    "1|罐区东|101.5458812|25.0347713\n2|罐区西|101.5461003|25.0349921\n", "| 罐区东 | 101.5458812 | 25.0347713 |",
    "票据号码,金额,收款单位\n5300123456,20000.00,某局\n",
    "检查家次,770,218,104,862,754,761\n", "<tr><td>41905323312008539171</td><td>2BE3-42</td></tr>",
    "产权备案号：云E-S-00123。", "Facebook v Six4Three, US v Indivior (a",
    "2022,1876,148,2987600\n", "[附件](/files/20220506/1651800000123.pdf)",
    "<meta name=\"SiteIDCode\" content=\"5323000012\">",
    "永仁县气象局组织专家对维的乡境内尾矿库进行汛前会诊", "楚雄州应急管理局联系电话：0878-3123456。",
    "|1|某|20000|2022-05-06|焊接|",
    "索引号：11532300MB1915560-/2019-4696735，", "![图](img/20150413_951.jpg)", "产品合格证编号No:7280027",
    "| 项目 | 数量 |\n|---|---|\n| 电话 | 3 |\n|  | 4382 |\n", "问：设备多少？答：4967350台。", "护照已核对，这是第20190513号决定。",
    "云南K12345次列车", "第 3 页 共 7 页\n\n32846", "微信公众号\n公告2019",
  ])
  func keepsWhatLooksAlike(text: String) { #expect(Samples.marked(text, keepsBureau: true) == text) }
}
