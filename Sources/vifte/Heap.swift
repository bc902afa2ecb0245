import CLinux
import Glibc

/// The memory the program works in.
enum Heap {
  /// How much is taken at once: more than the shipped study needs, and little beside what the system has.
  private static let room = 64 << 20

  /// Has the system hand out the heap in large pages, where it has them: a run touches thousands of small ones, and to be
  /// given them takes a tenth of its time. A process that ends gives all back at once, so nothing is given back before.
  static func takeLargePages() {
    let page = 2 << 20
    guard mallopt(M_MMAP_THRESHOLD, 32 << 20) == 1, mallopt(M_TRIM_THRESHOLD, Int32.max) == 1,
      mallopt(M_TOP_PAD, Int32(room)) == 1
    else { return }
    let block = malloc(1 << 20)
    // Asked for its size, the block cannot be thought away; nil where the process may not have so much, which is no fault.
    let isMade = malloc_usable_size(block) > 0
    free(block)
    // From here on it grows by little, so that a process with a limit gets as far as it can.
    _ = mallopt(M_TOP_PAD, 1 << 17)
    guard isMade, let end = sbrk(0) else { return }
    let start = UInt(bitPattern: end) - UInt(room)
    let aligned = (start + UInt(page) - 1) / UInt(page) * UInt(page)
    // Where the system has none, small ones it is.
    _ = madvise(
      UnsafeMutableRawPointer(bitPattern: aligned), Int(UInt(bitPattern: end) - aligned),
      MADV_HUGEPAGE)
  }
}
