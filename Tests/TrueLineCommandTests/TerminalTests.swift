import Foundation
import Testing

#if os(Linux)
  /// What a scan of one page writes to a terminal of its own.
  private struct Terminal {
    var lines: [String]

    init(columns: UInt16, environment: [String: String] = [:]) throws {
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (number, unlocked): (UInt32, Int32) = (0, 0)
      // TIOCSPTLCK and TIOCGPTN of ioctl_tty(2), which Swift does not see.
      #expect(master >= 0 && ioctl(master, 0x4004_5431, &unlocked) == 0)
      #expect(ioctl(master, 0x8004_5430, &number) == 0)
      let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      #expect(slave >= 0 && ioctl(slave, UInt(TIOCSWINSZ), &size) == 0)
      let process = Process()
      process.executableURL = Command.binary
      process.arguments = ["scan", "Samples/close-a-line.md"]
      process.currentDirectoryURL = Command.root
      process.environment = environment.merging(["NO_COLOR": "1"]) { one, _ in one }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
      try process.run()
      close(slave)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      // The last reader of a terminal that has been left gets an error, not an end.
      while case let count = read(master, &buffer, buffer.count), count > 0 {
        bytes += buffer[..<count]
      }
      close(master)
      process.waitUntilExit()
      lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map(String.init)
    }

    /// The longest line that could have been broken: addresses stay whole.
    var widest: Int { lines.filter { !$0.contains("://") }.map(\.count).max() ?? 0 }
  }

  struct `The report on a terminal` {
    @Test(arguments: [50, 110] as [UInt16])
    func `is as wide as the terminal`(_ columns: UInt16) throws {
      let widest = try Terminal(columns: columns).widest
      #expect(widest <= Int(columns))
      #expect(widest > Int(columns) - 12)
    }

    @Test func `is as wide as the user says`() throws {
      #expect(try Terminal(columns: 110, environment: ["COLUMNS": "50"]).widest <= 50)
    }

    @Test func `has its own width where no terminal reads it`() throws {
      let run = try Command(["scan", "Samples/close-a-line.md"], environment: ["COLUMNS": "50"])
      #expect(run.out == (try Command(["scan", "Samples/close-a-line.md"]).out))
    }
  }
#endif
