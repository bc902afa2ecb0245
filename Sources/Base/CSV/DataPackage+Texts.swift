extension DataPackage {
  /// Notes the names, paths and titles that hold a character which cannot be seen or would break a line.
  func checkTexts(_ problems: inout Problems) {
    func check(_ text: String?, _ key: String, at place: Place, _ form: TextForm) {
      guard let text, let fault = form.fault(in: text) else { return }
      problems.add(
        Problem(
          .configuration, at: place, field: key, found: fault.found, expected: fault.expected,
          advice: fault.advice))
    }
    for resource in resources {
      check(resource.name, "name", at: resource.place, .name)
      check(resource.path, "path", at: resource.place, .name)
      check(resource.title, "title", at: resource.place, .line)
      for field in resource.schema.fields {
        check(field.title, "title", at: field.place, .line)
      }
    }
  }
}
