import SQLite

extension InputTable {
  static let codebook = InputTable(
    "codebook",
    [
      "code_id": .text, "parent_id": .text, "label": .text,
      "definition": .prose, "codable": .truth,
    ], optional: ["label_en": .text, "definition_en": .prose], idle: ["parent_id"])

  static let sections = InputTable(
    "sections",
    [
      "section_id": .text, "title": .text, "document": .text,
      "first_line": .whole, "last_line": .whole, "items": .whole, "source_group": .text,
    ], optional: ["title_en": .text],
    checks: [
      Check(
        "items",
        """
        SELECT s.csv_line, s.items || ' items, but ' || count(DISTINCT t.item_no) || ' are coded'
        FROM sections s LEFT JOIN statements t ON t.section = s.section_id
        GROUP BY s.section_id HAVING count(DISTINCT t.item_no) <> s.items ORDER BY s.csv_line
        """,
        with: ["statements"], expected: "as many items as statements.csv codes in the section"),
      Check(
        "last_line",
        """
        SELECT csv_line, first_line || ' to ' || last_line FROM sections
        WHERE last_line < first_line ORDER BY csv_line
        """,
        expected: "a list that does not end before it starts"),
      Check(
        "section_id",
        "SELECT csv_line, '\"all\"' FROM sections WHERE section_id = 'all' ORDER BY csv_line",
        expected: "another id: all stands for every list"),
    ])

  static let statements = InputTable(
    "statements",
    [
      "statement_id": .text, "document": .text, "line": .whole, "section": .text,
      "item_no": .whole, "source_group": .text, "code_id": .text, "stance": .text,
    ],
    optional: ["base_min": .number, "base_max": .number], idle: ["base_min", "base_max"],
    checks: [
      Check(
        "stance",
        """
        SELECT csv_line, stance FROM statements
        WHERE stance NOT IN (\(stances.map(\.sqlLiteral).joined(separator: ", "))) ORDER BY csv_line
        """,
        expected: stances.joined(separator: ", "), allowed: stances),
      Check(
        "source_group",
        """
        SELECT s.csv_line, '"' || s.source_group || '", and its section of "' || t.source_group || '"'
        FROM statements s JOIN sections t ON t.section_id = s.section
        WHERE s.source_group <> t.source_group ORDER BY s.csv_line
        """,
        with: ["sections"], expected: "the group of the statement's section"),
      Check(
        "code_id",
        """
        SELECT s.csv_line, '"' || s.code_id || '", a heading' FROM statements s
        JOIN codebook c USING (code_id) WHERE NOT c.codable ORDER BY s.csv_line
        """,
        with: ["codebook"], expected: "a code that the codebook lets be used"),
      Check(
        "document",
        """
        SELECT s.csv_line, '"' || s.document || '", and its section in "' || t.document || '"'
        FROM statements s JOIN sections t ON t.section_id = s.section
        WHERE s.document <> t.document ORDER BY s.csv_line
        """,
        with: ["sections"], expected: "the document of the statement's section"),
      Check(
        "line",
        """
        SELECT s.csv_line, s.line || ', outside ' || t.first_line || ' to ' || t.last_line
        FROM statements s JOIN sections t ON t.section_id = s.section
        WHERE s.document = t.document AND s.line NOT BETWEEN t.first_line AND t.last_line ORDER BY s.csv_line
        """,
        with: ["sections"], expected: "a line of the statement's section"),
      Check(
        "base_max",
        """
        SELECT csv_line, format('%.15g to %.15g', base_min, base_max) FROM statements WHERE base_min > base_max
        ORDER BY csv_line
        """,
        columns: ["base_min", "base_max"], expected: "base_min no larger than base_max"),
    ])

  /// For the theme, against it, both, and named without taking sides.
  private static let stances = ["for", "imod", "begge", "neutral"]
}
