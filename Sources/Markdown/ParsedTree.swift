import CMarkGFM

/// The C library's tree of one document, freed with this value; nothing but the flattener sees it.
///
/// Only the table extension is attached. The strikethrough extension switches entries of the library's process-wide
/// table of special characters on and off around each parse, so two tasks parsing at once would see each other's;
/// `SourceMending` does strikethrough instead. Autolinks are off: they swallow Chinese text after an address.
struct ParsedTree: ~Copyable {
  typealias Node = UnsafeMutablePointer<cmark_node>

  /// The document node.
  let root: Node?

  /// Registers the extensions on first use; a static constant is initialised once, whatever the tasks.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  init(parsing source: [UInt8]) {
    Self.registration
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      _ = cmark_parser_attach_syntax_extension(parser, table)
    }
    source.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    root = cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(root) }

  /// A node's type in our own words.
  enum Kind {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableRow, tableCell
    case text, softBreak, hardBreak, code, htmlInline, emphasis, strong, link, image
    case other
  }

  static func kind(of node: Node) -> Kind {
    let type = cmark_node_type(rawValue: UInt32(node.pointee.type))
    switch type {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_LINEBREAK: return .hardBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_DOCUMENT: return .document
    default: return extensionKind(of: node)
    }
  }

  /// Types of extensions have no declared constants, only names.
  private static func extensionKind(of node: Node) -> Kind {
    guard let name = cmark_node_get_type_string(node) else { return .other }
    switch String(cString: name) {
    case "table_cell": return .tableCell
    case "table_row", "table_header": return .tableRow
    case "table": return .table
    default: return .other
    }
  }
}

extension cmark_chunk {
  /// The bytes, valid as long as the tree.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: data, count: data == nil ? 0 : Int(len))
  }
}
