import Testing

@testable import Names

/// Names that their place in a form, a table or a list makes ones, and names of shops and things that are none.
struct NamePlaceTests {
  @Test(arguments: [
    "督办人：⟦李娜⟧ 完成时限：6月30日", "主持：⟦郝大力⟧ 参加：⟦李娜⟧", "审核：⟦幸蓉⟧　抄送：禄丰市人民检察院",
    "审核：⟦邓周月艳⟧　抄送：禄丰市人民检察院", "抽查人员：石棉、石膏和石英砂各两批。",
  ])
  func readsLabelsThatAnnouncePersons(_ text: String) { expectMarks(text) }

  @Test(arguments: ["- **⟦郝劲⟧**：对事故负次要责任。", "*⟦李未然⟧*：不承担责任。", "- **时间**：6月至9月"])
  func readsThroughEmphasis(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "| 姓名 | 岗位 |\n|---|---|\n| ⟦牛得草⟧ | 电工 |\n| 未登记 | 无 |", "序号,姓名,工种\n1,⟦高洁⟧,爆破工\n2,⟦殷实秋⟧,押运员",
    "| **姓名** | **岗位** |\n|---|---|\n| ⟦明旺⟧（女） | 焊工 |", "\"序号\",\"姓名\"\n\"1\",\"⟦明旺⟧\"",
    "| 姓名（必填） | 岗位 |\n|---|---|\n| *⟦明旺⟧* | 焊工（高压） |",
    "序号,名称,数量\n1,高压锅,3\n2,石英管,12", "他说，姓名，年龄，都是编的。\n根据规定，高峰，低谷，都要记录。",
    "| 姓名 | 岗位 |\n|---|---|\n| ⟦牛得草⟧ | 电工 |\n\n| 品名 | 数量 |\n|---|---|\n| 高压锅 | 3 |",
  ])
  func readsColumnsOfNames(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "参加人员：⟦高峰⟧、⟦王建国⟧、⟦李娜⟧。", "参加人员有⟦王建国⟧、⟦李娜⟧、⟦向阳⟧。", "参加人员有⟦王建国⟧、⟦高峰⟧、⟦李娜⟧。", "冶金、高峰、建材",
    "参加人员有⟦王建国⟧、应急局、⟦李娜⟧。",
  ])
  func takesWordsBetweenTheNamesOfAList(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "这张卡属于公司，这张票据已作废。", "库内混存霍尼韦尔报警器。", "水泥厂筒型库清库作业列入重点监管。", "查证属实，依规给予奖励。", "古镇、马街、牛街、羊臼河、龙潭、凤屯、文笔山等点位", "林地林权、林区防火",
    "楚雄金鑫和平矿业有限公司安全生产许可证延期", "易熔塞缺失", "吴家大院文物建筑消防改造", "水利、林草、住建、交通等部门",
    "于二〇二三年九月自行填报",
    "检查了牟定县阿依夏木·买买提日用百货店。", "当事人：牟定迪丽努尔·赛买提餐厅", "武定约翰·史密斯英语培训学校", "当事人：康师傅面馆", "当事人：成人之美理发店",
    "当事人：雷锋小学", "叶城应急管理局负责核查。", "⟦艾力·买买提⟧经营的烧烤店", "法定代表人⟦约翰·史密斯⟧在场。", "被处罚人：⟦王建国⟧",
  ])
  func leavesNamesOfShopsAlone(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "孔深三米，孔洞未封堵。", "他从王寨乘车到昆明。", "关于靖国路的介绍见附件。", "由史志办主任负责日常管理", "安监员应当持证上岗。", "检查组到苏家嘴开展督导。",
    "古树问题在检查记录中有说明。", "现场存放高岭土20千克。", "查获蒙脱石一批，已登记。", "店内销售王老吉等商品。", "楚政复决字【2014】第737号",
  ])
  func leavesThingsAndPlacesAlone(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "审核：合格", "姓名：未登记", "负责人：空缺", "带班：矿长", "参加：各科室", "承办：支队", "申报人：不详", "报告人：同上", "责任人：全体", "检查人：安环科", "受益人：高新区",
    "出租人：安宁永昌", "股东：见章程", "联系人：⟦建国⟧", "经营者：⟦东方春花⟧", "| 责任人 | 措施 |\n|---|---|\n| 安监站 | 加固 |\n| ⟦安宁⟧ | 监测 |",
    "| 姓名 | 工种 |\n|---|---|\n| 另附 | 电工 |\n| 已取证 | 焊工 |\n| ⟦牛得草⟧ | 架子工 |", "姓名：⟦石林生⟧", "审核：⟦安康宁⟧", "带班：⟦高峰⟧",
  ])
  func leavesWhatFillsAFieldAlone(_ text: String) { expectMarks(text) }

  @Test(arguments: [
    "高峰彝族乡道路施工", "施耐德NSX630N断路器", "当事人：双柏县邓丽君歌舞厅", "张学良旧居", "康明斯发动机", "戊烷、己烷、庚烷",
  ])
  func leavesMakersAndTownshipsAlone(_ text: String) { expectMarks(text) }

  @Test(arguments: ["记者⟦王琤⟧报道", "死者⟦朱幼棣⟧，男，38岁，"])
  func findsRareGivenNames(_ text: String) { expectMarks(text) }
}
