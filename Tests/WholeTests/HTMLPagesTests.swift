import Assembly
import Base
import Document
import Figures
import Testing

@testable import vifte

@Suite struct `Every HTML page` {
  private let pages: [String: String]

  init() throws {
    let edition = try TestStudy.edition()
    pages = Dictionary(
      uniqueKeysWithValues: edition.files.filter { $0.path.hasSuffix(".html") }.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func `stands beside a page as text, and an index leads to it`() throws {
    let edition = try TestStudy.edition()
    let texts = edition.files.map(\.path).filter { $0.hasSuffix(".md") }
      .map { $0.replacing(".md", with: ".html") }
    // The page on which plans are made has no text without a program.
    let plans = ["da/hvad-nu-hvis.html", "en/what-if.html"]
    #expect(Set(pages.keys) == Set(texts + plans + ["da/index.html", "en/index.html"]))
    for path in texts + plans {
      let parts = path.split(separator: "/", maxSplits: 1)
      let index = try #require(pages["\(parts[0])/index.html"])
      #expect(index.contains("<a href=\"\(parts[1])\">"), "\(path)")
    }
  }

  @Test func `leads nowhere but to pages and headings that exist`() {
    for (path, page) in pages {
      let folder = path.split(separator: "/").dropLast()
      for match in page.matches(of: #/href="([^"]*)"/#) {
        let target = String(match.1)
        if target.hasPrefix("#") {
          #expect(page.contains("id=\"\(target.dropFirst())\""), "\(path): \(target)")
        } else {
          let parts = target.split(separator: "/")
          let ups = parts.prefix { $0 == ".." }.count
          let other = (folder.dropLast(ups) + parts.dropFirst(ups)).joined(separator: "/")
          #expect(pages[other] != nil, "\(path): \(target)")
        }
      }
    }
  }

  @Test func `closes what it opens, and gives each part a name of its own`() {
    let empty: Set = ["meta", "br", "!DOCTYPE"]
    for (path, page) in pages {
      var open: [Substring] = []
      // What stands in a script is no element.
      let page = page.replacing(#/(?s)(<script[^>]*>).*?(<\/script>)/#) { $0.1 + $0.2 }
      for match in page.matches(of: #/<(\/?)([a-zA-Z0-9!]+)[^>]*>/#)
      where !empty.contains(String(match.2)) {
        if match.0.hasSuffix("/>") { continue }
        if match.1.isEmpty {
          open.append(match.2)
        } else {
          #expect(open.popLast() == match.2, "\(path)")
        }
      }
      #expect(open.isEmpty, "\(path)")
      let names = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(names).count == names.count, "\(path)")
    }
  }
}
