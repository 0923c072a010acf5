import Tabular

/// The page that the person who uploads reads first: what changed and what to do, in Chinese.
///
/// With a byte order mark and the line ends of Windows, so that it opens in any editor of an office machine.
struct UploadNotes {
  let header: ManifestHeader
  let info: BundleInfo
  let difference: SiteDifference

  var bytes: [UInt8] {
    CSVRow.mark + Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  private var lines: [String] {
    let total = difference.added.count + difference.changed.count + difference.unchanged
    let before = info.previous.map { "上一次是第 \($0.number) 次发布（\($0.bundle)）。" } ?? "这是第一次发布。"
    return [
      "行政执法公示网站上传包", "", "第 \(info.number) 次发布，截至 \(header.asOf)。\(before)", "", "一、本次变化", "",
      "  新增文件 \(difference.added.count) 个",
      "  更新文件 \(difference.changed.count) 个",
      "  应从门户删除的文件 \(difference.deleted.count) 个（逐个列在 DELETE.txt）",
      "  未变的文件 \(difference.unchanged) 个，网站共 \(total) 个文件", "", "二、怎样上传", "",
      "  1. 先核对本包完整（见第三部分）。",
      "  2. 把 site 文件夹里的全部文件上传到门户栏目，覆盖旧文件，文件夹结构不变。",
      "     site 里的 manifest.json 和 SHA256SUMS 一并上传，不含秘密。",
      "  3. 打开 DELETE.txt，把其中每一行的文件从门户上删除（路径从 site 文件夹算起）。",
      "     其中到期、修复或者撤回的案件，依法不得继续公开；只覆盖不删除，旧网页仍能打开。",
      "  4. 在门户上打开首页和两三个新页面看一遍。", "  5. 登记上传时间和上传人。",
    ] + portal + [
      "", "三、怎样核对", "", "  装有 gongshi 的电脑：gongshi verify 本压缩包.zip", "  Linux、macOS：解压后在文件夹里运行 sha256sum -c SHA256SUMS",
      "  Windows：certutil -hashfile 文件名 SHA256，与 SHA256SUMS 中的一行比较", "",
      "  SHA256SUMS、manifest.json、DELETE.txt、README.txt（本文件）只供核对和上传使用，不要上传；site 文件夹里的除外。",
    ]
  }

  private var portal: [String] {
    guard info.hasArticles else { return [] }
    return [
      "", "  门户栏目只收文章、不收文件夹的，改用 cms 文件夹：",
      "  metadata.csv 每行是一个网页，写明动作（新增、更新、删除、不变）、栏目、标题、发布日期、来源和关键词；",
      "  “文件”一列是正文，粘贴到门户的编辑器；“附件”一列是随文上传的文件。动作为“删除”的，在门户上删除该文章。",
    ]
  }
}
