package import Diagnostics

extension Fault {
  /// The same fault in a longer text, in which this one starts a number of bytes on.
  package func shifted(byBytes bytes: Int) -> Fault {
    Fault(id: id, severity: severity, offset: offset + bytes, length: length, message: message, hint: hint)
  }
}
