import Base
import Document
import Figures
import Glibc

/// The three standard streams. A result that did not reach its reader is no result, whatever was done. Here and nowhere
/// else is text escaped that could steer a terminal.
enum Output {
  /// Whether a part of the results was lost on its way.
  nonisolated(unsafe) private(set) static var isLost = false

  /// Puts `/dev/null` in the place of a stream that was closed, before any file that is opened takes its number and is
  /// written to in its stead. False where that cannot be done.
  static func prepare() -> Bool {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // The lowest number that is free is the one that was closed.
      guard open("/dev/null", O_RDWR) == stream else { return false }
      if stream == STDOUT_FILENO { isLost = true }
    }
    return true
  }

  /// Writes all of the text. What standard output does not take is lost, and said once on standard error, unless the
  /// reader has gone away and wants no more.
  static func write(_ text: String, to stream: Int32) {
    if stream == STDOUT_FILENO, isLost { return }
    var bytes = Array(text.asTerminalText.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if stream == STDOUT_FILENO { lose(errno) }
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// How many columns the window has that results are shown in; the usual ones where there is no window.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return Terminal.usualWidth }
    return max(40, Int(size.ws_col))
  }

  private static func lose(_ code: Int32) {
    isLost = true
    guard code != EPIPE else { return }
    let problem = Problem(
      .file, at: nil, field: "standard output", found: String(cString: strerror(code)),
      expected: "room for the results", advice: "a part of them is lost")
    write("\(problem)\n", to: STDERR_FILENO)
  }
}
