/// Compound surnames, which a mask keeps whole: 欧阳某.
///
/// From the two-character entries of github wainshine/Chinese-Names-Corpus (Apache-2.0), common forms.
enum Surnames {
  static let compound: Set<String> = [
    "欧阳", "颛孙", "太史", "独孤", "纳兰", "长孙", "司空", "万俟", "百里", "钟离", "西门", "亓官", "拓跋", "巫马", "闾丘", "司寇",
    "南门", "乐正", "段干", "左丘", "公西", "上官", "诸葛", "皇甫", "司徒", "申屠", "司马", "尉迟", "端木", "夏侯", "慕容", "令狐",
    "呼延", "宇文", "轩辕", "太叔", "公孙", "澹台", "宗政", "赫连", "公冶", "仲孙", "完颜", "淳于", "东方", "濮阳", "闻人", "鲜于",
    "公羊", "第五", "南宫", "东郭", "西野", "谷梁", "梁丘", "羊舌", "微生", "子车", "耶律", "哥舒",
  ]
}
