package import Diagnostics

/// What a preview is asked for.
package struct PreviewOptions: Sendable {
  /// The folder of plans.
  package var content: String
  /// The folder of the theme, where one is named; else the one that the site names, else `themes/default`.
  package var theme: String?
  package var includesDrafts: Bool
  /// The language of the interface, where it is not the site's own.
  package var siteLanguage: InterfaceLanguage?
  /// The language of messages.
  package var language: InterfaceLanguage
  /// Where the server listens: an address in numbers.
  package var host: String
  /// 0 takes any port that is free.
  package var port: UInt16
  /// The folder in which the preview makes its own.
  package var temporary: String

  /// Where a server listens that only its own machine reaches.
  package static let loopback = "127.0.0.1"

  package init(
    content: String, theme: String? = nil, includesDrafts: Bool = false, siteLanguage: InterfaceLanguage? = nil,
    language: InterfaceLanguage, host: String = PreviewOptions.loopback, port: UInt16, temporary: String
  ) {
    self.content = content
    self.theme = theme
    self.includesDrafts = includesDrafts
    self.siteLanguage = siteLanguage
    self.language = language
    self.host = host
    self.port = port
    self.temporary = temporary
  }
}
