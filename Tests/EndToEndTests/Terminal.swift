import Foundation
import Glibc

/// The program in a terminal, with somebody who answers.
enum Terminal {
    struct Session {
        let exitCode: Int32
        /// All that the screen showed, the answers too.
        let screen: String
    }

    /// TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>, which Swift does not import.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    /// Runs the program and answers each question when it comes.
    /// - Parameter answers: the end of what stands on the screen, and what is then typed.
    static func run(_ arguments: [String], in folder: URL, answers: [(String, String)]) throws -> Session {
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        guard terminal >= 0 else { throw CocoaError(.fileNoSuchFile) }
        defer { close(terminal) }
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard ioctl(terminal, setLock, &lock) == 0, ioctl(terminal, getNumber, &number) == 0 else {
            throw CocoaError(.fileNoSuchFile)
        }
        let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard program >= 0 else { throw CocoaError(.fileNoSuchFile) }
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle(fileDescriptor: program)
        process.standardOutput = FileHandle(fileDescriptor: program)
        process.standardError = FileHandle(fileDescriptor: program)
        try process.run()
        close(program)
        let screen = watch(terminal, answers)
        process.waitUntilExit()
        return Session(exitCode: process.terminationStatus, screen: screen)
    }

    /// Reads until the program has closed its side; types the end of input where it asks what nobody answers.
    private static func watch(_ terminal: Int32, _ answers: [(String, String)]) -> String {
        var screen = ""
        var unanswered = answers[...]
        var buffer = [UInt8](repeating: 0, count: 4096)
        var seen = screen.startIndex
        while true {
            var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, 30_000) == 0 { type("\u{04}", into: terminal) }
            let count = read(terminal, &buffer, buffer.count)
            guard count > 0 else { return screen }
            let position = screen.distance(from: screen.startIndex, to: seen)
            screen += String(decoding: buffer[..<count], as: UTF8.self)
            seen = screen.index(screen.startIndex, offsetBy: position)
            while let (question, answer) = unanswered.first, let found = screen[seen...].range(of: question) {
                seen = found.upperBound
                type(answer, into: terminal)
                unanswered = unanswered.dropFirst()
            }
        }
    }

    private static func type(_ answer: String, into terminal: Int32) {
        // Control-D, alone on its line, ends the input.
        let bytes = Array((answer == "\u{04}" ? answer : answer + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    }
}
