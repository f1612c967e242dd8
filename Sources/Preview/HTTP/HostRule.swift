/// Which names of this machine are answered to.
///
/// A page elsewhere may give its own name the address of this machine (DNS rebinding) and then read what is served here as
/// if it were its own; its requests name the other host, and are refused. An address in numbers cannot be rebound.
struct HostRule: Sendable {
  /// Where the server listens.
  let address: String
  /// The name of the machine in its network.
  let machine: String

  /// Whether a request that names a host is answered.
  func allows(_ header: String?) -> Bool {
    guard let header, let name = HostRule.name(in: header) else { return false }
    if name == address || name == "localhost" { return true }
    if HostRule.isLoopback(address) { return HostRule.isLoopback(name) }
    return Server.isNumeric(name) || name == machine.lowercased() || name == machine.lowercased() + ".local"
  }

  static func isLoopback(_ address: String) -> Bool {
    address == "::1" || (address.hasPrefix("127.") && Server.isNumeric(address))
  }

  /// The host of a header, without its port and brackets, in lower case; nil where it is none.
  private static func name(in header: String) -> String? {
    let text = header.lowercased()
    if text.hasPrefix("[") {
      let parts = text.dropFirst().split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isPort(parts[1]) else { return nil }
      return String(parts[0])
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count == 1 || isPort(":" + parts[1]) else { return nil }
    return String(name)
  }

  /// Whether a text is empty, or a colon and a number.
  private static func isPort(_ text: some StringProtocol) -> Bool {
    guard !text.isEmpty else { return true }
    return text.hasPrefix(":") && UInt16(text.dropFirst()) != nil
  }
}
