/// A language that the tool speaks: to the officer in diagnostics, to the reader on pages.
package enum InterfaceLanguage: String, CaseIterable, Sendable {
  case thai = "th"
  case english = "en"
}

/// A sentence in every language of the tool, written beside the check that says it.
///
/// Lower case in English, no full stop; what is wrong first, then what is right.
package struct Message: Hashable, Sendable {
  package let thai: String
  package let english: String

  package init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  package subscript(language: InterfaceLanguage) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
