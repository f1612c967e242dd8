/// What an indicator should reach; gives way to the reader of targets.
package struct Target: Hashable, Sendable {
  package let printed: String
}
