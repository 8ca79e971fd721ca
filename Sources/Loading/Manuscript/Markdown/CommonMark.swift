import CCmark

/// libcmark, the reference implementation of CommonMark. Nothing else imports it.
enum CommonMark {
    /// Calls `read` with the root of the parsed text. The node and those below it live only within the call.
    static func withDocument<Result>(_ text: ArraySlice<UInt8>, _ read: (CommonMarkNode) -> Result) -> Result? {
        text.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            guard let document = cmark_parse_document(start, bytes.count, CMARK_OPT_VALIDATE_UTF8) else { return nil }
            defer { cmark_node_free(document) }
            return read(CommonMarkNode(pointer: document))
        }
    }
}

/// A node of a parsed text.
struct CommonMarkNode {
    fileprivate let pointer: OpaquePointer

    enum Kind {
        case document, quote, list, item, code, html, paragraph, heading, rule
        case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image
        case other
    }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_CODE: .codeSpan
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_HTML_INLINE: .inlineHTML
        case CMARK_NODE_DOCUMENT: .document
        default: .other
        }
    }

    /// Of text, code and HTML.
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

    /// Of a link or an image, with entities and escapes resolved.
    var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

    /// Of a link or an image.
    var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }

    /// Of fenced code; empty for other code.
    var fenceInformation: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }

    /// Of a heading, 1 to 6.
    var level: Int { Int(cmark_node_get_heading_level(pointer)) }

    /// Of a numbered list; nil for a bulleted one.
    var listStart: Int? {
        cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// Of a block, in the parsed text, from 1.
    var lines: ClosedRange<Int> {
        let first = max(1, Int(cmark_node_get_start_line(pointer)))
        return first...max(first, Int(cmark_node_get_end_line(pointer)))
    }

    /// Of a block, from 1, in bytes.
    var column: Int { max(1, Int(cmark_node_get_start_column(pointer))) }

    var hasChildren: Bool { cmark_node_first_child(pointer) != nil }

    var children: Children { Children(following: cmark_node_first_child(pointer)) }

    struct Children: Sequence, IteratorProtocol {
        fileprivate var following: OpaquePointer?

        mutating func next() -> CommonMarkNode? {
            guard let pointer = following else { return nil }
            following = cmark_node_next(pointer)
            return CommonMarkNode(pointer: pointer)
        }
    }
}
