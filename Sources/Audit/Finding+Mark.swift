import Base
import Document
package import Figures

extension Finding {
  /// Eight digits that change with what the finding says, its names and figures among it: who waives it tells by them what
  /// was looked at.
  package func mark(_ book: FigureBook) -> String {
    String(
      SHA256.hexadecimal(Array(Wording(.danish, book.words).plain(message, book).utf8)).prefix(8))
  }
}
