import CExpat

/// What is done with the elements of a document, from front to back.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    /// A piece of an element's text, in UTF-8; one text may come in several pieces.
    func text(_ bytes: UnsafeRawBufferPointer)
    /// Nothing more is needed; asked between blocks.
    var isFinished: Bool { get }
    /// The document is not what it must be; asked between blocks.
    var isFaulty: Bool { get }
}

/// Reads a part of an archive as XML, a block at a time. Nothing but this file imports expat.
///
/// A document type is refused: workbooks have none, and entities can grow without end.
enum XMLStream {
    private static let blockSize = 64 << 10
    /// In bytes; longer tags and comments than this are made to fill memory.
    private static let longestToken = 1 << 20
    /// Of parts that hold no data.
    static let smallPart = 64 << 20

    /// - Parameters:
    ///   - name: of the part.
    ///   - limit: to its size, in bytes.
    static func read(
        _ name: String, of archive: ZipArchive, _ handler: any XMLHandler, limit: Int = smallPart
    ) throws(WorkbookFault) {
        guard let entry = archive.entry(named: name) else { throw .hasBrokenPart(name) }
        let reader = try EntryReader(entry, in: archive.file)
        guard let parser = XML_ParserCreate(nil) else { throw .hasBrokenPart(name) }
        defer { XML_ParserFree(parser) }
        let receiver = XMLReceiver(handler, parser: parser)
        try withExtendedLifetime(receiver) { () throws(WorkbookFault) in
            XML_SetUserData(parser, Unmanaged.passUnretained(receiver).toOpaque())
            receiver.register()
            var total = 0
            while !handler.isFinished {
                guard let block = XML_GetBuffer(parser, Int32(blockSize)) else { throw .isTooLarge }
                let count = try reader.read(into: UnsafeMutableRawBufferPointer(start: block, count: blockSize))
                let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
                guard status == XML_STATUS_OK, !handler.isFaulty else { throw .hasBrokenPart(name) }
                if count == 0 { return }
                total += count
                if total > limit || total - Int(XML_GetCurrentByteIndex(parser)) > longestToken { throw .isTooLarge }
            }
        }
    }
}

/// Passes on to a handler what expat calls back with.
private final class XMLReceiver {
    private let handler: any XMLHandler
    private let parser: XML_Parser
    private var depth = 0
    /// Elements deeper than this are made to fill memory.
    private static let greatestDepth = 100

    init(_ handler: any XMLHandler, parser: XML_Parser) {
        self.handler = handler
        self.parser = parser
    }

    func register() {
        XML_SetElementHandler(
            parser,
            { receiver, name, attributes in
                guard let name, let attributes else { return }
                XMLReceiver.from(receiver)?.start(XMLName(name), XMLAttributes(attributes))
            },
            { receiver, name in
                guard let name else { return }
                XMLReceiver.from(receiver)?.end(XMLName(name))
            }
        )
        XML_SetCharacterDataHandler(parser) { receiver, text, count in
            XMLReceiver.from(receiver)?.handler.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { receiver, _, _, _, _ in
            guard let receiver = XMLReceiver.from(receiver) else { return }
            XML_StopParser(receiver.parser, 0)
        }
    }

    private func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        if depth > XMLReceiver.greatestDepth { XML_StopParser(parser, 0) } else { handler.start(name, attributes) }
    }

    private func end(_ name: XMLName) {
        depth -= 1
        handler.end(name)
    }

    /// Safety: the receiver lives as long as the parser is used.
    private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLReceiver? {
        pointer.map { Unmanaged<XMLReceiver>.fromOpaque($0).takeUnretainedValue() }
    }
}
