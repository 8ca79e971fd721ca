import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers browsers on this computer: it listens on the loopback address only.
struct PreviewServer: Sendable {
    private typealias Client = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    private typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    let session: PreviewSession

    /// Listens until its task is cancelled.
    /// - Parameters:
    ///   - port: 0 for any that is free.
    ///   - ready: told of the port when browsers can connect.
    /// - Throws: `PortTaken` where another program has the port.
    func run(port: Int, ready: @Sendable (Int) -> Void) async throws {
        let server = try await listen(on: port)
        let bound = server.channel.localAddress?.port ?? port
        let router = Router(hosts: HostRule(port: bound), session: session)
        ready(bound)
        try await server.executeThenClose { clients in
            try await withThrowingDiscardingTaskGroup { tasks in
                for try await client in clients {
                    // A connection that breaks off is the browser's own affair.
                    tasks.addTask { try? await serve(client, router) }
                }
            }
        }
    }

    private func listen(on port: Int) async throws -> NIOAsyncChannel<Client, Never> {
        do {
            return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .bind(host: "127.0.0.1", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                        return try Client(wrappingChannelSynchronously: channel)
                    }
                }
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw PortTaken(port: port)
        }
    }

    private func serve(_ client: Client, _ router: Router) async throws {
        try await client.executeThenClose { inbound, outbound in
            var head: HTTPRequestHead?
            var parts = inbound.makeAsyncIterator()
            while let part = try await parts.next() {
                switch part {
                case .head(let next): head = next
                case .body: break
                case .end:
                    guard let asked = head else { return }
                    switch router.answer(to: Request(asked)) {
                    case .response(let response): try await write(response, to: asked, outbound)
                    case .events: return try await writeEvents(to: asked, outbound, until: &parts)
                    }
                    if !asked.isKeepAlive { return }
                }
            }
        }
    }

    private func write(_ response: Response, to asked: HTTPRequestHead, _ outbound: Outbound) async throws {
        var headers = HTTPHeaders((Response.standingHeaders + response.headers).map { ($0.name, $0.value) })
        headers.add(name: "Content-Type", value: response.type)
        headers.add(name: "Content-Length", value: String(response.body.count))
        if !asked.isKeepAlive { headers.add(name: "Connection", value: "close") }
        let status = HTTPResponseStatus(statusCode: response.status)
        try await outbound.write(.head(HTTPResponseHead(version: asked.version, status: status, headers: headers)))
        if asked.method != .HEAD { try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: response.body)))) }
        try await outbound.write(.end(nil))
    }

    /// Sends events until the browser goes, which is seen by the end of what it sends.
    private func writeEvents(
        to asked: HTTPRequestHead, _ outbound: Outbound,
        until parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    ) async throws {
        var headers = HTTPHeaders(Response.standingHeaders.map { ($0.name, $0.value) })
        headers.add(name: "Content-Type", value: ContentType.events)
        try await outbound.write(.head(HTTPResponseHead(version: asked.version, status: .ok, headers: headers)))
        guard asked.method != .HEAD else { return try await outbound.write(.end(nil)) }
        let events = session.events()
        try await withThrowingDiscardingTaskGroup { tasks in
            tasks.addTask {
                for await event in events { try await outbound.write(.body(.byteBuffer(ByteBuffer(string: event)))) }
            }
            while try await parts.next() != nil {}
            tasks.cancelAll()
        }
    }
}

/// Another program listens there.
struct PortTaken: Error, CustomStringConvertible {
    let port: Int

    var description: String { "Port \(port) is taken by another program. Choose another, or leave --port out." }
}

extension Request {
    fileprivate init?(_ head: HTTPRequestHead) {
        let hosts = head.headers["Host"]
        self.init(
            method: head.method.rawValue, target: head.uri, host: hosts.count == 1 ? hosts[0] : nil,
            origin: head.headers["Sec-Fetch-Site"].first
        )
    }
}
